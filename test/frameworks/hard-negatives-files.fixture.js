// package: {"express": "^5.3.0"}
// file: src/routes/users.put.js
// The place of a file says something only in a project of the framework that looks there.
export default function (event) {
  event.res.status = 999;
}
