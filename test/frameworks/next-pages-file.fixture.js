// package: {"next": "^16.0.0"}
// file: src/pages/api/users/[id].js
export default function handler(request, response) {
  if (request.method === 'PUT')
    response.status(201).json({}); //~ send 201, framework next-pages, evidence project, content yes, PUT /users/[id]
  else response.redirect('/users'); //~ send 307, framework next-pages, implied, location yes
}
