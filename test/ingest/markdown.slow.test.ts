import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { bodyFaults } from './body-faults.ts';
import { large, secondsFor } from './large.ts';
import { articleOf, post } from './posts.ts';
import { timed } from './timed.ts';

describe('hostile Markdown gives a safe article in time', () => {
  test.each([
    '[',
    '![](',
    '*a **a ',
    '> ',
    '- ',
    '`',
    '<a ',
    '[a](',
    '&',
    '_a',
    '[a]: b\n',
    '|a',
    '# a\n',
    '- a\n',
    '[^1]',
    '^[',
    '~~a',
    '<!--',
    '***',
    'a**b',
    '|-|-|\n|a|b|\n',
    '  - a\n    - b\n',
    '[^a]: x\n',
    '>\n',
    '    x\n\n',
    '<div>\n\n',
    '[a](<b',
    '{:a} ',
    '{: ',
    'http://a ',
    '\\',
    '1. ',
    '<b>',
  ])('%j, up to 300,000 characters of it', { timeout: 240_000 }, (bait) => {
    const hostile = post(`---\ntitle: T\n---\n# Head\n\nx **y**\n\n${bait.repeat(large(300_000) / bait.length)}`);
    const { result, seconds } = timed(() => ingestPost(hostile));
    expect(seconds).toBeLessThan(secondsFor(20));
    if (!result.ok) throw new Error(result.rejection.message);
    expect(bodyFaults(result.article.blocks).slice(0, 5)).toEqual([]);
  });

  test('ten megabytes of ordinary Markdown are read', { timeout: 240_000 }, () => {
    const paragraph = `A paragraph with **bold** text, a [link](https://e.org/) and \`code\`, ${'of words '.repeat(40)}.\n\n`;
    const bytes = new TextEncoder().encode(`# T\n\n${paragraph.repeat(9_900_000 / paragraph.length)}The end.\n`);
    const { result, seconds } = timed(() => articleOf(post(bytes)));
    expect(seconds).toBeLessThan(30);
    expect(result.blocks.length).toBeGreaterThan(10_000);
  });
});
