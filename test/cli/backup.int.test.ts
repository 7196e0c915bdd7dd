import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupLines } from '../../src/cli/backup-lines.ts';
import { restoreLines } from '../../src/cli/restore-lines.ts';
import { ingestPost, ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import type { Post } from '../../src/model/article.ts';
import { type BackupLine, formatBackupLine, parseBackupLine } from '../../src/model/backup.ts';
import { tagIdOf } from '../../src/model/ids.ts';
import type { Source } from '../../src/sources/source.ts';
import { keys } from '../../src/store/keys.ts';
import { realRedis } from '../redis.ts';
import { aSubscriber, keyOf, publish, subscribe } from '../store/an-article.ts';
import { collected, subscriberLine } from './backup-lines.ts';

const real = realRedis();
const NOW = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const ann = keyOf(1);
const coast = tagIdOf('Coast');
const silent = { info() {}, warn() {}, error() {} } as never;

async function backup(): Promise<string> {
  const left: string[] = [];
  const ports = { store: real.store, left: (what: string) => left.push(what), progress() {} };
  const lines = (await collected(backupLines(ports))).map(formatBackupLine);
  expect(left).toEqual([]);
  return lines.map((line) => `${line}\n`).join('');
}

async function restore(text: string, now = NOW) {
  const left: string[] = [];
  const numbered = async function* () {
    let number = 0;
    for (const line of text.trimEnd().split('\n')) yield { number: ++number, line: parseBackupLine(line) };
  };
  const defaults = { locale: 'en', timezone: 'UTC', time: '08:00' as const };
  const ports = { store: real.store, now: () => now, defaults, left: (what: string) => left.push(what), progress() {} };
  return { ...(await restoreLines(ports, numbered())), left };
}

const spelled = (...lines: BackupLine[]) => lines.map((line) => `${formatBackupLine(line)}\n`).join('');

/** What a source with these posts gives; reads them again each time. */
function sourceOf(name: string, posts: readonly Omit<Post, 'source'>[]): Source {
  return {
    name,
    async *read() {
      yield { kind: 'found', posts: posts.length };
      for (const post of posts) yield { kind: 'post', post: { source: name, ...post } };
      yield { kind: 'complete', paths: new Set(posts.map(({ path }) => path)) };
    },
    watch: () => ({ close() {} }),
  };
}

const corrections: string[] = [];
async function read(source: Source, now: number) {
  corrections.length = 0;
  const corrected = async (id: string) => void corrections.push(id);
  return ingestSource({ store: real.store, ingest: ingestPosts, log: silent, now: () => now, corrected }, source);
}

interface Written {
  path: string;
  title: string;
  from?: string | undefined;
  tags: string[];
  text: string;
  date?: number | undefined;
  encoding: 'utf8' | 'bom' | 'crlf' | 'utf16le';
  modified: number;
}

function postOf({ path, title, from, tags, text, date, encoding, modified }: Written): Omit<Post, 'source'> {
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `tags: ${JSON.stringify(tags)}`,
    ...(from ? [`from: ${from}`] : []),
    ...(date ? [`date: ${new Date(date).toISOString()}`] : []),
  ];
  const whole = `---\n${fields.join('\n')}\n---\n<p>${text}</p>\n`;
  switch (encoding) {
    case 'utf8':
      return { path, modified, bytes: Buffer.from(whole) };
    case 'bom':
      return { path, modified, bytes: Buffer.from(`\ufeff${whole}`) };
    case 'crlf':
      return { path, modified, bytes: Buffer.from(whole.replaceAll('\n', '\r\n')) };
    case 'utf16le':
      return { path, modified, bytes: Buffer.from(`\ufeff${whole}`, 'utf16le') };
  }
}

const written: fc.Arbitrary<Written> = fc.record({
  path: fc.integer({ min: 0, max: 8 }).map((number) => `posts/${number}.md`),
  title: fc.constantFrom('Harbour', '海岸', 'Bread "before" dawn'),
  // Few, so that several posts are one article.
  from: fc.option(
    fc.integer({ min: 0, max: 3 }).map((number) => `https://news.example/${number}`),
    { nil: undefined },
  ),
  tags: fc.subarray(['Coast', '海岸', 'Town']),
  text: fc.constantFrom('The harbour woke.', 'The harbour slept. '.repeat(40), '海岸线上的灯塔今天重新亮了。'),
  date: fc.option(fc.integer({ min: NOW - 90 * HOUR, max: NOW + 9 * HOUR }), { nil: undefined }),
  encoding: fc.constantFrom('utf8', 'bom', 'crlf', 'utf16le'),
  modified: fc.integer({ min: 0, max: 40 }).map((part) => NOW - HOUR + part / 4),
});

