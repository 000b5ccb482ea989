// every: framework angular, evidence import
import { HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { catchError } from 'rxjs';

//
export const handled = (users: Users) =>
  users.load().pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status === 404) return []; //~ compare 404, evidence type
      throw error;
    }),
  );

export function statusOf(error: unknown, response: HttpResponse<string>) {
  if (error instanceof HttpErrorResponse && error.status === 0) return 0; //~ compare 0
  return response.status === 201 || error.status === 404; //~ compare 201, evidence type
}

export class UsersComponent {
  load() {
    this.users.load().subscribe({
      next: (user) => user.status === 404,
      error: (error: HttpErrorResponse) => error.status === 401, //~ compare 401, evidence type
    });
  }
}
