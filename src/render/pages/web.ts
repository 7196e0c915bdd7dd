import type {
  Block,
  FootnoteBlock,
  HeadingBlock,
  ImageBlock,
  Inline,
  MarkInline,
  TableBlock,
  TableCell,
} from '../../model/block.ts';
import { hostOf } from '../../model/host.ts';
import { inlineText } from '../../model/text.ts';
import { isLinkAddress, isWebAddress } from './addresses.ts';
import { isBlank } from '../blank.ts';
import { attributes, type Content, EMPTY, type Html, html, join } from '../html.ts';
import { taskOf } from '../task.ts';

/** What a page adds to the bare elements; see {@link webBlocks}. */
export interface Dress {
  /** Which of `h2` to `h6` a heading is. */
  level: (heading: HeadingBlock) => 2 | 3 | 4 | 5 | 6;
  /** Attributes of a picture. */
  picture: (image: ImageBlock) => Html;
  /** What a table stands in. */
  table: (table: Html) => Html;
  /** Attributes of a block of code. */
  code: Html;
  /** Attributes of what shows when it is pointed at. */
  spoiler: Html;
  /** Labels of the footnotes to which raised numbers lead; without a page of its own, a name might be another article's. */
  footnotes: ReadonlySet<string>;
}

const BARE: Dress = {
  level: ({ level }) => Math.min(level + 1, 6) as 2,
  picture: () => EMPTY,
  table: (table) => table,
  code: EMPTY,
  spoiler: EMPTY,
  footnotes: new Set(),
};

/**
 * An article's body as the semantic HTML of a web page, without the page around it: one element a line.
 *
 * Headings start at `h2`, below the article's title. Players are links, so that a page loads nothing from elsewhere but
 * its images. Links and pictures lead to where a block may lead, and nowhere else, also where a block is not what it says.
 */
export function webBlocks(blocks: readonly Block[], dress: Dress = BARE): Html {
  return join(
    blocks.map((one) => block(one, dress)),
    '\n',
  );
}

function block(one: Block, dress: Dress): Html {
  switch (one.type) {
    case 'paragraph':
      return html`<p>${inlines(one.children, dress)}</p>`;
    case 'heading':
      return HEADINGS[dress.level(one)](inlines(one.children, dress));
    case 'list':
      return list(one.ordered, one.start, join(one.items.map((blocks) => item(blocks, dress))));
    case 'quote':
      return html`<blockquote>${webBlocks(one.children, dress)}</blockquote>`;
    case 'code':
      if (one.language) return html`<pre${dress.code}><code class="language-${one.language}">${one.text}</code></pre>`;
      return html`<pre${dress.code}><code>${one.text}</code></pre>`;
    case 'table':
      return table(one, dress);
    case 'image':
      return image(one, dress);
    case 'gallery':
      return html`<div class="gallery">${join(one.images.map((picture) => image(picture, dress)))}</div>`;
    case 'video':
    case 'audio':
      return html`<p class="${one.type}">${link(one.url, isBlank(one.title) ? hostOf(one.url) : one.title)}</p>`;
    case 'rule':
      return html`<hr>`;
    case 'footnote':
      return footnote(one, dress);
  }
}

const HEADINGS: Readonly<Record<2 | 3 | 4 | 5 | 6, (text: Html) => Html>> = {
  2: (text) => html`<h2>${text}</h2>`,
  3: (text) => html`<h3>${text}</h3>`,
  4: (text) => html`<h4>${text}</h4>`,
  5: (text) => html`<h5>${text}</h5>`,
  6: (text) => html`<h6>${text}</h6>`,
};

function list(ordered: boolean, start: number, items: Html): Html {
  if (!ordered) return html`<ul>${items}</ul>`;
  return start === 1 ? html`<ol>${items}</ol>` : html`<ol start="${start}">${items}</ol>`;
}

