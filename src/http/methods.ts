import { rfc, type Reference } from './reference.ts';

/** The methods of RFC 9110, 9.3, PATCH (RFC 5789) and QUERY (RFC 10008). */
export type Method =
  'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH' | 'QUERY';

/** The properties of a method (RFC 9110, 9.2). */
export interface MethodProperties {
  /** The client asks for no change of state (RFC 9110, 9.2.1). */
  readonly safe: boolean;
  /** Asking several times has the effect of asking once (RFC 9110, 9.2.2). */
  readonly idempotent: boolean;
  /** The method's definition. */
  readonly reference: Reference;
}

function row(
  method: Method,
  promise: 'safe' | 'idempotent' | 'neither',
  reference: Reference,
): readonly [Method, MethodProperties] {
  const safe = promise === 'safe';
  return [method, { safe, idempotent: safe || promise === 'idempotent', reference }];
}

/** Every method with its properties; every safe method is idempotent. */
export const methods: ReadonlyMap<Method, MethodProperties> = new Map([
  row('GET', 'safe', rfc(9110, '9.3.1')),
  row('HEAD', 'safe', rfc(9110, '9.3.2')),
  row('POST', 'neither', rfc(9110, '9.3.3')),
  row('PUT', 'idempotent', rfc(9110, '9.3.4')),
  row('DELETE', 'idempotent', rfc(9110, '9.3.5')),
  row('CONNECT', 'neither', rfc(9110, '9.3.6')),
  row('OPTIONS', 'safe', rfc(9110, '9.3.7')),
  row('TRACE', 'safe', rfc(9110, '9.3.8')),
  row('PATCH', 'neither', rfc(5789, '2')),
  row('QUERY', 'safe', rfc(10008, '2')),
]);

/** Whether the text is one of the methods; methods are case-sensitive (RFC 9110, 9.1). */
export function isMethod(text: string): text is Method {
  return (methods as ReadonlyMap<string, MethodProperties>).has(text);
}
