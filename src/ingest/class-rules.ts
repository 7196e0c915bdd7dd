import { CLASS_RULES, type ClassRule } from './boilerplate.ts';

const byName = new Map<string, ClassRule>();
const byPrefix: { prefix: string; rule: ClassRule }[] = [];
for (const rule of CLASS_RULES) {
  for (const name of rule.names.split(/\s+/)) if (name !== '' && !byName.has(name)) byName.set(name, rule);
  for (const prefix of rule.prefixes?.split(/\s+/) ?? []) if (prefix !== '') byPrefix.push({ prefix, rule });
}

/** The rules of attributes that were looked up, since the same ones come again and again. */
const rules = new Map<string, ClassRule | null>();
const MAX_RULES = 5000;
const MAX_REMEMBERED = 300;

/** The rule that the first of some names falls under. */
export function ruleOf(key: string): ClassRule | undefined {
  if (key === '') return undefined;
  const known = rules.get(key);
  if (known !== undefined) return known ?? undefined;
  const rule = key
    .split(/\s+/)
    .map(ruleOfToken)
    .find((found) => found !== undefined);
  if (rules.size >= MAX_RULES) rules.clear();
  if (key.length <= MAX_REMEMBERED) rules.set(apart(key), rule ?? null);
  return rule;
}

/** A copy of its own: a piece of a page's text would keep the whole page in memory. */
export function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** Other attributes that name a part of a page as classes do; where classes are made by machine they alone tell. */
const NAMING = ['id', 'data-component', 'data-testid', 'aria-labelledby'];

/** The classes of an element, then its other names. */
export function namesOf(attribs: Record<string, string>): string {
  let names = attribs['class'] ?? '';
  for (const name of NAMING) {
    const value = attribs[name];
    if (value !== undefined) names += ` ${value}`;
  }
  return names;
}

/** Prefixes by their first letter, so that most tokens are compared with none. */
const prefixesByLetter = Map.groupBy(byPrefix, ({ prefix }) => prefix[0]);

function ruleOfToken(token: string): ClassRule | undefined {
  if (token === '' || token.length > 80) return undefined;
  const lower = token.toLowerCase();
  return byName.get(lower) ?? prefixesByLetter.get(lower[0])?.find(({ prefix }) => lower.startsWith(prefix))?.rule;
}