/** An item that opens with a paragraph has its text in itself, as a list of short items is written by hand. */
function item(blocks: Block[], dress: Dress): Html {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return html`<li>${webBlocks(blocks, dress)}</li>`;
  const opening = taskOf(blocks) ? html`<li class="task">` : html`<li>`;
  return html`${opening}${inlines(first.children, dress)}${rest.length > 0 ? '\n' : ''}${webBlocks(rest, dress)}</li>`;
}

function table({ rows }: TableBlock, dress: Dress): Html {
  const [first = [], ...rest] = rows;
  const row = (cells: TableCell[]) => html`<tr>${join(cells.map((one) => cell(one, dress)))}</tr>`;
  const headed = rest.length > 0 && first.every((one) => one.header);
  const body = html`<tbody>${join((headed ? rest : rows).map(row))}</tbody>`;
  return dress.table(html`<table>${headed ? html`<thead>${row(first)}</thead>` : EMPTY}${body}</table>`);
}

function cell({ header, children }: TableCell, dress: Dress): Html {
  return header ? html`<th>${inlines(children, dress)}</th>` : html`<td>${inlines(children, dress)}</td>`;
}

function footnote({ label, children }: FootnoteBlock, dress: Dress): Html {
  const name = dress.footnotes.has(label) ? attributes({ id: noteName(label) }) : EMPTY;
  return html`<div class="footnote" role="doc-footnote"${name}><b>${label}</b> ${webBlocks(children, dress)}</div>`;
}

function image(picture: ImageBlock, dress: Dress): Html {
  const { url, alt, caption } = picture;
  const shown = isWebAddress(url) ? html`<img src="${url}" alt="${alt}"${dress.picture(picture)}>` : html`${alt}`;
  if (isBlank(inlineText(caption))) return html`<figure>${shown}</figure>`;
  return html`<figure>${shown}<figcaption>${inlines(caption, dress)}</figcaption></figure>`;
}

function inlines(children: readonly Inline[], dress: Dress): Html {
  return join(children.map((child) => inline(child, dress)));
}

function inline(child: Inline, dress: Dress): Html {
  switch (child.type) {
    case 'text':
      return html`${child.text}`;
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${child.text}</code>`;
    case 'link':
      return link(child.url, isBlank(inlineText(child.children)) ? child.url : inlines(child.children, within(dress)));
    case 'spoiler':
      return html`<span class="spoiler"${dress.spoiler}>${inlines(child.children, dress)}</span>`;
    case 'sup':
      return raised(child, dress);
    default:
      return MARKS[child.type](inlines(child.children, dress));
  }
}

/** A link stands in no other. */
function within(dress: Dress): Dress {
  return dress.footnotes.size === 0 ? dress : { ...dress, footnotes: BARE.footnotes };
}

/** A raised number, which leads to the footnote that has it. */
function raised({ children }: MarkInline, dress: Dress): Html {
  const label = inlineText(children).replace(/^\[|\]$/g, '');
  if (!dress.footnotes.has(label)) return html`<sup>${inlines(children, dress)}</sup>`;
  return html`<sup><a href="#${encodeURIComponent(noteName(label))}" role="doc-noteref">${label}</a></sup>`;
}

/** The name under which a footnote is found in its page. */
function noteName(label: string): string {
  return `note-${label}`;
}

function link(url: string, text: Content): Html {
  return isLinkAddress(url) ? html`<a href="${url}">${text}</a>` : html`${text}`;
}

const MARKS: Readonly<Record<Exclude<MarkInline['type'], 'spoiler' | 'sup'>, (content: Content) => Html>> = {
  bold: (content) => html`<strong>${content}</strong>`,
  italic: (content) => html`<em>${content}</em>`,
  underline: (content) => html`<u>${content}</u>`,
  strike: (content) => html`<s>${content}</s>`,
  mark: (content) => html`<mark>${content}</mark>`,
  sub: (content) => html`<sub>${content}</sub>`,
};
