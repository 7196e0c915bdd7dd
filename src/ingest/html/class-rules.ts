import { CLASS_RULES, type ClassRule } from '../rules/boilerplate.ts';
import { CAPTION_CLASSES } from './elements.ts';

const byName = new Map<string, ClassRule>();
const byPrefix: { prefix: string; rule: ClassRule }[] = [];
for (const rule of CLASS_RULES) {
  for (const name of rule.names.split(/\s+/)) if (name !== '' && !byName.has(name)) byName.set(name, rule);
  for (const prefix of rule.prefixes?.split(/\s+/) ?? []) if (prefix !== '') byPrefix.push({ prefix, rule });
}

/** What the classes of an element say of it. */
export interface ClassFacts {
  /** The rule that the first of them falls under. */
  rule: ClassRule | undefined;
  /** They name what is written under a picture. */
  caption: boolean;
  /** They name the first letter of a text, set apart to be drawn large. */
  initial: boolean;
}

export const NO_CLASSES: ClassFacts = { rule: undefined, caption: false, initial: false };

/** Of attributes that were looked up, since the same ones come again and again. */
const remembered = new Map<string, ClassFacts>();
const MOST_REMEMBERED = 5000;
const LONGEST_REMEMBERED = 300;

/** What a `class` attribute says, or another that names a part of a page. */
export function factsOf(names: string): ClassFacts {
  const known = remembered.get(names);
  if (known) return known;
  const tokens = names.split(/\s+/);
  const facts = {
    rule: tokens.map(ruleOfToken).find((rule) => rule !== undefined),
    caption: tokens.some((token) => CAPTION_CLASSES.has(token.toLowerCase())),
    initial: /drop-?cap|initial-?letter/i.test(names),
  };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  if (names.length <= LONGEST_REMEMBERED) remembered.set(apart(names), facts);
  return facts;
}

/** A copy of its own: a piece of a page's text would keep the whole page in memory. */
function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** The rule that an element falls under by its other names; where classes are made by machine they alone tell. */
export function ruleOfNames(attribs: Record<string, string>): ClassRule | undefined {
  return (
    ruleOf(attribs['id']) ??
    ruleOf(attribs['data-component']) ??
    ruleOf(attribs['data-testid']) ??
    ruleOf(attribs['aria-labelledby'])
  );
}

function ruleOf(names: string | undefined): ClassRule | undefined {
  return names ? factsOf(names).rule : undefined;
}

/** Prefixes by their first letter, so that most tokens are compared with none. */
const prefixesByLetter = Map.groupBy(byPrefix, ({ prefix }) => prefix[0]);

function ruleOfToken(token: string): ClassRule | undefined {
  if (token === '' || token.length > 80) return undefined;
  const lower = token.toLowerCase();
  return byName.get(lower) ?? prefixesByLetter.get(lower[0])?.find(({ prefix }) => lower.startsWith(prefix))?.rule;
}
