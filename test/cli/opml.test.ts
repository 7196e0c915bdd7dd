import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { opml } from '../../src/cli/opml.ts';
import { readConfig } from '../../src/config.ts';
import { Releasers } from '../../src/releasers.ts';
import { listSources } from '../../src/sources/source-list.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gazette-opml-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: string[], env: Record<string, string> = {}): Promise<string> {
  const lines: string[] = [];
  const config = readConfig(env, false);
  const print = (line: string) => lines.push(line);
  const results = process.stdout;
  const context = {
    config,
    log: pino({ level: 'silent' }),
    results,
    print,
    tell: () => {},
    releasers: new Releasers(),
  };
  expect(await opml(args, context)).toBe(0);
  return lines.join('\n');
}

it('what is imported is a file of sources, and what is exported from it is imported to the same', async () => {
  const outlines = `<outline text="News"><outline text="Tea: &quot;hot&quot; &#x1F375;" xmlUrl="https://a.example/feed"/></outline>
    <outline text="${'long '.repeat(40)}" xmlUrl="https://b.example/?a=1&amp;b=2" category="Rail,Sea"/>
    <outline xmlUrl="https://c.example/feed"/><outline text="Twice" xmlUrl="https://c.example/feed"/>`;
  const given = join(folder, 'given.opml');
  await writeFile(given, `<?xml version="1.0"?><opml version="2.0"><body>${outlines}</body></opml>`);

  const yaml = await run(['import', given]);
  const file = join(folder, 'sources.yaml');
  await writeFile(file, yaml);

  const entries = listSources([], file);
  expect(entries.map(({ url, options: { name, tags } }) => [url, name?.slice(0, 14), tags?.add])).toEqual([
    ['https://a.example/feed', 'Tea: "hot" 🍵', ['News']],
    ['https://b.example/?a=1&b=2', 'long long long', ['Rail', 'Sea']],
    ['https://c.example/feed', 'Twice', undefined],
  ]);
  const exported = join(folder, 'exported.opml');
  await writeFile(exported, await run(['export'], { SOURCES: '/srv/posts', SOURCES_FILE: file }));
  expect(await run(['import', exported])).toBe(yaml);
});

it('what has no name keeps none, and what is no whole address is no feed', async () => {
  const given = join(folder, 'given.opml');
  await writeFile(given, await run(['export'], { SOURCES: 'https://a.example/feed' }));
  expect(await run(['import', given])).toBe('sources:\n  - url: "https://a.example/feed"');

  const outlines = ['feed://b.example/f', '//c.example/f', 'd.example/f', '/f', 'feed:https://e.example/f'];
  const body = outlines.map((address) => `<outline text="" xmlUrl="${address}"/>`).join('');
  await writeFile(given, `<opml version="2.0"><body>${body}</body></opml>`);
  expect((await run(['import', given])).match(/https?:[^"]*/g)).toEqual([
    'http://b.example/f',
    'http://c.example/f',
    'https://e.example/f',
  ]);
});

it('a file without feeds is one too', async () => {
  const given = join(folder, 'given.opml');
  await writeFile(given, '<opml version="2.0"><body></body></opml>');
  expect(await run(['import', given])).toBe('sources: []');
});
