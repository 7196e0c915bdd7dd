import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingestPost } from '../../src/ingest/ingest.ts';
import { renderText } from '../../src/render/text.ts';
import { bodyFaults } from './body-faults.ts';

const POSTS = join(import.meta.dirname, 'fixtures/posts');
const EXPECTED = join(import.meta.dirname, 'fixtures/expected');
/** Set to write the expectations anew; then read the difference before committing it. */
const WRITE = process.env['WRITE_EXPECTED'] === '1';

const files = readdirSync(POSTS);

describe('the corpus comes out as expected', () => {
  test.each(files)('%s', (file) => {
    const outcome = outcomeOf(file);
    const path = join(EXPECTED, `${basename(file, '.md')}.json`);
    if (WRITE) writeFileSync(path, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(existsSync(path), `no expectation for ${file}: write one`).toBe(true);
    expect(outcome).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('and no expectation is left without its post', () => {
    const stems = files.map((file) => basename(file, '.md'));
    expect(readdirSync(EXPECTED).filter((file) => !stems.includes(basename(file, '.json')))).toEqual([]);
  });
});

function outcomeOf(file: string): unknown {
  const bytes = readFileSync(join(POSTS, file));
  const result = ingestPost({ source: 'corpus', path: file, bytes, modified: Date.UTC(2025, 0, 1) });
  if (!result.ok) return result.rejection;
  const { blocks, fingerprint: _, story: _story, chapter: _chapter, ...head } = result.article;
  expect(bodyFaults(blocks)).toEqual([]);
  const removed = result.removed.map(({ step, selector, reason }) => `${step}: ${selector}: ${reason}`);
  return { ...head, date: new Date(head.date).toISOString(), text: renderText(blocks).split('\n'), blocks, removed };
}
