import { expect, test } from 'vitest';
import { renderText } from '../../src/render/text.ts';
import { htmlOf } from './html-of.ts';
import { articleOf, textOf, withBody } from './posts.ts';

const SENTENCE = 'The ferry left at noon with forty passengers and a piano, and came back at six with the piano only.';

const CONTENTS = '<p>Contents</p><ul><li>Quay</li><li>Ferry</li><li>Piano</li><li>Noon</li></ul>';
const PARTS = `<h2>Quay</h2><p>${SENTENCE}</p><h2>Ferry</h2><p>${SENTENCE} Or so.</p><h2>Piano</h2><p>${SENTENCE} And on.</p><h2>Noon</h2><p>So it was.</p>`;

test.each([
  [
    'a title of links in a table cell, beside what is not shown',
    '<ul><li><table><tr><td>Read more: </td></tr><tr><td><a href="/a">A long piano</a></td><td><b aria-hidden="true">eye</b></td></tr></table></li></ul>',
    '• Read more:\n  A long piano\t',
  ],
  [
    'a table of links under such a title, in which a reference is decoded',
    `<p>${SENTENCE}</p><table><tr><td><a href="/a">相关阅读</a></td><td>&amp;amp;</td></tr><tr><td>。</td></tr></table>`,
    SENTENCE,
  ],
  ['a no-break space behind a full-width sign', `<p>，&nbsp;${SENTENCE}</p>`, `，${SENTENCE}`],
  ['the end sign on a line of its own, in a mark', `<p><b>${SENTENCE}<br></b>⚪️</p>`, SENTENCE],
  ['topics on a line of their own, behind a mark', `<p><a href="/a"><b>${SENTENCE}<br></b></a>#a #b #c</p>`, SENTENCE],
  ['a note that is a stray sign', '<ol start="4"><li><p>⚪️<a href="/a">↩</a></p></li></ol>', ''],
  ['two ways back from a note', `<ol><li><p>${SENTENCE} ↩ ↩</p></li></ol>`, `1 ${SENTENCE}`],
  [
    'a note in a table that only lays it out',
    `<ol start="4"><li><table><tr><td>${SENTENCE}</td><td>↩</td></tr><tr><td><b></b></td></tr></table></li></ol>`,
    `4 ${SENTENCE}`,
  ],
  [
    'an empty line in code behind rules, which is no Markdown',
    `<p>${SENTENCE}</p>\n<hr>\n<p>A line.</p>\n<hr>\n<pre>a\n\nb</pre>`,
    `${SENTENCE}\n\nA line.\n\na\n\nb`,
  ],
  [
    'a page’s highest heading behind the lead',
    `${'<p>A line.</p>'.repeat(7)}<h2>A title of its own</h2><p>${SENTENCE}</p>`,
    `${'A line.\n\n'.repeat(7)}${SENTENCE}`,
  ],
  [
    'contents behind labels, and more of them',
    `${'<p>Share</p>'.repeat(9)}${CONTENTS.repeat(2)}${PARTS}`,
    `Quay\n\n${SENTENCE}\n\nFerry\n\n${SENTENCE} Or so.\n\nPiano\n\n${SENTENCE} And on.\n\nNoon\n\nSo it was.`,
  ],
  ['a wall that a label hid', `<p>${SENTENCE}</p><p>Subscribe to continue reading.<br>Share</p>`, SENTENCE],
  [
    'a credit with a space before a link',
    `<p>（编辑：李安）<a href="/a">2021年11月7日</a> 《渡轮》</p><p>${SENTENCE}</p>`,
    SENTENCE,
  ],
])('cleaned at once, so that cleaning it again changes nothing: %s', (_, html, expected) => {
  expect(textOf(html)).toBe(expected);
  expect(renderText(articleOf(withBody(htmlOf(articleOf(withBody(html)).blocks))).blocks)).toBe(expected);
});
