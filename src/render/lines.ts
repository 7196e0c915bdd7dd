/** A line break in a text is a space in HTML and a new line in Telegram; a real one is a `break`. */
export function oneLine(text: string): string {
  return BREAKING.test(text) ? text.replace(BREAKINGS, ' ') : text;
}

const BREAKING = /[\t-\r\u2028\u2029]/;
const BREAKINGS = /[\t-\r\u2028\u2029]+/g;
