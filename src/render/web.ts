import type { Block, ImageBlock, Inline, MarkInline, TableBlock, TableCell } from '../model/block.ts';
import { hostOf } from '../model/host.ts';
import { inlineText } from '../model/text.ts';
import { isBlank } from './blank.ts';
import { type Content, type Html, html, join } from './html.ts';

/**
 * An article's body as the semantic HTML of a web page, without the page around it: one element a line.
 *
 * Headings start at `h2`, below the article's title. Players are links, so that a page loads nothing from elsewhere but
 * its images.
 */
export function webBlocks(blocks: Block[]): Html {
  return join(blocks.map(block), '\n');
}

function block(one: Block): Html {
  switch (one.type) {
    case 'paragraph':
      return html`<p>${inlines(one.children)}</p>`;
    case 'heading':
      return HEADINGS[one.level](inlines(one.children));
    case 'list':
      return list(one.ordered, one.start, join(one.items.map(item)));
    case 'quote':
      return html`<blockquote>${webBlocks(one.children)}</blockquote>`;
    case 'code':
      if (one.language) return html`<pre><code class="language-${one.language}">${one.text}</code></pre>`;
      return html`<pre><code>${one.text}</code></pre>`;
    case 'table':
      return table(one);
    case 'image':
      return image(one);
    case 'gallery':
      return html`<div class="gallery">${join(one.images.map(image))}</div>`;
    case 'video':
    case 'audio':
      return html`<p class="${one.type}"><a href="${one.url}">${isBlank(one.title) ? hostOf(one.url) : one.title}</a></p>`;
    case 'rule':
      return html`<hr>`;
    case 'footnote':
      return html`<div class="footnote" role="doc-footnote"><b>${one.label}</b> ${webBlocks(one.children)}</div>`;
  }
}

const HEADINGS: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, (text: Html) => Html>> = {
  1: (text) => html`<h2>${text}</h2>`,
  2: (text) => html`<h3>${text}</h3>`,
  3: (text) => html`<h4>${text}</h4>`,
  4: (text) => html`<h5>${text}</h5>`,
  5: (text) => html`<h6>${text}</h6>`,
  6: (text) => html`<h6>${text}</h6>`,
};

function list(ordered: boolean, start: number, items: Html): Html {
  if (!ordered) return html`<ul>${items}</ul>`;
  return start === 1 ? html`<ol>${items}</ol>` : html`<ol start="${start}">${items}</ol>`;
}

/** An item that opens with a paragraph has its text in itself, as a list of short items is written by hand. */
function item(blocks: Block[]): Html {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return html`<li>${webBlocks(blocks)}</li>`;
  return html`<li>${inlines(first.children)}${rest.length > 0 ? '\n' : ''}${webBlocks(rest)}</li>`;
}

function table({ rows }: TableBlock): Html {
  const [first = [], ...rest] = rows;
  if (rest.length === 0 || !first.every((one) => one.header)) {
    return html`<table><tbody>${join(rows.map(row))}</tbody></table>`;
  }
  return html`<table><thead>${row(first)}</thead><tbody>${join(rest.map(row))}</tbody></table>`;
}

function row(cells: TableCell[]): Html {
  return html`<tr>${join(cells.map(cell))}</tr>`;
}

function cell({ header, children }: TableCell): Html {
  return header ? html`<th>${inlines(children)}</th>` : html`<td>${inlines(children)}</td>`;
}

function image({ url, alt, caption }: ImageBlock): Html {
  const picture = html`<img src="${url}" alt="${alt}">`;
  if (isBlank(inlineText(caption))) return html`<figure>${picture}</figure>`;
  return html`<figure>${picture}<figcaption>${inlines(caption)}</figcaption></figure>`;
}

function inlines(children: Inline[]): Html {
  return join(children.map(inline));
}

function inline(child: Inline): Html {
  switch (child.type) {
    case 'text':
      return html`${child.text}`;
    case 'break':
      return html`<br>`;
    case 'code':
      return html`<code>${child.text}</code>`;
    case 'link':
      return html`<a href="${child.url}">${isBlank(inlineText(child.children)) ? child.url : inlines(child.children)}</a>`;
    default:
      return MARKS[child.type](inlines(child.children));
  }
}

const MARKS: Readonly<Record<MarkInline['type'], (content: Content) => Html>> = {
  bold: (content) => html`<strong>${content}</strong>`,
  italic: (content) => html`<em>${content}</em>`,
  underline: (content) => html`<u>${content}</u>`,
  strike: (content) => html`<s>${content}</s>`,
  mark: (content) => html`<mark>${content}</mark>`,
  sub: (content) => html`<sub>${content}</sub>`,
  sup: (content) => html`<sup>${content}</sup>`,
  spoiler: (content) => html`<span class="spoiler">${content}</span>`,
};
