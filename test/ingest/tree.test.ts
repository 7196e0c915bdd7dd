import fc from 'fast-check';
import { type Handler, Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { type Look, lookThrough } from '../../src/ingest/text/characters.ts';
import { LeapingTokenizer } from '../../src/ingest/html/leaping-tokenizer.ts';
import { PageParser } from '../../src/ingest/html/parser.ts';
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

/** What htmlparser2 tells of a page by itself. */
const plainly: Parse = (handler, html) => new Parser(handler, { decodeEntities: true }).end(html);

describe('what is put under and over htmlparser2 tells what it tells by itself', () => {
  test('a tokenizer that leaps', () => {
    const leaping: Parse = (handler, html) =>
      new Parser(handler, { decodeEntities: true, Tokenizer: LeapingTokenizer }).end(html);
    fc.assert(
      fc.property(markup, (html) => {
        expect(eventsOf(html, leaping)).toEqual(eventsOf(html, plainly));
      }),
      { numRuns: 1000 },
    );
  });

  test('a parser that takes names from where they are kept', () => {
    const keeping: Parse = (handler, html) => new PageParser(handler, html, unitsOf(html)).parse();
    fc.assert(
      fc.property(markup, (html) => {
        expect(eventsOf(html, keeping)).toEqual(eventsOf(html, plainly));
      }),
      { numRuns: 1000 },
    );
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
          const own: Look = { visible: 0, start: 0, end: 0, plain: false };
          lookThrough(unitsOf(node.data), 0, node.data.length, own);
          expect(node).toMatchObject(own);
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

type Parse = (handler: Partial<Handler>, html: string) => void;

/** What a parser tells, text that it tells piece by piece as one. */
function eventsOf(html: string, parse: Parse): unknown[][] {
  const events: unknown[][] = [];
  const note = (...event: unknown[]): void => void events.push(event);
  parse(
    {
      onopentag: (name, attributes) => note('open', name, { ...attributes }),
      onclosetag: (name) => note('close', name),
      oncomment: (data) => note('comment', data),
      onprocessinginstruction: (name, data) => note('instruction', name, data),
      ontext(data) {
        const last = events.at(-1);
        if (last?.[0] === 'text') last[1] = `${String(last[1])}${data}`;
        else note('text', data);
      },
    },
    html,
  );
  return events;
}

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
