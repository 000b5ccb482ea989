/** Objects that a text in JSON stands for. */

/**
 * The object of a text.
 * @throws {Error} with a sentence for the reader. @param subject what the text is, as the sentence begins.
 */
export function objectIn(text: string, subject: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${subject} are no JSON: ${(error as Error).message}`, { cause: error });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${subject} are an object in JSON: { "name": value }.`);
  return value;
}

export function isObject(text: string): boolean {
  try {
    objectIn(text, '');
    return true;
  } catch {
    return false;
  }
}
