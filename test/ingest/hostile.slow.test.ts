import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { bodyFaults } from './body-faults.ts';
import { large, secondsFor } from './large.ts';
import { post } from './posts.ts';
import { timed } from './timed.ts';

/** Of the processor. Generous, because the machine may be slow; what grows with the square takes minutes. */
const SECONDS = secondsFor(10);

describe('hostile bodies give a safe article in time', () => {
  test.each<[string, string]>([
    ['a million nested tags', `${'<div>'.repeat(large(1_000_000))}x`],
    ['tags closed that are not open', `${'<div>'.repeat(large(150_000))}${'</b>'.repeat(large(150_000))}`],
    ['tags that a closing tag skips', '<p><div></p>'.repeat(large(100_000))],
    ['closing tags in comments', '<div><!--</div>-->'.repeat(large(80_000))],
    ['closing tags in attributes', '<div title="</div>">'.repeat(large(80_000))],
    ['tags in an attribute that is none', `<a =">${'<div>'.repeat(large(150_000))}">`],
    ['2,999 nested tags', `${'<span>'.repeat(2999)}x`],
    ['nested lists', '<ul><li>x'.repeat(1400)],
    ['nested quotes', '<blockquote>x'.repeat(2900)],
    ['nested tables', '<table><tr><td>x'.repeat(900)],
    ['nested comment sections', '<div class=comments><p>x</p>'.repeat(large(30_000))],
    ['one long text', `<p>${'字'.repeat(large(1_000_000))}`],
    ['one long plain text', 'a '.repeat(large(300_000))],
    ['white space', `<p>x${' '.repeat(large(1_000_000))}${'\n'.repeat(large(1_000_000))}y`],
    ['plain white space', `x${'\n'.repeat(large(2_000_000))}y`],
    ['angle brackets', '<'.repeat(large(2_000_000))],
    ['ampersands', '&'.repeat(large(300_000))],
    ['stars', `<p>${'**a'.repeat(large(200_000))}`],
    ['dashes', '-'.repeat(large(2_000_000))],
    ['link lines', `[${']('.repeat(large(2_000_000))}`],
    ['addresses', `http://a.b/${')'.repeat(large(1_000_000))}`],
    ['tags never ended', '<a b="'.repeat(large(300_000))],
    ['paragraphs', '<p>x'.repeat(large(150_000))],
    ['breaks', `<p>x${'<br>x'.repeat(large(120_000))}`],
    ['marks', '<b>x</b><i>y</i>'.repeat(large(60_000))],
    ['table rows', `<table>${'<tr><td>a<td>b'.repeat(large(60_000))}`],
    ['quotations that nobody ends', `<p>${'“字'.repeat(large(100_000))}`],
    ['headings that say what the title says', `<h1>x</h1>${'<h2>The title</h2>'.repeat(large(40_000))}`],
    ['10 MB of lines, each underlined', 'a\n=\n'.repeat(2_600_000)],
    ['invisible characters', `${'\u200b\u202e'.repeat(large(200_000))}x`],
  ])('%s', { timeout: SECONDS * 40_000 }, (_, body) => {
    const hostile = post(`---\ntitle: The title\nfrom: https://e.org/a\n---\n${body}`);
    const { result, seconds } = timed(() => ingestPost(hostile));
    expect(seconds).toBeLessThan(SECONDS);
    if (!result.ok) throw new Error(result.rejection.message);
    expect(bodyFaults(result.article.blocks).slice(0, 5)).toEqual([]);
    expect(result.removed.length).toBeLessThan(3000);
  });
});

test.each([
  ['a link', '<p>x <a href="javascript:alert(1)">y</a></p>'],
  ['a link with a line break in it', '<p>x <a href="java&#10;script:alert(1)">y</a></p>'],
  ['a Telegram link', '<p>x <a href="tg://resolve?domain=a">y</a></p>'],
  ['an image', '<p>x</p><img src="javascript:alert(1)"><img src="data:text/html,x">'],
  ['a frame', '<p>x</p><iframe src="javascript:alert(1)"></iframe><embed src="data:x">'],
  ['a film', '<p>x</p><video src="file:///etc/passwd"></video>'],
  ['attributes', '<p onclick="alert(1)" style="x:expression(alert(1))">x</p>'],
  ['quotes in an address', '<p>x <a href="https://e.org/&quot;onmouseover=&quot;alert(1)">y</a></p>'],
])('nothing that acts comes through in %s', (_, body) => {
  const result = ingestPost(post(`---\ntitle: The title\nfrom: https://e.org/a\n---\n${body}`));
  const shown = JSON.stringify(result.ok && result.article.blocks);
  expect(shown).not.toMatch(/javascript:|tg:|data:|file:|onclick|expression/);
  expect(shown).not.toContain('\\"onmouseover');
});
