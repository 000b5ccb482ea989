/** The paths of routes and of their documents: `/users/:id` is written `/users/{id}` there (OpenAPI 3.1, 4.8.8). */

/** The text of a path in which all parameters are the same: `/users/{}`. */
export function pathKey(path: string): string {
  return keyOf(segmentsOf(path));
}

/** Whether two paths are the same, or one is the end of the other: `/` is that of a collection, and of no item `/users/{id}`. */
export function isSamePath(one: string, other: string): boolean {
  const [left, right] = [segmentsOf(one), segmentsOf(other)];
  const length = Math.min(left.length, right.length);
  return length === 0
    ? [...left, ...right].at(-1) !== parameter
    : keyOf(left.slice(-length)) === keyOf(right.slice(-length));
}

/** The ends of a path, the longest first, and none that is too far in. */
export function endsOf(path: string): readonly string[] {
  const segments = segmentsOf(path);
  return segments.slice(0, deepest).map((_, index) => keyOf(segments.slice(index)));
}

/** Whether a segment of a path, whose parameters are all the same, is no parameter. */
export function isNamed(key: string): boolean {
  return segmentsOf(key).some((segment) => segment !== parameter);
}

/** How many segments a path may have before the end that a route has. */
const deepest = 8;

const parameter = '{}';

function segmentsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => segment.replaceAll(written, parameter));
}

/** A parameter: `{id}`, `:id`, `:id(\\d+)`, `:id?`. */
const written = /\{[^{}]*\}|:\w+(?:\([^()]*\))?\??/gu;

function keyOf(segments: readonly string[]): string {
  return segments.map((segment) => `/${segment}`).join('');
}
