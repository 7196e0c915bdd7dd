import type { Inline, LinkInline, MarkInline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { isBlank } from '../blank.ts';
import { type Content, EMPTY, type Html, html, join } from '../html.ts';
import { oneLine } from '../lines.ts';
import { linkTarget, printedUrl } from '../links.ts';
import { shiftText } from '../script.ts';

/** What is open around a run of text. */
interface Around {
  /** Printed for a line break: with the indentation of the next line. */
  newline: string;
  /** Tags that are open already; Telegram gains nothing from a second. */
  tags: ReadonlySet<string>;
  shift: 'sub' | 'sup' | null;
}

/** Text with its marks as Telegram HTML. `tags` names those already open around it. */
export function classicInlines(children: Inline[], newline: string, tags: readonly string[] = []): Html {
  return inlines(children, { newline, tags: new Set(tags), shift: null });
}

function inlines(children: Inline[], around: Around): Html {
  return join(children.map((child) => inline(child, around)));
}

function inline(child: Inline, around: Around): Html {
  switch (child.type) {
    case 'text':
      return html`${shifted(oneLine(child.text), around)}`;
    case 'break':
      return html`${around.newline}`;
    case 'code':
      // Telegram keeps one of a link and the code in it, and either may be the one.
      return around.tags.has('a') ? html`${oneLine(child.text)}` : tagged('code', oneLine(child.text));
    case 'link':
      return link(child, around);
    case 'sub':
    case 'sup':
      return inlines(child.children, { ...around, shift: shiftable(child) ? child.type : around.shift });
    default:
      return marked(TAG_OF[child.type], child.children, around);
  }
}

function marked(tag: MarkTag, children: Inline[], around: Around): Html {
  if (around.tags.has(tag)) return inlines(children, around);
  return tagged(tag, inlines(children, { ...around, tags: new Set([...around.tags, tag]) }));
}

function link({ url, children }: LinkInline, around: Around): Html {
  const text = inlineText(children);
  const target = linkTarget(url);
  if (target === null) {
    const printed = printedUrl(url);
    if (isBlank(text)) return html`${printed}`;
    return text.includes(printed) ? inlines(children, around) : html`${inlines(children, around)} (${printed})`;
  }
  if (isBlank(text)) return html`<a href="${target}">${url}</a>`;
  return html`<a href="${target}">${inlines(children, { ...around, tags: new Set([...around.tags, 'a']) })}</a>`;
}

function tagged(tag: MarkTag | 'code', content: Content): Html {
  switch (tag) {
    case 'b':
      return html`<b>${content}</b>`;
    case 'i':
      return html`<i>${content}</i>`;
    case 'u':
      return html`<u>${content}</u>`;
    case 's':
      return html`<s>${content}</s>`;
    case 'tg-spoiler':
      return html`<tg-spoiler>${content}</tg-spoiler>`;
    case 'code':
      return isBlank(String(content)) ? EMPTY : html`<code>${content}</code>`;
  }
}

type MarkTag = 'b' | 'i' | 'u' | 's' | 'tg-spoiler';

/** Telegram has no highlighter; a line under the words is what bold text and headings leave visible. */
const TAG_OF: Readonly<Record<Exclude<MarkInline['type'], 'sub' | 'sup'>, MarkTag>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  mark: 'u',
  strike: 's',
  spoiler: 'tg-spoiler',
};

/** Small digits and letters stand for themselves in most fonts; where one is missing the whole stays on the line. */
function shiftable({ type, children }: MarkInline): boolean {
  return (type === 'sub' || type === 'sup') && shiftText(inlineText(children), type) !== null;
}

function shifted(text: string, { shift }: Around): string {
  return (shift && shiftText(text, shift)) ?? text;
}
