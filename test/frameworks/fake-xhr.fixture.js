// every: framework fake-xhr, evidence convention
import sinon from 'sinon';

const request = jasmine.Ajax.requests.mostRecent();
request.respondWith({ status: 404, responseText: 'x' }); //~ stub 404, content yes
jasmine.Ajax.stubRequest('/users').andReturn({ status: 204, responseText: '' }); //~ stub 204, content no
jasmine.Ajax.requests.at(0).respondWith({ status: 500, statusText: 'Internal Server Error' }); //~ stub 500, phrase 'Internal Server Error'
request.respondWith({ responseText: '404' });

const server = sinon.createFakeServer();
server.respondWith('GET', '/users', [200, { 'Content-Type': 'application/json' }, '[]']); //~ stub 200, content yes
server.respondWith('/users', [410, {}, '']); //~ stub 410, content no
server.respondWith([500, {}, 'x']); //~ stub 500, content yes
server.respondWith('GET', '/users', 'x');
server.requests[0].respond(403, {}, 'x'); //~ stub 403, content yes, evidence import
addEventListener('fetch', (event) => event.respondWith(load(event)));