const folder = fc.uniqueArray(written, { selector: ({ path }) => path, maxLength: 8 });
const tags = fc.uniqueArray(fc.constantFrom('Coast', '海岸', 'Town', 'coast line'), { maxLength: 3 });
const since = fc.option(fc.integer({ min: NOW - 90 * HOUR, max: NOW }));

describe('a backup', () => {
  test('restored into an empty store is the same backup, and the sources are unchanged', async () => {
    const subscriber = fc.tuple(subscriberLine, tags, since);
    const subscribers = fc.uniqueArray(subscriber, {
      selector: ([{ chatId, threadId }]) => `${chatId}:${threadId}`,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(folder, { minLength: 1, maxLength: 2 }),
        folder,
        subscribers,
        async (folders, later, chats) => {
          await real.redis.flushall();
          const sources = folders.map((posts, index) => sourceOf(`source ${index}`, posts.map(postOf)));
          for (const [index, source] of sources.entries()) await read(source, NOW + index);
          // The first source changes, after it was read for the first time.
          sources[0] = sourceOf('source 0', later.map(postOf));
          await read(sources[0], NOW + HOUR);
          for (const [line, subscribed, cursor] of chats) {
            const { chatId, threadId } = line;
            const of = { type: 'subscription', chatId, threadId, cadence: 'daily', since: cursor } as const;
            await restore(spelled(line, ...subscribed.map((tag) => ({ ...of, tag }))));
          }
          const first = await backup();
          await real.redis.flushall();
          expect((await restore(first)).left).toEqual([]);
          expect(await backup()).toBe(first);
          await restore(first, NOW + 5 * HOUR);
          expect(await backup()).toBe(first);
          for (const source of sources) {
            const counts = await read(source, NOW + 6 * HOUR);
            expect(counts).toMatchObject({ new: 0, changed: 0, unchanged: counts.read });
          }
          expect(corrections).toEqual([]);
          expect(await backup()).toBe(first);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  test('names the source that still has an article, where the one it was made of has it no more', async () => {
    const post = postOf({
      path: 'a.md',
      title: 'Harbour',
      from: 'https://news.example/1',
      tags: [],
      text: 'It woke.',
      encoding: 'utf8',
      modified: NOW,
    });
    const second = sourceOf('second', [{ ...post, path: 'b.md' }]);
    await read(sourceOf('first', [post]), NOW);
    await read(second, NOW);
    await read(sourceOf('first', []), NOW + HOUR);
    const first = await backup();
    await real.redis.flushall();
    await restore(first);
    expect(await read(sourceOf('first', []), NOW + 2 * HOUR)).toMatchObject({ read: 0 });
    expect(await read(second, NOW + 2 * HOUR)).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(await backup()).toBe(first);
  });

  test('holds which source gives an article which tags, so that they go with it', async () => {
    const about = { title: 'Ferry', from: 'https://coast.example/ferry', text: 'It ran aground.', date: NOW - HOUR };
    const posts = (tag: string) => [
      postOf({ ...about, path: `${tag}.md`, tags: [tag], encoding: 'utf8', modified: NOW }),
    ];
    await read(sourceOf('world', posts('World')), NOW);
    await read(sourceOf('business', posts('Business')), NOW);
    const file = await backup();
    await real.redis.flushall();
    await restore(file);
    expect(await backup()).toBe(file);
    const tags = async () => (await real.store.tags.all()).map(({ name, count }) => `${name} ${count}`).sort();
    expect(await tags()).toEqual(['Business 1', 'World 1']);
    await read(sourceOf('business', []), NOW);
    expect(await tags()).toEqual(['World 1']);
  });

  test('says of what did not come that it waits, also where an edition was about to bring it', async () => {
    await subscribe(real.store, ann);
    const ids = [await publishWhole('came'), await publishWhole('refused'), await publishWhole('underway')] as const;
    for (const [index, id] of ids.entries()) {
      const plan = { edition: index, articleIds: [id], tagIds: [coast], until: NOW + index };
      const delivery = await real.store.ledger.plan(ann, plan);
      if (index === 0 && delivery) await real.store.ledger.settle(ann, delivery, 'sent', { messageId: 1 });
      if (index === 1 && delivery) await real.store.ledger.settle(ann, delivery, 'rejected', { reason: 'x' });
    }
    const line = (await backup()).split('\n').find((text) => text.includes('"subscriber"')) ?? '';
    const { offered, again } = parseBackupLine(line) as Extract<BackupLine, { type: 'subscriber' }>;
    expect(offered.map(({ id }) => id)).toEqual([ids[0]]);
    expect(new Set(again.map(({ id }) => id))).toEqual(new Set([ids[1], ids[2]]));

    await real.redis.flushall();
    await restore(`${line}\n`);
    const dossier = await real.store.dossier(ann, NOW);
    expect(new Set(dossier?.again)).toEqual(new Set([ids[1], ids[2]]));
    expect(dossier?.offered.ids()).toEqual([ids[0]]);
  });

  test('leaves out what is damaged or was kept without its post, says so, and holds the rest', async () => {
    await publish(real.store, 'without its post', NOW);
    await publishWhole('whole');
    await subscribe(real.store, ann);
    await subscribe(real.store, keyOf(2));
    await real.redis.hset(keys.subscriber(ann), 'schedule', '{');
    await real.redis.hset(keys.tagAliases, 'sky', '{');
    const left: string[] = [];
    const ports = { store: real.store, left: (what: string) => left.push(what), progress() {} };
    const lines = await collected(backupLines(ports));
    expect(lines.map((line) => line.type)).toEqual(['header', 'article', 'subscriber', 'subscription']);
    expect(left.sort()).toEqual([
      expect.stringMatching(/^article \S{11} \("without its post"\) was kept without its post/),
      expect.stringMatching(/gazette:tag-aliases in Redis is damaged/),
      expect.stringMatching(/gazette:\{1\}:subscriber in Redis is damaged/),
    ]);
  });
});

describe('restoring', () => {
  test('brings the aliases of tags, each in place of the same one, and leaves others', async () => {
    const { aliases } = real.store.tags;
    for (const alias of ['Shore', '滨']) await aliases.set({ alias, tag: 'Coast' });
    const text = await backup();
    expect(text).toBe('{"type":"header","schema":1,"aliases":{"Shore":"Coast","滨":"Coast"}}\n');
    await aliases.drop('滨');
    await aliases.set({ alias: 'SHORE', tag: 'Town' });
    await aliases.set({ alias: 'Quay', tag: 'Town' });
    await restore(text);
    expect((await aliases.all()).map(({ alias, tag }) => `${alias} = ${tag}`)).toEqual([
      'Quay = Town',
      'Shore = Coast',
      '滨 = Coast',
    ]);
    expect(() => parseBackupLine('{"type":"header","schema":1,"aliases":{"Shore":""}}')).toThrow();
  });

  test('merges: what the file says counts, what it says nothing of stays, no cursor moves back, nothing comes twice', async () => {
    const bob = keyOf(2);
    await subscribe(real.store, ann, ['Coast', 'Town'], { locale: 'ar', mutedWords: ['rain'] });
    await subscribe(real.store, bob);
    await real.store.offers.advance(ann, coast, NOW);
    const [known, waits] = [await publishWhole('known'), await publishWhole('waits')] as const;
    await real.store.offers.merge(ann, {
      offered: [{ id: known, at: NOW }],
      uncertain: [],
      again: [{ id: waits, at: NOW }],
      refused: [],
    });
    const before = await real.store.subscribers.get(bob);

    const { chat, ...settings } = aSubscriber(ann, { timezone: 'Asia/Shanghai' });
    const lists = {
      mutedWords: [],
      mutedSources: [],
      mutedInTags: [],
      mutedStories: [],
      saved: [],
      due: null,
      held: null,
    };
    const offers = { offered: [{ id: waits, at: 5 }], uncertain: [], again: [{ id: known, at: 6 }], refused: [] };
    const subscription = { type: 'subscription', ...chat, cadence: 'daily' } as const;
    await restore(
      spelled(
        { type: 'subscriber', ...chat, ...settings, ...lists, ...offers },
        { ...subscription, tag: 'Coast', since: NOW - HOUR },
        { ...subscription, tag: '海岸', since: null },
      ),
    );
    expect(await real.store.subscribers.get(ann)).toMatchObject({
      locale: 'en',
      timezone: 'Asia/Shanghai',
      mutedWords: [],
    });
    expect(await real.store.subscribers.get(bob)).toEqual(before);
    const merged = await real.store.subscribers.subscriptions(ann);
    expect(Object.fromEntries(merged.map(({ tag, since: cursor }) => [tag, cursor]))).toEqual({
      Coast: NOW,
      Town: null,
      海岸: null,
    });
    const dossier = await real.store.dossier(ann, NOW);
    expect(dossier?.offered.ids()).toEqual([known]);
    expect(dossier?.again).toEqual([waits]);
  });

  test('makes a chat of which only subscriptions are left, and sets when its next edition comes', async () => {
    const line = { type: 'subscription', tag: 'Coast', cadence: 'instant', since: null } as const;
    await restore(spelled({ ...line, chatId: 1, threadId: null }, { ...line, chatId: -1_005, threadId: 7 }));
    expect(await real.store.subscribers.get(ann)).toMatchObject({ kind: 'private', state: 'active', locale: 'en' });
    expect(await real.store.subscribers.get(keyOf(-1_005, 7))).toMatchObject({ kind: 'supergroup' });
    const morning = Date.parse('2026-03-11T08:00:00Z');
    expect(await real.store.due.get(ann)).toBe(morning);
    expect(await real.store.subscribers.instantReaders(coast, '', 9)).toEqual([keyOf(-1_005, 7), ann]);
  });

  test('brings an edition that was missed, and none to those who want none', async () => {
    const { chat, ...settings } = aSubscriber(ann);
    const lists = {
      mutedWords: [],
      mutedSources: [],
      mutedInTags: [],
      mutedStories: [],
      saved: [],
      held: null,
      offered: [],
      uncertain: [],
      again: [],
      refused: [],
    };
    const line = { type: 'subscriber', ...settings, ...lists, due: NOW - HOUR } as const;
    const subscription = { type: 'subscription', threadId: null, tag: 'Coast', cadence: 'daily', since: null } as const;
    await restore(
      spelled(
        { ...line, ...chat },
        { ...subscription, chatId: 1 },
        { ...line, chatId: 2, threadId: null, due: null, state: 'paused' },
        { ...subscription, chatId: 2 },
        { ...line, chatId: 3, threadId: null, due: null },
      ),
    );
    expect(await Promise.all([1, 2, 3].map((id) => real.store.due.get(keyOf(id))))).toEqual([
      NOW - HOUR,
      undefined,
      undefined,
    ]);
  });

  test('takes what a clock wrote that was ahead as of now: no news is passed over, and no edition waits for that day', async () => {
    const ahead = Date.parse('2027-03-10T08:00:00Z');
    const head = { type: 'subscriber', chatId: 1, threadId: null, kind: 'private', createdAt: '2026-03-01T00:00:00Z' };
    const when = { locale: 'en', timezone: 'UTC', schedule: { times: ['08:00'], days: [1, 2, 3, 4, 5, 6, 7] } };
    const instants = { since: new Date(ahead).toISOString(), due: new Date(ahead).toISOString() };
    const subscription = { type: 'subscription', chatId: 1, threadId: null, tag: 'Coast', cadence: 'daily' };
    await restore(
      [
        { ...head, ...when, due: instants.due },
        { ...subscription, since: instants.since },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const [subscribed] = await real.store.subscribers.subscriptions(ann);
    expect(subscribed?.since).toBe(NOW);
    expect(await real.store.due.get(ann)).toBe(Date.parse('2026-03-11T08:00:00Z'));
  });

  test('keeps since when an article is available and was corrected, and takes a bare one at its own date', async () => {
    const post = {
      path: 'a.md',
      modified: NOW,
      bytes: Buffer.from('---\ntitle: A\ndate: 2026-03-01\n---\n<p>One.</p>'),
    };
    await read(sourceOf('s', []), NOW);
    await read(sourceOf('s', [post]), NOW);
    await read(sourceOf('s', [{ ...post, bytes: Buffer.from(String(post.bytes).replace('One', 'Two')) }]), NOW + 5);
    expect(corrections).toHaveLength(1);
    const text = await backup();
    await real.redis.flushall();
    await restore(text, NOW + 99);
    const [head] = await real.store.articles.newest(null, NOW, 9);
    expect(head).toMatchObject({ title: 'A', updated: NOW + 5 });
    expect(await real.store.articles.newest(null, NOW - 1, 9)).toEqual([]);

    await real.redis.flushall();
    await restore(
      '{"type":"article","source":"s","path":"a.md","post":"---\\ntitle: A\\ndate: 2026-03-01\\n---\\n<p>One.</p>"}',
    );
    const [bare] = await real.store.articles.newest(null, Date.parse('2026-03-01T00:00:00Z'), 9);
    expect(bare).toMatchObject({ title: 'A' });
  });

  test('puts another text in the place of the one there without calling it a correction', async () => {
    const line = {
      type: 'article' as const,
      source: 's',
      path: 'a.md',
      chapter: 0,
      copies: [],
      available: NOW,
      ingested: NOW,
    };
    await restore(spelled({ ...line, post: '---\ntitle: A\n---\n<p>One.</p>' }));
    const counts = await restore(spelled({ ...line, post: '---\ntitle: B\n---\n<p>Two.</p>' }), NOW + HOUR);
    expect(counts).toMatchObject({ articles: 1, unchanged: 0, rejected: 0 });
    const heads = await real.store.articles.newest(null, NOW + HOUR, 9);
    expect(heads.map(({ title, updated }) => [title, updated])).toEqual([['B', undefined]]);
  });

  test('says which post is no article any more, and goes on', async () => {
    const line = { type: 'article' as const, source: 's', chapter: 0, copies: [] };
    const counts = await restore(
      spelled({ ...line, path: 'bad.md', post: '---\ntitle: [\n---\n' }, { ...line, path: 'a.md', post: 'One.' }),
    );
    expect(counts).toMatchObject({ articles: 2, rejected: 1 });
    expect(counts.left).toEqual([expect.stringMatching(/^line 1: s bad\.md: /)]);
    expect(await real.store.articles.count()).toBe(1);
  });

  test('may be broken off anywhere and begun again', async () => {
    await read(
      sourceOf('s', [{ path: 'a.md', modified: NOW, bytes: Buffer.from('---\ntags: [Coast]\n---\n<p>One.</p>') }]),
      NOW,
    );
    await subscribe(real.store, ann, ['Coast', 'Town']);
    await real.store.offers.advance(ann, coast, NOW);
    await real.store.due.set(ann, NOW + HOUR);
    const text = await backup();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line, index) => ({ number: index + 1, line: parseBackupLine(line) }));
    const defaults = { locale: 'en', timezone: 'UTC', time: '08:00' as const };
    const rest = { now: () => NOW, defaults, left() {}, progress() {} };
    let commands = 0;
    for (let end: string = 'killed'; end === 'killed'; commands += 3) {
      await real.redis.flushall();
      end = await real.killedAfter(commands, (store) =>
        restoreLines(
          { store, ...rest },
          (async function* () {
            yield* lines;
          })(),
        ),
      );
      await restore(text);
      expect(await backup()).toBe(text);
    }
    expect(commands).toBeGreaterThan(20);
  });
});

/** An article with the post it was made of. */
async function publishWhole(name: string) {
  const bytes = Buffer.from(`---\ntitle: ${name}\ntags: [Coast]\n---\n<p>Words about ${name}.</p>`);
  const result = ingestPost({ source: 'test', path: `${name}.md`, bytes, modified: NOW });
  if (!result.ok) throw new Error(result.rejection.message);
  const { article } = result;
  const at = { available: NOW, ingested: NOW, hash: name };
  await real.store.articles.put(article, at, bytes);
  await real.store.posts.record('test', `${name}.md`, { hash: name, article: article.id }, undefined, async () => {});
  return article.id;
}
