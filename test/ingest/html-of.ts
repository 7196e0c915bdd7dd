import type { Block, Inline } from '../../src/model/block.ts';

/** Blocks as plain HTML, so that what was cleaned can be cleaned again. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n');
}

const MARKS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  mark: 'mark',
  sub: 'sub',
  sup: 'sup',
  spoiler: 'span',
};

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.children)}</h${block.level}>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${htmlOf(item)}</li>`).join('');
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'quote':
      return `<blockquote>${htmlOf(block.children)}</blockquote>`;
    case 'code':
      return `<pre${block.language ? ` data-lang="${block.language}"` : ''}>${escaped(block.text)}</pre>`;
    case 'table':
      return `<table>${block.rows
        .map((row) => row.map((cell) => cellHtml(cell.header ? 'th' : 'td', cell.children)).join(''))
        .map((row) => `<tr>${row}</tr>`)
        .join('')}</table>`;
    case 'image':
      return `<figure><img src="${escaped(block.url)}" alt="${escaped(block.alt)}">${caption(block.caption)}</figure>`;
    case 'gallery':
      return htmlOf(block.images);
    case 'video':
      return `<video src="${escaped(block.url)}" title="${escaped(block.title)}"></video>`;
    case 'audio':
      return `<audio src="${escaped(block.url)}" title="${escaped(block.title)}"></audio>`;
    case 'rule':
      return '<hr>';
    case 'footnote':
      return `<ol start="${block.label}"><li>${htmlOf(block.children)} <a href="#r">↩</a></li></ol>`;
    default:
      return block satisfies never;
  }
}

function cellHtml(name: string, children: readonly Inline[]): string {
  return `<${name}>${inlinesHtml(children)}</${name}>`;
}

function caption(children: readonly Inline[]): string {
  return children.length === 0 ? '' : `<figcaption>${inlinesHtml(children)}</figcaption>`;
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return escaped(inline.text);
      if (inline.type === 'break') return '<br>';
      if (inline.type === 'code') return `<code>${escaped(inline.text)}</code>`;
      const inner = inlinesHtml(inline.children);
      if (inline.type === 'link') return `<a href="${escaped(inline.url)}">${inner}</a>`;
      return `<${MARKS[inline.type]}>${inner}</${MARKS[inline.type]}>`;
    })
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
