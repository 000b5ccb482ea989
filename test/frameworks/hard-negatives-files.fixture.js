// package: {"express": "^5.3.0"}
// file: src/routes/users.put.js
// The path of a file makes it a route only in a project of the framework that reads such paths.
export default function (event) {
  event.res.status = 999;
}
