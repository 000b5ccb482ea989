/** Keeps all that is given to the linter in a link: JSON, deflated, in the characters of a URL. */
import { languages, presets, type Given } from './protocol.ts';

/** The text for the fragment of a link. */
export async function written(given: Given): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(given));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...packed))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What a link's fragment gives; null where it gives nothing that can be read. */
export async function read(fragment: string): Promise<Partial<Given> | null> {
  if (fragment === '') return null;
  try {
    const packed = atob(fragment.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
    const text = new TextDecoder().decode(
      await through(bytes, new DecompressionStream('deflate-raw')),
    );
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? givenIn(value) : null;
  } catch {
    return null;
  }
}

/** The values that some members may have; the others may be any text. */
const choices: Readonly<Record<string, readonly string[]>> = {
  language: languages,
  preset: presets,
};

/** The members of an object that `Given` may have. */
function givenIn(value: object): Partial<Given> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, text]) =>
        typeof text === 'string' && (choices[key] === undefined || choices[key].includes(text)),
    ),
  );
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
