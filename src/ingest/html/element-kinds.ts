import type { MarkInline } from '../../model/block.ts';
import { SILENT, UNREADABLE } from '../rules/boilerplate.ts';
import {
  BLOCK_ELEMENTS,
  CLOSED_BY,
  FOREIGN_ELEMENTS,
  INLINE_ELEMENTS,
  MARK_ELEMENTS,
  VOID_ELEMENTS,
} from './elements.ts';

/** All that an element's name says, looked up once an element. */
export interface ElementKind {
  name: string;
  /** Its text is not measured: no reader sees it, or not as text. */
  unseen: boolean;
  /** In a link it makes the link a card. */
  cardPart: boolean;
  /** It makes a block of its own. */
  makesBlock: boolean;
  silent: boolean;
  unreadable: boolean;
  /** May be a box around what is no part of the article. */
  box: boolean;
  heading: boolean;
  block: boolean;
  /** Texts before and behind it, and in it where it holds any, are apart from each other, whatever is between them. */
  parts: boolean;
  /** White space in it is text. */
  preformatted: boolean;
  inline: boolean;
  mark: MarkInline['type'] | 'code' | undefined;
  /** It has no closing tag. */
  isVoid: boolean;
  /** The elements that its tag closes when they are the innermost. */
  closes: ReadonlySet<string> | undefined;
  /** Whether a slash at the end of a tag in it closes that; `undefined` when it changes nothing. */
  foreign: boolean | undefined;
}

const UNSEEN = new Set('script style template noscript head title textarea select iframe svg'.split(' '));
const CARD_PARTS = new Set('img h1 h2 h3 h4 h5 h6'.split(' '));
const BLOCK_MAKERS = new Set(
  'p h1 h2 h3 h4 h5 h6 li tr blockquote pre figure div section article ul ol table img hr'.split(' '),
);
const BOXES = new Set('div section aside footer ul table article'.split(' '));

const closedBy = new Map<string, ReadonlySet<string>>();
for (const { tags, closed } of CLOSED_BY) {
  const names = new Set(closed.split(' '));
  for (const tag of tags.split(' ')) closedBy.set(tag, names);
}

const known = new Map<string, ElementKind>();
for (const names of [UNSEEN, CARD_PARTS, BLOCK_MAKERS, BOXES, SILENT, UNREADABLE, BLOCK_ELEMENTS, INLINE_ELEMENTS]) {
  for (const name of names) known.set(name, describe(name));
}

export function kindOfElement(name: string): ElementKind {
  return known.get(name) ?? describe(name);
}

function describe(name: string): ElementKind {
  return {
    name,
    unseen: UNSEEN.has(name),
    cardPart: CARD_PARTS.has(name),
    makesBlock: BLOCK_MAKERS.has(name),
    silent: SILENT.has(name),
    unreadable: UNREADABLE.has(name),
    box: BOXES.has(name),
    heading: /^h[1-6]$/.test(name),
    block: BLOCK_ELEMENTS.has(name),
    parts: BLOCK_ELEMENTS.has(name) || name === 'br',
    preformatted: name === 'pre',
    inline: INLINE_ELEMENTS.has(name),
    mark: Object.hasOwn(MARK_ELEMENTS, name) ? MARK_ELEMENTS[name] : undefined,
    isVoid: VOID_ELEMENTS.has(name),
    closes: closedBy.get(name),
    foreign: FOREIGN_ELEMENTS.get(name),
  };
}
