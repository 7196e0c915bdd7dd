/** The name of a field, and how a value begins that no sign makes anything but text, a number or a date. */
const NAME = /^[A-Za-z][\w-]{0,49}$/;
const BEGINNING = /^[A-Za-z\d\u3400-\u9fff]/;
/** How one in a list begins that is neither a number nor a date. */
const LETTER = /^[A-Za-z\u3400-\u9fff]/;
/** What may mean something else in a list without quotes. */
const SIGNS = /[[\]{}"'#:&*!|>%@`?\\]/;
/** Words that are none to YAML. */
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const NULL = /^(?:null|Null|NULL)$/;
/** What YAML refuses, and white space that it takes for part of a value. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
  /[\0-\x09\x0b-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * The fields of front matter in which each line is a field by itself, numbers and dates as they are written; `undefined`
 * for all other, which YAML is to read. What is read here, YAML reads the same in ten times the time.
 */
export function plainFields(head: string): Record<string, unknown> | undefined {
  if (ODD.test(head) || !head.endsWith('\n')) return undefined;
  const fields: Record<string, unknown> = {};
  const lines = head.slice(0, -1).split('\n');
  for (const line of lines) {
    const colon = line.indexOf(': ');
    const name = line.slice(0, Math.max(0, colon));
    const value = NAME.test(name) ? valueOf(line.slice(colon + 1).trim()) : undefined;
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  // Of two of one name the last counts, but that is YAML's to say.
  return Object.keys(fields).length === lines.length ? fields : undefined;
}

function valueOf(written: string): string | boolean | string[] | undefined {
  if (written.startsWith('"')) return quoted(written);
  if (written.startsWith('[')) return written.endsWith(']') ? namesIn(written.slice(1, -1)) : undefined;
  if (!BEGINNING.test(written) || written.includes('#') || written.includes(': ') || written.endsWith(':'))
    return undefined;
  return scalarOf(written);
}

function quoted(written: string): string | undefined {
  const text = written.slice(1, -1);
  const isPlain = written.length > 1 && written.endsWith('"') && !text.includes('"') && !text.includes('\\');
  return isPlain ? text : undefined;
}

function scalarOf(plain: string): string | boolean | undefined {
  if (TRUE.test(plain)) return true;
  if (FALSE.test(plain)) return false;
  return NULL.test(plain) ? undefined : plain;
}

function namesIn(list: string): string[] | undefined {
  if (list.trim() === '') return [];
  if (SIGNS.test(list)) return undefined;
  const names = list.split(',').map((name) => name.trim());
  return names.every((name) => LETTER.test(name) && typeof scalarOf(name) === 'string') ? names : undefined;
}
