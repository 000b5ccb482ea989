// every: framework angular-http-testing, evidence convention
import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';

const controller = TestBed.inject(HttpTestingController);
controller.expectOne('/users').flush('x', { status: 404, statusText: 'Not Found' }); //~ stub 404, content yes, phrase 'Not Found'
const request = controller.expectOne({ method: 'DELETE', url: '/users' });
request.flush(null, { status: 204, statusText: 'No Content' }); //~ stub 204, content no
request.flush([{ id: 1 }]);
export const fail = (each: TestRequest) => each.flush('x', { status: 500, statusText: 'x' }); //~ stub 500, evidence type
cache.flush('x', { status: 500 });
