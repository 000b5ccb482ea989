// every: framework axios, evidence import
// Values that a condition shows, in the places where it holds.
import assert from 'node:assert';
import axios, { AxiosError, isAxiosError } from 'axios';

export async function guarded() {
  try {
    return await axios.get('/');
  } catch (error) {
    if (isAxiosError(error)) {
      if (error.response?.status === 404) return null; //~ compare 404, by ===
      const { response, status } = error;
      if (response?.status === 410 || status === 411) return null; //~ compare 410; compare 411
      setTimeout(() => error.response?.status === 412); //~ compare 412
    } else if (error.response?.status === 404) return null;
    if (axios.isAxiosError(error) && error.response && error.response.status === 409) return null; //~ compare 409
    if (error instanceof AxiosError && error.status === 401) return null; //~ compare 401
    if (!(error instanceof axios.AxiosError) || error.response?.status === 402) return null; //~ compare 402
    return error.response?.status === 403; //~ compare 403
  }
}

export async function leftEarly(reason: unknown) {
  if (reason.response?.status === 404) return null;
  if (!axios.isAxiosError(reason)) throw reason;
  if (reason.response?.status === 404) return null; //~ compare 404
  const found = reason.response;
  switch (found?.status) {
    case 500: //~ compare 500, by case
      return null;
  }
  return () => reason.status === 502; //~ compare 502
}

export const chosen = (error: unknown) =>
  isAxiosError(error) ? error.response?.status === 404 : error.response?.status === 405; //~ compare 404

export const held = (error: unknown) => {
  const isOfAxios = isAxiosError(error);
  const status = isOfAxios ? error.response?.status : undefined;
  if (isOfAxios && error.status === 404) return true; //~ compare 404
  return status === 405; //~ compare 405
};

export function told(error: unknown, result: { error: unknown; other: unknown }) {
  const isOfAxios = (each: unknown) => isAxiosError(each) && each.response !== undefined;
  if (isOfAxios(error) && error.response.status === 404) return true; //~ compare 404
  if (!isDeclared(error)) return false;
  if (result.other instanceof AxiosError && result.error.status === 404) return false;
  if (result.error instanceof AxiosError && result.error.status === 405) return false; //~ compare 405
  return error.status === 406; //~ compare 406
}

function isDeclared(error: unknown): error is AxiosError {
  return true;
}
function assertDeclared(error: unknown): asserts error is AxiosError<string> {
  if (!isDeclared(error)) throw error;
}
class RefusedError extends AxiosError {}

export function asserted(one: unknown, other: unknown, third: unknown) {
  if (one.status === 404) return true;
  assert(one instanceof RefusedError);
  if (one.status === 405) return true; //~ compare 405
  assertDeclared(other);
  assert.ok(isAxiosError(third));
  return other.status === 406 || third.status === 407; //~ compare 406; compare 407
}

export function switched(error: unknown) {
  switch (true) {
    case error instanceof TypeError:
      return error.status === 404;
    case isAxiosError(error):
      return error.status === 405; //~ compare 405
    default:
      return error.status === 406;
  }
}

// Where the condition says nothing

export function silent(error: unknown, other: unknown) {
  if (isAxiosError(other) || error.status === 404) return 1;
  if (isAxiosError(error) || error.status === 404) return 2;
  if (!isAxiosError(error) && error.status === 404) return 3;
  if (isAxiosError(error)) console.log(error);
  if (error.status === 404) return 4;
  if (isAxiosError(error)) {
    error = other;
    if (error.status === 404) return 5;
  }
  if (!isAxiosError(other)) console.log(other);
  if (other instanceof Error && other.status === 404) return 6;
  while (isAxiosError(other)) return 7;
  return other.status === 404;
}

export function shadowed(error: unknown, isAxiosError: (each: unknown) => boolean) {
  return isAxiosError(error) && error.status === 404;
}
