import { resumableUpload, rfc, type Reference } from './reference.ts';

// prettier-ignore
const definitions = {
  'Accept': rfc(9110, '12.5.1'),
  'Accept-Encoding': rfc(9110, '12.5.3'),
  'Accept-Patch': rfc(5789, '3.1'),
  'Accept-Query': rfc(10008, '3'),
  'Allow': rfc(9110, '10.2.1'),
  'Cache-Control': rfc(9111, '5.2'),
  'Connection': rfc(9110, '7.6.1'),
  'Content-Encoding': rfc(9110, '8.4'),
  'Content-Language': rfc(9110, '8.5'),
  'Content-Length': rfc(9110, '8.6'),
  'Content-Location': rfc(9110, '8.7'),
  'Content-Range': rfc(9110, '14.4'),
  'Content-Type': rfc(9110, '8.3'),
  'Date': rfc(9110, '6.6.1'),
  'ETag': rfc(9110, '8.8.3'),
  'Early-Data': rfc(8470, '5.1'),
  'Expect': rfc(9110, '10.1.1'),
  'Expires': rfc(9111, '5.3'),
  'If-Match': rfc(9110, '13.1.1'),
  'If-Modified-Since': rfc(9110, '13.1.3'),
  'If-None-Match': rfc(9110, '13.1.2'),
  'If-Unmodified-Since': rfc(9110, '13.1.4'),
  'Last-Modified': rfc(9110, '8.8.2'),
  'Link': rfc(8288, '3'),
  'Location': rfc(9110, '10.2.2'),
  'Proxy-Authenticate': rfc(9110, '11.7.1'),
  'Range': rfc(9110, '14.2'),
  'Retry-After': rfc(9110, '10.2.3'),
  'Transfer-Encoding': rfc(9112, '6.1'),
  'Upgrade': rfc(9110, '7.8'),
  'Upload-Limit': resumableUpload('upload-limit'),
  'Vary': rfc(9110, '12.5.5'),
  'WWW-Authenticate': rfc(9110, '11.6.1'),
} as const satisfies Record<string, Reference>;

/** A field that some status code requires, forbids or gives a meaning, as its definition spells it. */
export type FieldName = keyof typeof definitions;

/** Each field with its definition, by name. */
export const fields: ReadonlyMap<FieldName, Reference> = new Map(
  Object.entries(definitions) as readonly (readonly [FieldName, Reference])[],
);

/** The definition of a field. */
export function definitionOf(name: FieldName): Reference {
  return definitions[name];
}
