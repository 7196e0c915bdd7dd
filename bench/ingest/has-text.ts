import { split } from './subjects/split.ts';

/** Shorter than this a body may hold nothing but its title and a line of the house. */
const MANY_LETTERS = 60;

/** Whether a post's body holds so much running text that its article must have some too. */
export function hasText(bytes: Buffer): boolean {
  const { title, body } = split(bytes);
  const text = body
    .replace(/<(script|style|noscript|iframe|form|select)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, ' ')
    .replace(/^\s*\[.*\]\(.*\)\s*$/gm, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ');
  return letters(text) - letters(title) >= MANY_LETTERS;
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
