/** The names of members and variables that say a status code, of whatever object. */

/** `status`, `statusCode`, `httpStatus`, `response_status_code`, and not `orderStatus` or `code`. */
const status = /^(?:https?|res(?:p(?:onse)?)?|err(?:or)?|xhr)?[-_]?status[-_]?(?:code)?$/iu;

/** Whether the name of a member or variable says that its value is a status code. */
export function saysStatus(name: string): boolean {
  return status.test(name);
}

/** Words of which a file has one where a name says a status, and of which it has one where codes stand. */
const statusWord = /status/iu;
const codeWord = /(?<![\w$.])[1-5]\d\d(?![\w$.])|status\w*\s*\??\.\s*\w/iu;

/** Whether a file may have a status, by its name, beside a code. */
export function mayNameStatus(text: string): boolean {
  return statusWord.test(text) && codeWord.test(text);
}
