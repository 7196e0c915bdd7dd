import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { folderSource } from '../../src/sources/folder/folder.ts';
import { whyUnreadable } from '../../src/sources/folder/unreadable.ts';
import type { SourceEvent } from '../../src/sources/source.ts';
import { realRedis } from '../redis.ts';

const real = realRedis();
const NOBODY = 65_534;
const NOW = Date.parse('2026-11-28T12:00:00Z');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gz-permissions-'));
  chmodSync(root, 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `---\ntitle: ${path}\n---\nThe harbour woke.\n`);
}

/** Does something as somebody whom permissions bind, which root is not. */
async function bound<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

async function eventsOf(source = folderSource('posts', root)): Promise<SourceEvent[]> {
  const events: SourceEvent[] = [];
  await bound(async () => {
    for await (const event of source.read({ now: 0 })) events.push(event);
  });
  return events;
}

const cure = () =>
  new RegExp(
    `the user that Gazette runs as \\(\\d+\\) may not read it; let that user read it and pass through the folders above it, as by chmod -R a\\+rX ${root}`,
  );

test('a folder that its user may not read is told of with what lets it, and says nothing of SOURCES', async () => {
  write('a.md');
  chmodSync(root, 0);
  const told = await eventsOf().catch((error: Error) => error.message);
  expect(told).toMatch(cure());
  expect(told).toContain(`cannot read the folder ${root}: `);
  expect(told).not.toContain('SOURCES');
  chmodSync(root, 0o755);
  expect((await eventsOf()).at(-1)).toMatchObject({ kind: 'complete', paths: new Set(['a.md']) });
});

test('a file that its user may not read is told of with what lets it, and stays', async () => {
  write('a.md');
  chmodSync(join(root, 'a.md'), 0);
  const events = await eventsOf();
  expect(events).toContainEqual({ kind: 'unreadable', path: 'a.md', reason: expect.stringMatching(cure()) });
  expect(events.at(-1)).toMatchObject({ paths: new Set(['a.md']) });
});

test('a folder below that may not be read, keeps nobody from the others, and takes nothing away', async () => {
  const titles = async () => (await real.store.articles.newest(null, NOW, 9)).map(({ title }) => title).sort();
  const ports = { store: real.store, ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => NOW };
  const readBy = (source = folderSource('posts', root)) => bound(() => ingestSource(ports, source));
  for (const path of ['a.md', 'b.md', 'shut/c.md', 'shut/deep/d.md']) write(path);
  const source = folderSource('posts', root);
  await readBy(source);
  chmodSync(join(root, 'shut'), 0);
  rmSync(join(root, 'b.md'));
  write('e.md');
  const kept = ['a.md', 'e.md', 'shut/c.md', 'shut/deep/d.md'];
  expect(await readBy(source)).toMatchObject({ new: 1, rejected: 1 });
  expect(await titles()).toEqual(kept);
  // Told once by a process, and known to one that did not see what was there.
  expect(await readBy(source)).toMatchObject({ read: 0, rejected: 0 });
  expect(await readBy()).toMatchObject({ new: 0, rejected: 1 });
  expect(await titles()).toEqual(kept);
  chmodSync(join(root, 'shut'), 0o755);
  rmSync(join(root, 'shut/deep'), { recursive: true });
  await readBy(source);
  expect(await titles()).toEqual(['a.md', 'e.md', 'shut/c.md']);
});

test('of lost+found, which is on every disk and no business of ours, nothing is said', async () => {
  for (const path of ['a.md', 'lost+found/b.md']) write(path);
  chmodSync(join(root, 'lost+found'), 0);
  expect((await eventsOf()).map(({ kind }) => kind)).toEqual(['found', 'post', 'complete']);
});

test('a folder of which nothing but such folders is left fails as a whole', async () => {
  write('shut/a.md');
  chmodSync(join(root, 'shut'), 0);
  await expect(eventsOf()).rejects.toThrow(`cannot read the folder ${join(root, 'shut')}: `);
});

test.for(['EIO', 'ESTALE', 'ENOTCONN'])(
  '%s means that its disk does not answer, and is not put down to SOURCES',
  (code) => {
    const error = Object.assign(new Error(`${code}: scandir '/srv/posts'`), { code });
    expect(whyUnreadable(error, '/srv/posts')).toBe(
      `its disk does not answer (${code}); see that it is well and mounted`,
    );
  },
);
