import type { Block } from '../../model/block.ts';
import { inlinesOf, inlineText, visitBlocks } from '../../model/text.ts';
import { tidyLine } from '../text/characters.ts';
import { codeIn } from './code-spans.ts';
import type { PostFields } from './fields.ts';

/** What blog engines put where the part for the list of posts ends. */
const MORE = /<!--\s{0,9}(?:more|excerpt|(?:end|read)[\s_-]?(?:excerpt|more)|excerpt[\s_-]?end)\b[^<>]{0,100}?-->/i;
/** Where a link leads in Markdown; writers put that at the end of the post. */
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S[^\n]*$/gm;
/** A note as a line, or its number in the text. */
const NOTE = /^\[\^[^\]\s]{1,40}\]:[^\n]*$|\[\^[^\]\s]{1,40}\]/gm;
/** Line ends between Han characters, and behind the full-width end of a sentence whatever comes next. */
const UNSPACED_LINES =
  /(?<=[\u2e80-\u9fff\uff00-\uff60])[ \t]{0,20}\n\s*(?=[\u2e80-\u9fff\uff00-\uff60])|(?<=[。！？][」』”’]?)[ \t]{0,20}\n\s*/g;

/** What stands before the separator, by which a writer marks the head of a post as its excerpt; else `undefined`. */
export function headOf(body: string, { excerptSeparator }: PostFields): string | undefined {
  const at = excerptSeparator === '' ? -1 : body.indexOf(excerptSeparator);
  // Without its first sign, which begins every tag.
  const end = at > 0 ? at : body.includes('!--') ? (MORE.exec(body)?.index ?? -1) : -1;
  return end > 0 ? body.slice(0, end) : undefined;
}

/** The head of a post in Markdown with the addresses that stand behind it, and without notes, which a summary has no room for. */
export function withReferences(head: string, body: string): string {
  const isCode = codeIn(head);
  const plain = head.replace(NOTE, (note, at: number) => (isCode(at) ? note : ''));
  return `${plain}\n\n${(body.match(DEFINITION) ?? []).join('\n')}`;
}

/** A body without a separator that readers would see. */
export function withoutSeparator(body: string, { excerptSeparator }: PostFields): string {
  return /^\s*(?:<!--|$)/.test(excerptSeparator) ? body : body.replace(excerptSeparator, () => '');
}

/** Whether a summary that somebody wrote may hold markup, of whatever kind. */
export function mayHoldMarkup(text: string): boolean {
  return /[<*_`[\]{}]|^\s*#/.test(text);
}

/** The text of blocks as one line, as a summary wants it: headings, code and pictures tell nothing there. */
export function lineOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type !== 'paragraph') return;
    for (const inlines of inlinesOf(block)) lines.push(inlineText(inlines));
  });
  return joinLines(lines.join('\n'));
}

/** Text on several lines as one, without a space where Han characters meet at a line's end. */
export function joinLines(text: string): string {
  return tidyLine(text.replace(UNSPACED_LINES, ''));
}
