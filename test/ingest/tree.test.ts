import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { Text } from '../../src/ingest/html/nodes.ts';
import { lookThrough } from '../../src/ingest/text/characters.ts';
import { BLOCK_ELEMENTS } from '../../src/ingest/html/elements.ts';
import { type Element, isElement, isText, type Node, parseTree } from '../../src/ingest/html/tree.ts';
import { unitsOf } from '../../src/ingest/text/units.ts';

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b class="x y">',
        '</b>',
        "<a href='/?a=1&amp;b=2'>",
        '</a>',
        '<img alt=x src="y">',
        '<DIV Class="z">',
        '</Div >',
        '<svg>',
        '</svg>',
        '<li>',
        '</ul>',
        '<span a="1" b=\'2\' c d=3 e="&lt;"/>',
        '<strong\n a = "b">',
        '<tmp>',
      ),
      fc.constantFrom(
        '<script>',
        '</script>',
        '<title>',
        '</title>',
        '<style>',
        '</style>',
        '<textarea>',
        '<xmp>',
        '</xmp>',
      ),
      fc.constantFrom(
        '<!-- c -->',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x ?>',
        '<!doctype html>',
        '</>',
        '<br/>',
        '</br>',
      ),
      fc.constantFrom(
        '&amp;',
        '&',
        '&lt',
        '&nbsp;',
        '&#x4e2d;',
        '&notit;',
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '< b',
        '<a b="',
      ),
      fc.constantFrom('中文', 'word', ' ', '\n  ', '\u00a0', '\u3000'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('a tree', () => {
  test("holds what htmlparser2's own parser finds, but for white space that lays out the page", () => {
    fc.assert(
      fc.property(markup, (html) => {
        // Where a page ends within a tag, htmlparser2 takes a slash after an attribute for text.
        fc.pre(!html.endsWith('/'));
        const own = parseDocument(html, { decodeEntities: true });
        expect(shownNodes(parseTree(html))).toEqual(shownNodes(own as Shown));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['between blocks', '<div>\n<p>a</p>\n  <p>b</p>\n</div>\n', '<div><p>a</p><p>b</p></div>'],
    ['beside a line break', '<i>a</i>\n<br>\n<i>b</i>', '<i>a</i><br><i>b</i>'],
    ['but between marks', '<i>a</i>\n<i>b</i>', '<i>a</i>\n<i>b</i>'],
    ['nor what was typed', '<p>a</p> <p>b</p>', '<p>a</p> <p>b</p>'],
    ['nor in what is set as it stands', '<pre>\n<div>a</div>\n</pre>', '<pre>\n<div>a</div>\n</pre>'],
  ])('holds no white space that lays out the page, %s', (_, html, held) => {
    const text = ({ name, data, children }: Shown): string =>
      name ? `<${name}>${name === 'br' ? '' : `${children?.map(text).join('')}</${name}>`}` : (data ?? '');
    expect((parseTree(html).children as Shown[]).map(text).join('')).toBe(held);
  });

  test('ends a heading where the end of any heading stands', () => {
    const shape = (html: string) => (parseTree(html).children as Element[]).map(({ name }) => name);
    expect(shape('<h2><b>A</h3><p>One.</p><p>Two.</p>')).toEqual(['h2', 'p', 'p']);
    expect(shape('</h3><h2>A</h2><p>One.</p>')).toEqual(['h2', 'p']);
  });
});

describe('the measures of an element', () => {
  test('are those of all that is in it and seen', () => {
    fc.assert(
      fc.property(markup, (html) => {
        for (const element of elementsOf(parseTree(html).children)) {
          expect(element.text).toBe(lengthOf(element));
          expect(element.images).toBe(
            elementsOf([element]).filter((inner) => countsIn(element, inner) && inner.name === 'img').length,
          );
        }
      }),
    );
  });

  test('and those of a text are its own, whatever references it was put together from', () => {
    fc.assert(
      fc.property(markup, (html) => {
        for (const node of nodesOf(parseTree(html).children)) {
          if (!isText(node)) continue;
          const own = new Text(node.data, 0, node.data.length);
          lookThrough(unitsOf(node.data), 0, node.data.length, own);
          expect(node.page.slice(node.start, node.end)).toBe(own.data.slice(own.start, own.end));
          const { visible, before, after, plain } = own;
          expect(node).toMatchObject({ visible, before, after, plain });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a tree knows where its last running text stands', () => {
    const html = `<p>${'word '.repeat(20)}</p><p>end</p><p><a href="/">${'word '.repeat(20)}</a></p>`;
    const tree = parseTree(html);
    const [first, second] = tree.children as Element[];
    expect(tree.lastProse).toBeGreaterThan((first as Element).at);
    expect(tree.lastProse).toBeLessThan((second as Element).at);
  });
});

/** What both trees tell of a node. */
interface Shown {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: readonly Shown[];
}

/** A node as what it holds; declarations and instructions, which nobody reads, as comments. */
/** The nodes in another, without white space that lays out the page. */
function shownNodes({ name, children = [] }: Shown, isPreformatted = name === 'pre'): object[] {
  const parts = (node: Shown | undefined) =>
    node === undefined ? name === undefined || BLOCK_ELEMENTS.has(name) : PARTING.has(node.name ?? '');
  return children.flatMap((node, at): object[] => {
    const { type, data = '', name, attribs } = node;
    if (node.children && type !== 'cdata')
      return [{ name, attribs: { ...attribs }, children: shownNodes(node, isPreformatted || name === 'pre') }];
    const isLayout = /^[\t\n\f\r ]*\n[\t\n\f\r ]*$/.test(data);
    if (type !== 'text') return [{ unread: data }];
    const isNone = isLayout && !isPreformatted && (parts(children[at - 1]) || parts(children[at + 1]));
    return isNone ? [] : [{ data }];
  });
}

const PARTING = new Set([...BLOCK_ELEMENTS, 'br']);

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elementsOf(element.children)]);
}

const UNSEEN = /^(?:script|style|template|noscript|head|title|textarea|select|iframe|svg)$/;

function lengthOf(element: Element): number {
  let length = 0;
  for (const child of element.children) {
    if (child.type === 'text') length += child.data.replace(/[\0- \u00a0\u3000\u200b]/g, '').length;
    else if (isElement(child) && !UNSEEN.test(child.name)) length += lengthOf(child);
  }
  return length;
}

/** Whether nothing between an element and one in it hides what is inside. */
function countsIn(outer: Element, inner: Element): boolean {
  for (let at = inner; at !== outer; at = at.parent as Element) if (UNSEEN.test(at.name)) return false;
  return true;
}

function nodesOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [node, ...(isElement(node) ? nodesOf(node.children) : [])]);
}

describe('a tree is bounded, whatever the page', () => {
  const depthOf = (nodes: readonly Node[]): number =>
    nodes.reduce((deepest, node) => Math.max(deepest, isElement(node) ? 1 + depthOf(node.children) : 0), 0);
  const textIn = (nodes: readonly Node[]): string =>
    nodes.map((node) => (isText(node) ? node.data : isElement(node) ? textIn(node.children) : '')).join('');
  const sizeOf = (nodes: readonly Node[]): number =>
    nodes.reduce((size, node) => size + 1 + (isElement(node) ? sizeOf(node.children) : 0), 0);

  test('a thousand elements are open at most; of what lies deeper the text stays, apart where a block was', () => {
    const { children } = parseTree(`${'<div>'.repeat(1200)}a<p>b</p><i>c</i><img src=d></div>e`);
    expect(depthOf(children)).toBe(1001);
    expect(textIn(children)).toBe('ab ce');
    let deepest = children;
    while (deepest[0] && isElement(deepest[0]) && deepest[0].name === 'div') deepest = deepest[0].children;
    const named = (node: Node) => (isElement(node) ? node.name : isText(node) ? node.data : '');
    // Of each of 200 boxes two line breaks, and two of a paragraph that is closed but not open.
    expect(deepest.slice(398).map(named)).toEqual(['br', 'br', 'a', 'br', 'br', 'b', 'br', 'br', ' c', 'img']);
  });

  test('400,000 nodes are kept at most', () => {
    expect(sizeOf(parseTree('<b>x</b>'.repeat(250_000)).children)).toBe(400_000);
    expect(sizeOf(parseTree('<!--x-->'.repeat(450_000)).children)).toBe(400_000);
  });

  test('a closing tag that nothing deep down answers to is not searched for without end', () => {
    const before = process.cpuUsage();
    parseTree(`${'<div>'.repeat(1000)}${'</b>'.repeat(1_000_000)}`);
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  });
});
