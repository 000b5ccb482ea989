// every: framework angularjs, evidence convention
angular.module('users').factory('users', [
  '$http',
  function ($http) {
    $http.put('/login', form).catch((reply) => reply.status === 400); //~ compare 400
    $http
      .get('/users')
      .then(
        (response) => (response.status === 204 ? [] : response.data), //~ compare 204
        (error) => error.status === 404, //~ compare 404
      )
      .catch(({ status }) => status === 401); //~ compare 401
    return $http({ method: 'GET' }).then(({ data }) => data.status === 404);
  },
]);

class Users {
  constructor($http) {
    this.$http = $http;
  }
  load() {
    return this.$http.get('/users').then((response) => response.status === 200); //~ compare 200
  }
}

export const own = (http) => http.get('/').then((response) => response.status === 404);
