import type { RichText } from '@grammyjs/types';
import type { Inline, LinkInline, MarkInline } from '../../model/block.ts';
import { inlineText } from '../../model/text.ts';
import { isBlank } from '../blank.ts';
import { oneLine } from '../lines.ts';
import { linkTarget, printedUrl } from '../links.ts';

/** What is open around a run of text. */
export interface Around {
  /** Levels of marks that may still be opened; below, the text stands without. */
  room: number;
  /** Labels of the article's footnotes, to which raised numbers lead. */
  footnotes: ReadonlySet<string>;
}

/**
 * Text with its marks as a rich message has it. Nothing of the text is lost; marks go where Telegram would refuse them: a
 * link to an address it does not take stands as text with its address behind.
 */
export function richText(children: readonly Inline[], around: Around): RichText {
  return packed(pieces(children, around, new Set()));
}

/** One text where that is all there is. */
function packed(texts: RichText[]): RichText {
  const [first, ...rest] = texts;
  return first === undefined ? '' : rest.length === 0 ? first : texts;
}

function pieces(children: readonly Inline[], around: Around, open: ReadonlySet<string>): RichText[] {
  const texts: RichText[] = [];
  for (const child of children) {
    for (const text of piece(child, around, open)) {
      const last = texts.at(-1);
      if (typeof text === 'string' && typeof last === 'string') texts[texts.length - 1] = last + text;
      else if (text !== '') texts.push(text);
    }
  }
  return texts;
}

function piece(child: Inline, around: Around, open: ReadonlySet<string>): RichText[] {
  switch (child.type) {
    case 'text':
      return [oneLine(child.text).toWellFormed()];
    case 'break':
      return ['\n'];
    case 'code':
      return around.room === 0 || isBlank(child.text)
        ? [oneLine(child.text).toWellFormed()]
        : [{ type: 'code', text: oneLine(child.text).toWellFormed() }];
    case 'link':
      return link(child, around, open);
    default:
      return marked(child, around, open);
  }
}

function marked(mark: MarkInline, around: Around, open: ReadonlySet<string>): RichText[] {
  const type = RICH_NAME[mark.type];
  const label = mark.type === 'sup' ? inlineText(mark.children).replace(/^\[|\]$/g, '') : '';
  if (around.footnotes.has(label) && around.room >= 2) {
    return [{ type: 'superscript', text: { type: 'reference_link', text: label, reference_name: noteName(label) } }];
  }
  if (around.room === 0 || open.has(type) || isBlank(inlineText(mark.children))) {
    return pieces(mark.children, around, open);
  }
  const inside = { ...around, room: around.room - 1 };
  return [{ type, text: packed(pieces(mark.children, inside, new Set([...open, type]))) }];
}

function link({ url, children }: LinkInline, around: Around, open: ReadonlySet<string>): RichText[] {
  const blank = isBlank(inlineText(children));
  const target = linkTarget(url);
  const inside = { ...around, room: around.room - 1 };
  if (target !== null && around.room > 0) {
    return [{ type: 'url', text: blank ? target : packed(pieces(children, inside, open)), url: target }];
  }
  const printed = printedUrl(url);
  const mail = MAIL.exec(url)?.[1];
  if (mail !== undefined && around.room > 0) {
    return [
      { type: 'email_address', text: blank ? mail : packed(pieces(children, inside, open)), email_address: mail },
    ];
  }
  const phone = PHONE.exec(url)?.[1];
  if (phone !== undefined && around.room > 0) {
    return [
      { type: 'phone_number', text: blank ? phone : packed(pieces(children, inside, open)), phone_number: phone },
    ];
  }
  if (blank) return [printed];
  return inlineText(children).includes(printed)
    ? pieces(children, around, open)
    : [...pieces(children, around, open), ` (${printed})`];
}

/** The name under which a footnote is found in its message. */
export function noteName(label: string): string {
  return `note-${label}`;
}

/** Plain addresses alone: whatever Telegram doubts has the whole message refused (`RICH_MESSAGE_EMAIL_INVALID`). */
const MAIL = /^mailto:([a-z0-9][\w.+-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\.)+[a-z]{2,24})$/i;
const PHONE = /^tel:(\+?\d{5,15})$/i;

const RICH_NAME = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  mark: 'marked',
  sub: 'subscript',
  sup: 'superscript',
  spoiler: 'spoiler',
} as const satisfies Record<MarkInline['type'], string>;
