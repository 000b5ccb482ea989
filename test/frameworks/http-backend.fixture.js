// every: framework http-backend, evidence convention
import MockHttpBackend from 'matrix-mock-request';

const backend = new MockHttpBackend();
backend.when('GET', '/users').respond(404, { error: 'x' }); //~ stub 404, content yes, evidence import
backend.when('DELETE', '/users').respond(204); //~ stub 204, content no, evidence import
backend
  .when('GET', '/users')
  .check(() => {})
  .respond(500, 'x');

describe('users', () => {
  let $httpBackend;
  beforeEach(inject((_$httpBackend_) => ($httpBackend = _$httpBackend_)));
  it('answers', () => {
    $httpBackend.whenGET('/users').respond(401, ''); //~ stub 401, content no
    $httpBackend.expectPOST('/users').respond(() => [201, { id: 1 }]); //~ stub 201, content yes
    httpBackend.when('GET', '/users').respond(200, []); //~ stub 200, content yes
    $httpBackend.whenGET('/users').respond([1, 2]);
    $httpBackend.whenGET('/users').respond(status);
  });
});
when(clock).respond(404);
socket.respond(404);
