import { codeIn } from './code-spans.ts';

const INCLUDE = /\{%-?\s{0,20}include/;
/** `[text][name]` and `[name][]`; a name with `^` is a footnote's. */
const REFERENCE = /\[([^[\]^][^[\]]{0,199})\]\[((?!\^)[^[\]\n]{0,100})\]/g;

/**
 * Markdown with definitions for the links that a file it included defines, which only the site has: they lead nowhere, and
 * their text is no longer followed by the name of the link. `original` is the text while it still named the file.
 */
export function withIncludedReferences(markdown: string, original: string): string {
  if (!INCLUDE.test(original)) return markdown;
  const names = new Set<string>();
  const isCode = codeIn(markdown);
  for (const { index, 1: text = '', 2: name = '' } of markdown.matchAll(REFERENCE))
    if (!isCode(index)) names.add(name || text.replaceAll('\n', ' '));
  // Of two definitions the first counts: what the post defines itself stays.
  return names.size === 0 ? markdown : `${markdown}\n\n${[...names].map((name) => `[${name}]: #`).join('\n')}\n`;
}
