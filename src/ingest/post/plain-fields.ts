/** A line of front matter as nearly all are: a name, and one value that no rule of YAML's makes anything else of. */
const LINE =
  /^([A-Za-z][\w-]{0,49}): +(?:"([^"\\]*)"|\[([^[\]{}"'#:&*!|>%@`?\\]*)\]|([A-Za-z\d\u3400-\u9fff](?:[^#:]|:(?! |$))*)) *$/;
/** How a name in a list begins that is neither a number nor a date. */
const NAME = /^[A-Za-z\u3400-\u9fff]/;
/** Words that are none to YAML. */
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const NULL = /^(?:null|Null|NULL)$/;
/** What YAML refuses, and white space that it takes for other than a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
const ODD = /[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * The fields of front matter in which each line is a field by itself, numbers and dates as they are written; `undefined`
 * for all other, which YAML is to read. What is read here, YAML reads the same in ten times the time.
 */
export function plainFields(head: string): Record<string, unknown> | undefined {
  if (ODD.test(head) || !head.endsWith('\n')) return undefined;
  const fields: Record<string, unknown> = {};
  for (const line of head.slice(0, -1).split('\n')) {
    const [, name, quoted, list, plain] = LINE.exec(line) ?? [];
    // The last of two counts, but they are not to be read here.
    if (name === undefined || Object.hasOwn(fields, name)) return undefined;
    const value = quoted ?? (list === undefined ? valueOf(plain as string) : namesIn(list));
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  return fields;
}

function valueOf(plain: string): string | boolean | undefined {
  const text = withoutSpaces(plain);
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  return NULL.test(text) ? undefined : text;
}

function namesIn(list: string): string[] | undefined {
  if (/^ *$/.test(list)) return [];
  const names = list.split(',').map(withoutSpaces);
  return names.every((name) => NAME.test(name) && typeof valueOf(name) === 'string') ? names : undefined;
}

/** Other white space is part of a value. */
function withoutSpaces(text: string): string {
  return text.replace(/^ +| +$/g, '');
}
