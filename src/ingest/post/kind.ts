/** What a body is written in: markup, Markdown, or text in which nothing is either. */
export type Kind = 'html' | 'markdown' | 'text';

/** Enough to tell by. */
const SAMPLE = 60_000;
const MARKUP =
  /<(?:\/?(?:a|abbr|article|aside|audio|b|blockquote|body|br|center|code|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|html|i|iframe|img|input|ins|kbd|li|main|mark|nav|noscript|object|ol|p|picture|pre|s|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|th|time|tr|u|ul|video)(?=[\s/>])|!--|!doctype)/i;
/** Elements whose content is theirs alone: Markdown begins again behind them. */
const REGION =
  /^(?:address|article|aside|audio|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|html|iframe|li|main|menu|nav|noscript|object|ol|picture|pre|script|section|select|style|svg|table|tbody|td|tfoot|th|thead|tr|ul|video)$/;
const TAG = /<!--|<(\/?)([a-z][a-z0-9-]{0,30})(?=[\s/>])[^<>]*>/gi;
const FIRST_TAG = /^\s*<([a-z][a-z0-9-]*)(?=[\s>])/i;
const LAST_TAG = /<\/([a-z][a-z0-9-]*)\s*>\s*$/i;
/** What an element is told to hold by kramdown and others. */
const TOLD_MARKDOWN = /<[a-z][^<>]*\smarkdown=["']?(?:1|block|span)\b/i;
/** A line that nobody writes in markup, and that makes a second look worth its time. */
const PLAIN_MARKDOWN_LINE = /^(?:#{1,6} \S|`{3}|~~~|\[[^\]\n]{1,200}\]: \S)/m;
/** Such a line holds one of these, which are rare in markup and found in a third of the time. */
const IN_MARKDOWN_LINE = ['# ', '```', '~~~', ']: '];
/** What begins the address of a link. */
const LINK_STARTS = '](';

/** What speaks for Markdown, and how loudly: 2 and more by itself against markup around it. */
const MARKDOWN: readonly [weight: number, pattern: RegExp][] = [
  [3, /^[ ]{0,3}(?:`{3}|~{3})[\w{.+#-]{0,40}[^\n`]{0,80}\n/m],
  [3, /^[ ]{0,3}\|?[ ]*:?-{1,99}:?[ ]*(?:\|[ ]*:?-{1,99}:?[ ]*){1,50}\|?[ \t]*$/m],
  [
    4,
    /!?\[[^\]\n]{0,300}(?:\n[^\]\n]{1,200}){0,3}\]\(<?(?:[a-z][a-z+.-]{1,20}:(?=[^\s)])|\.{0,2}\/|#|[\w./-]{1,200}\.[a-z]{2,5}\b)[^\n]{0,1000}?\)/i,
  ],
  [3, /^[ ]{0,3}\[[^\]\n]{1,200}\]:[ \t]{0,9}(?:<?https?:|\/|#|\^)\S/m],
  [3, /\{:\s{0,3}[.#\w][^}\n]{0,200}\}|\[\^[\w-]{1,40}\]/],
  [2, /^[ ]{0,3}(?:#{1,6}[ \t]{1,9}[^\s#]|#{2,6}[\p{L}\p{N}])/mu],
  [1, /(?:^|\n[ \t]{0,9}\n)#{1,6} \S[^\n]{0,200}\n[ \t]{0,9}\n[\s\S]{1,3000}?\n[ \t]{0,9}\n#{1,6} \S/],
  [2, /(?<![\w*])\*\*(?![\s*])[^*\n]{1,300}?\*\*(?!\*)|(?<![\w_])__(?![\s_])[^_\n]{1,300}?__(?![\w_])/],
  [1, /(?<!`)`[^`\n]{1,200}`(?!`)/],
  [2, /^\s{0,99}#{1,6} \S[^\n]{0,200}\n[ \t]{0,9}\n/],
  // What converters write where a sign is none of Markdown's.
  [2, /\\\[(?!\s)[^\]\n\\^=$]{1,200}\\\]|(?<!\\\w{0,40})[\p{L}\p{N}/]\\_[\p{L}\p{N}]/u],
  [1, /(?:^|\n[ \t]{0,9}\n)[ ]{0,3}>[ ]?[^\s>]/],
  [1, /(?:^|\n)>[^\n]{0,999}\n>[^\n]{0,999}\n>/],
  [
    1,
    /(?:^|\n[ \t]{0,9}\n)[ ]{0,3}([-*+])[ ]{1,4}[^\n]{1,2000}\n(?:[ \t]{1,8}\S[^\n]{0,2000}\n|[ \t]{0,9}\n){0,20}?[ ]{0,3}\1[ ]{1,4}\S/,
  ],
  [
    1,
    /(?:^|\n[ \t]{0,9}\n)[ ]{0,3}1[.)][ ]{1,4}[^\n]{1,2000}\n(?:[ \t]{1,8}\S[^\n]{0,2000}\n|[ \t]{0,9}\n){0,20}?[ ]{0,3}[12][.)][ ]{1,4}\S/,
  ],
  [1, /(?<![\w*\\])\*(?![\s*])[^*\n]{1,200}?[^\s*\\]\*(?![\w*])|(?<![\w_])_(?![\s_])[^_\n]{1,200}?[^\s_]_(?![\w_])/],
  [1, /(?:^|\n)[ ]{0,3}[^\s<][^\n]{0,200}\n(?:={3,60}|-{3,60})[ \t]{0,9}\n/],
];

/** What plain descriptions hold and Markdown hardly does. */
const DESCRIPTION: readonly [weight: number, pattern: RegExp][] = [
  [2, /^[ \t]{0,9}[#＃][^\s#!{]/m],
  [
    2,
    /^[ \t]{0,9}[([]?\d{1,2}:\d{2}(?::\d{2})?[\s\])-][^\n]{0,300}\n(?:[^\n]{0,300}\n){0,2}[ \t]{0,9}[([]?\d{1,2}:\d{2}/m,
  ],
  [1, /^(?![ ]{0,3}(?:[-*+]|\d+[.)])[ ])[^\n[\]<>(]{0,40}https?:\/\/[^\s<>()]{1,2000}[ \t]{0,9}$/m],
  [1, /^[ \t]{0,9}[▶►◆◇■□●○•★☆✔✅👉🔔📌▼▲※]/mu],
  [1, /^[ \t]{0,9}(?:[=~—─━＝]{6,}|[-_*]{12,})[ \t]{0,9}$/m],
];

/** Two lines in a row that are no items, quotes or underlines: somebody ended the first where it should end. */
const TYPED_LINES = /^(?![-*+>|] ?|\d{1,9}[.)] )\S[^\n]*\n(?![-*+>|=] ?|\d{1,9}[.)] )\S/m;

/**
 * Tells what a body is written in. `archived` bodies, whose archive never holds Markdown, are markup or text.
 *
 * One element around everything is markup, as scrapers leave it. Else what stands outside of elements is weighed: signs of
 * Markdown against those of plain descriptions, in which lines begin with `-`, `*`, numbers and hash tags, and mean it.
 */
export function kindOf(body: string, archived: boolean): Kind {
  const marked = MARKUP.test(body);
  if (archived) return marked ? 'html' : 'text';
  // Of its name the end alone: V8 finds up to six letters three times as fast as more.
  if (marked && body.includes('kdown=') && TOLD_MARKDOWN.test(body)) return 'markdown';
  if (marked && isOneElement(body) && !hasPlainMarkdown(body.slice(0, SAMPLE))) return 'html';
  const outside = marked ? outsideOf(body) : body.slice(0, SAMPLE);
  // Rules and pictures between elements say nothing either way.
  if (marked && outside.replace(TAG, '').trim() === '') return 'html';
  const score = weigh(outside, MARKDOWN) - weigh(outside, DESCRIPTION);
  if (!marked)
    return score >= 2 || (score >= 0 && isHardWrapped(outside)) || (score === 1 && !TYPED_LINES.test(outside))
      ? 'markdown'
      : 'text';
  return score >= 2 || (score >= 0 && isParagraphs(outside)) ? 'markdown' : 'html';
}

/**
 * Whether the lines of a text were broken to keep within a margin, so that a line end means no more than a space: every
 * line ends where the next word would not have fitted.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split('\n', 1000)
    .map((line) => line.trim());
  const widths = lines.map(widthOf);
  const margin = Math.max(0, ...widths.filter((_, index) => lines[index + 1] || lines[index - 1]));
  if (margin < 40 || margin > 130) return false;
  let wrapped = 0;
  let ended = 0;
  for (const [index, width] of widths.entries()) {
    const next = lines[index + 1];
    if (!next || width === 0) continue;
    if (width + 1 + widthOf(firstWord(next)) > margin) wrapped += 1;
    else ended += 1;
  }
  return wrapped >= 2 && ended * 10 <= wrapped;
}

function hasPlainMarkdown(text: string): boolean {
  if (text.includes(LINK_STARTS)) return true;
  return IN_MARKDOWN_LINE.some((sign) => text.includes(sign)) && PLAIN_MARKDOWN_LINE.test(text);
}

function isOneElement(body: string): boolean {
  const first = FIRST_TAG.exec(body)?.[1]?.toLowerCase();
  return first !== undefined && REGION.test(first) && LAST_TAG.exec(body.slice(-200))?.[1]?.toLowerCase() === first;
}

/** The text that stands in no element that would keep it from being Markdown; inline tags stay in it. */
function outsideOf(body: string): string {
  let outside = '';
  let depth = 0;
  let inParagraph = false;
  let at = 0;
  TAG.lastIndex = 0;
  for (
    let match = TAG.exec(body);
    match && outside.length < SAMPLE && match.index < SAMPLE * 10;
    match = TAG.exec(body)
  ) {
    const name = match[2]?.toLowerCase() ?? '';
    const region = REGION.test(name);
    if (name !== '' && name !== 'p' && !region) continue;
    if (depth === 0 && !inParagraph) outside += body.slice(at, match.index);
    at = TAG.lastIndex;
    if (name === '') {
      const end = body.indexOf('-->', at);
      if (end < 0) return outside;
      TAG.lastIndex = at = end + 3;
    } else if (name === 'p') inParagraph = match[1] === '';
    else {
      inParagraph = false;
      depth = Math.max(0, depth + (match[1] === '' ? 1 : -1));
    }
  }
  if (depth === 0 && !inParagraph) outside += body.slice(at, at + SAMPLE);
  return outside.slice(0, SAMPLE);
}

/** Whether a text with inline tags is set in paragraphs by empty lines, and not laid out like markup. */
function isParagraphs(text: string): boolean {
  return (
    /\S[ \t]{0,99}\n(?:[ \t]{0,99}\n){1,20}[ ]{0,3}\S/.test(text) && !/^(?: {4}|\t)/m.test(text) && !/<br\b/i.test(text)
  );
}

function weigh(text: string, signs: readonly [weight: number, pattern: RegExp][]): number {
  return signs.reduce((sum, [weight, pattern]) => (pattern.test(text) ? sum + weight : sum), 0);
}

function firstWord(line: string): string {
  const word = /^\S{1,60}/.exec(line)?.[0] ?? '';
  return /^[\u2e80-\uffef]/.test(word) ? word.slice(0, 1) : word;
}

/** How many columns a line takes: a Han character two. */
export function widthOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
