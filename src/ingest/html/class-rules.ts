import { CLASS_RULES, type ClassRule } from '../rules/boilerplate.ts';
import { CAPTION_CLASSES, NUMBERING_CLASSES } from './elements.ts';
import { keptBySpelling } from './names.ts';

const byName = new Map<string, ClassRule>();
const byPrefix: { prefix: string; rule: ClassRule }[] = [];
for (const rule of CLASS_RULES) {
  for (const name of rule.names.split(/\s+/)) if (name !== '' && !byName.has(name)) byName.set(name, rule);
  for (const prefix of rule.prefixes?.split(/\s+/) ?? []) if (prefix !== '') byPrefix.push({ prefix, rule });
}

/** What the classes of an element say of it. */
export interface ClassFacts {
  /** The classes, as the page has them. */
  names: string;
  /** The rule that the first of them falls under. */
  rule: ClassRule | undefined;
  /** They name what is written under a picture. */
  caption: boolean;
  /** They name the first letter of a text, set apart to be drawn large. */
  initial: boolean;
  /** They name the numbers of lines beside code. */
  numbering: boolean;
}

export const NO_CLASSES: ClassFacts = { names: '', rule: undefined, caption: false, initial: false, numbering: false };

/** Longer ones do not come again. */
const LONGEST = 255;

/** What the `class` attribute says that stands in a page from one place to another. */
export const factsAt = keptBySpelling(8192, LONGEST, (names) => factsOf(apart(names)));

/** What a `class` attribute says, or another that names a part of a page. */
export function factsOf(names: string): ClassFacts {
  const tokens = names.split(/\s+/);
  return {
    names,
    rule: ruleOf(tokens),
    caption: tokens.some((token) => CAPTION_CLASSES.has(token.toLowerCase())),
    numbering: tokens.some((token) => NUMBERING_CLASSES.has(token.toLowerCase())),
    initial: /drop-?cap|initial-?letter/i.test(names),
  };
}

function ruleOf(tokens: readonly string[]): ClassRule | undefined {
  return tokens.map(ruleOfToken).find((rule) => rule !== undefined);
}

/** A copy of its own: a piece of a page's text would keep the whole page in memory. */
function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** The rule that an element falls under by its other names; where classes are made by machine they alone tell. */
export function ruleOfNames(element: { attribute(name: string): string | undefined }): ClassRule | undefined {
  for (const name of ['id', 'data-component', 'data-testid', 'aria-labelledby']) {
    const value = element.attribute(name);
    const rule = value ? ruleOf(value.split(/\s+/)) : undefined;
    if (rule) return rule;
  }
  return undefined;
}

/** Prefixes by their first letter, so that most tokens are compared with none. */
const prefixesByLetter = Map.groupBy(byPrefix, ({ prefix }) => prefix[0]);

function ruleOfToken(token: string): ClassRule | undefined {
  if (token === '' || token.length > 80) return undefined;
  const lower = token.toLowerCase();
  return byName.get(lower) ?? prefixesByLetter.get(lower[0])?.find(({ prefix }) => lower.startsWith(prefix))?.rule;
}
