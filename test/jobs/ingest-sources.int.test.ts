import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { type IngestPorts, ingestSource } from '../../src/jobs/ingest-sources.ts';
import { type ArticleId, tagIdOf } from '../../src/model/ids.ts';
import { folderSource } from '../../src/sources/folder/folder.ts';
import { SourceError } from '../../src/sources/source.ts';
import type { Store } from '../../src/store/store.ts';
import { realRedis } from '../redis.ts';
import { keyOf, subscribe } from '../store/an-article.ts';

const real = realRedis();
const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-10T12:00:00Z');

let folder: string;
let logged: Record<string, unknown>[];
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-posts-'));
  logged = [];
  now = NOW;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface PostFields {
  date?: number;
  from?: string;
  tags?: string;
  text?: string;
}

function write(path: string, { date = NOW - HOUR, from, tags = 'Coast', text = 'The harbour woke.' }: PostFields = {}) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const title = path.replace(/^.*\/|\.md$/g, '');
  const front = [`title: ${title}`, `date: ${new Date(date).toISOString()}`, `tags: [${tags}]`];
  if (from) front.push(`from: ${from}`);
  writeFileSync(join(folder, path), `---\n${front.join('\n')}\n---\n<p>${text}</p>\n`);
}

/** A process of its own: it has read nothing yet. */
function reader(name = 'posts', options: { epoch?: number } = {}, rest: Partial<IngestPorts> = {}) {
  const source = folderSource(name, folder, options);
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  return (store: Store = real.store) =>
    ingestSource({ store, ingest: ingestPosts, log, now: () => now, ...rest }, source);
}

const titles = async (at = now, tag: string | null = null) =>
  (await real.store.articles.newest(tag === null ? null : tagIdOf(tag), at, 100)).map(({ title }) => title);

describe('the first import', () => {
  test('is counted, and comes under the own dates of its articles', async () => {
    write('old.md', { date: NOW - 48 * HOUR });
    write('deep/er/new.md', { date: NOW - HOUR, tags: 'Coast, Town' });
    expect(await reader()()).toEqual({ read: 2, new: 2, changed: 0, unchanged: 0, rejected: 0 });
    expect(await titles()).toEqual(['new', 'old']);
    expect(await titles(NOW - 2 * HOUR)).toEqual(['old']);
    expect(await titles(NOW, 'Town')).toEqual(['new']);
  });

  test('has a post without a date that was changed tomorrow, by a clock that is wrong, today', async () => {
    write('undated.md');
    const path = join(folder, 'undated.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^date: .*\n/m, ''));
    utimesSync(path, new Date(NOW + 48 * HOUR), new Date(NOW + 48 * HOUR));
    write('announced.md', { date: NOW + 48 * HOUR });
    expect(await reader()()).toMatchObject({ new: 2 });
    expect(await titles()).toEqual(['undated']);
  });

  test('of an archive floods nobody who is subscribed already', async () => {
    const key = await subscribe(real.store, keyOf(1));
    await real.store.ledger.settle(key, await emptyEdition(key, NOW - HOUR), 'empty');
    for (let index = 0; index < 30; index++) write(`archive ${index}.md`, { date: NOW - (2 + index) * 24 * HOUR });
    write('today.md', { date: NOW - 1_000 });
    await reader()();
    const [offer] = await real.store.candidates(key, NOW);
    expect(offer?.articles.map(({ title }) => title)).toEqual(['today']);
  });

  test.each([
    ['in one go', []],
    ['also where it is broken off', [30, 340]],
  ])(
    'of a feed or repository that held nothing at first floods nobody either, and what is of these days is news, %s',
    async (_, kills) => {
      const key = await subscribe(real.store, keyOf(1));
      await real.store.ledger.settle(key, await emptyEdition(key, NOW - HOUR), 'empty');
      const source = { ...folderSource('posts', folder), interval: 60_000 };
      const ports = { ingest: ingestPosts, log: pino({ level: 'silent' }), now: () => now };
      now = NOW - 2 * HOUR;
      await ingestSource({ ...ports, store: real.store }, source);
      now = NOW;
      for (let index = 0; index < 30; index++) write(`archive ${index}.md`, { date: NOW - (20 + index) * 24 * HOUR });
      write('lately.md', { date: NOW - 48 * HOUR });
      for (const commands of kills)
        expect(await real.killedAfter(commands, (store) => ingestSource({ ...ports, store }, source))).toBe('killed');
      await ingestSource({ ...ports, store: real.store }, source);
      const [offer] = await real.store.candidates(key, NOW);
      expect(offer?.articles.map(({ title }) => title)).toEqual(['lately']);
      // What comes from now on is news, whatever its date.
      write('backdated.md', { date: NOW - 300 * HOUR });
      await ingestSource({ ...ports, store: real.store }, source);
      const [later] = await real.store.candidates(key, NOW);
      expect(later?.articles.map(({ title }) => title).sort()).toEqual(['backdated', 'lately']);
    },
  );

  test('that was broken off goes on at own dates, also in another process', async () => {
    write('old.md', { date: NOW - 48 * HOUR });
    write('older.md', { date: NOW - 49 * HOUR });
    expect(await real.killedAfter(12, reader())).toBe('killed');
    now += HOUR;
    await reader()();
    expect(await titles(NOW - 40 * HOUR)).toEqual(['old', 'older']);
  });

  test('counts relative dates from its own beginning, also in later readings', async () => {
    const epoch = Date.parse('2020-01-01T00:00:00Z');
    write('first.md', { date: epoch - HOUR });
    await reader('samples', { epoch })();
    now += 24 * HOUR;
    write('second.md', { date: epoch + HOUR });
    await reader('samples', { epoch })();
    const heads = await real.store.articles.newest(null, now, 10);
    expect(heads.map(({ title, date }) => [title, date])).toEqual([
      ['second', NOW + HOUR],
      ['first', NOW - HOUR],
    ]);
  });
});

describe('later readings', () => {
  test('make an article available when it is ingested, but never before its own date', async () => {
    const read = reader();
    await read();
    write('backdated.md', { date: NOW - 300 * HOUR });
    write('tomorrow.md', { date: NOW + 24 * HOUR });
    now += HOUR;
    await read();
    expect(await titles(now - 1)).toEqual([]);
    expect(await titles(now)).toEqual(['backdated']);
    expect(await titles(NOW + 24 * HOUR - 1)).toEqual(['backdated']);
    expect(await titles(NOW + 24 * HOUR)).toEqual(['tomorrow', 'backdated']);
  });

  test('never show a future article of the first import before its date', async () => {
    write('tomorrow.md', { date: NOW + 24 * HOUR });
    await reader()();
    expect(await titles(NOW + 24 * HOUR - 1)).toEqual([]);
    expect(await titles(NOW + 24 * HOUR)).toEqual(['tomorrow']);
  });

  test('hold back what its writer does, withdraw what is held back later, and bring it when it no longer is', async () => {
    const read = reader();
    write('other.md');
    write('draft.md');
    const front = (line: string) => `---\ntitle: draft\ndate: 2026-03-01\n${line}\n---\n<p>Text.</p>\n`;
    writeFileSync(join(folder, 'draft.md'), front('published: false'));
    expect(await read()).toEqual({ read: 2, new: 1, changed: 0, unchanged: 0, rejected: 0 });
    expect(await titles()).toEqual(['other']);
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'post held back', path: 'draft.md' }));
    now += HOUR;
    writeFileSync(join(folder, 'draft.md'), front('published: true'));
    expect(await read()).toMatchObject({ new: 1, rejected: 0 });
    expect(await titles(now - 1)).toEqual(['other']);
    expect(await titles(now)).toEqual(['draft', 'other']);
    writeFileSync(join(folder, 'draft.md'), front('draft: true'));
    await read();
    expect(await titles(now)).toEqual(['other']);
  });

  test('of what did not change write nothing, in this process and in a new one', async () => {
    for (let index = 0; index < 20; index++) write(`post ${index}.md`);
    const read = reader();
    await read();
    const before = await changes();
    expect(await read()).toMatchObject({ read: 0 });
    expect(await reader()()).toEqual({ read: 20, new: 0, changed: 0, unchanged: 20, rejected: 0 });
    expect(await changes()).toBe(before);
  });

  test('take a correction as no news', async () => {
    const read = reader();
    write('slip.md', { text: 'The harbor woke.' });
    await read();
    now += HOUR;
    write('slip.md', { text: 'The harbour woke early.' });
    expect(await read()).toMatchObject({ read: 1, changed: 1 });
    expect(await titles(NOW - HOUR)).toEqual(['slip']);
    expect((await real.store.articles.newest(null, now, 1))[0]?.summary).toContain('early');
  });

  test('withdraw what was removed', async () => {
    write('stays.md');
    write('sub/goes.md', { tags: 'Town' });
    const read = reader();
    await read();
    rmSync(join(folder, 'sub'), { recursive: true });
    await read();
    expect(await titles()).toEqual(['stays']);
    expect((await real.store.tags.all()).map(({ name }) => name)).toEqual(['Coast']);
  });

  test('by a new process withdraw what was removed while nobody looked', async () => {
    write('stays.md');
    write('goes.md');
    await reader()();
    rmSync(join(folder, 'goes.md'));
    await reader()();
    expect(await titles()).toEqual(['stays']);
  });

  test('that come back, as when a disk was not mounted, are news only where they were it last week', async () => {
    write('long-ago.md', { date: NOW - 100 * 24 * HOUR });
    write('lately.md', { date: NOW - 24 * HOUR });
    const arrived: number[] = [];
    const note = async ({ available }: { available: number }) => void arrived.push(available);
    const read = reader('posts', {}, { arrived: note });
    await read();
    renameSync(folder, `${folder}-away`);
    mkdirSync(folder);
    await read();
    expect(await titles()).toEqual([]);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
    now += HOUR;
    await read();
    expect(await titles(NOW)).toEqual(['long-ago']);
    expect(await titles()).toEqual(['lately', 'long-ago']);
    expect(arrived).toEqual([now]);
  });

  test('withdraw nothing when the folder is gone', async () => {
    write('stays.md');
    const read = reader();
    await read();
    renameSync(folder, `${folder}-away`);
    try {
      await expect(read()).rejects.toThrow(SourceError);
      await expect(reader()()).rejects.toThrow(`cannot read the folder ${folder}: it does not exist; check SOURCES`);
    } finally {
      renameSync(`${folder}-away`, folder);
    }
    expect(await titles()).toEqual(['stays']);
    expect(await read()).toMatchObject({ new: 0, rejected: 0 });
  });
});

describe('a post that cannot be read', () => {
  test('is logged with path, code, reason and line, and the others come', async () => {
    write('good.md');
    writeFileSync(join(folder, 'bad.md'), '---\ntitle: "open\ntags: [Coast\n---\nText\n');
    writeFileSync(join(folder, 'empty.md'), '');
    expect(await reader()()).toEqual({ read: 3, new: 1, changed: 0, unchanged: 0, rejected: 2 });
    expect(await titles()).toEqual(['good']);
    const rejections = logged.filter(({ msg }) => msg === 'post rejected');
    expect(rejections).toEqual([
      expect.objectContaining({
        source: 'posts',
        path: 'bad.md',
        code: 'front-matter',
        reason: expect.stringMatching(/\w{3}/),
        line: expect.any(Number),
      }),
      expect.objectContaining({ path: 'empty.md', code: 'empty' }),
    ]);
  });

  test('is rejected once a process, and taken as soon as it is mended', async () => {
    const read = reader();
    writeFileSync(join(folder, 'late.md'), '---\ntags: [\n---\n');
    expect(await read()).toMatchObject({ rejected: 1 });
    expect(await read()).toMatchObject({ read: 0, rejected: 0 });
    expect(await reader()()).toMatchObject({ rejected: 1 });
    write('late.md');
    expect(await read()).toMatchObject({ new: 1, rejected: 0 });
    expect(await titles()).toEqual(['late']);
  });

  test('and was an article before takes that with it', async () => {
    write('good.md');
    const read = reader();
    await read();
    writeFileSync(join(folder, 'good.md'), '---\ntags: [\n---\n');
    await read();
    expect(await titles()).toEqual([]);
  });
});

describe('readers who want to know at once', () => {
  test('are told of what is new once a source is known, and of what is still to come, not of an archive', async () => {
    const told: number[] = [];
    const arrived = async ({ available }: { available: number }) => void told.push((available - NOW) / HOUR);
    const read = reader('posts', {}, { arrived });
    write('old.md');
    write('ahead.md', { date: NOW + 2 * HOUR });
    await read();
    expect(told).toEqual([2]);
    write('late.md', { date: NOW - 48 * HOUR });
    write('old.md', { text: 'The harbour woke late.' });
    await read();
    expect(told).toEqual([2, 0]);
    await read();
    expect(told).toEqual([2, 0]);
    // What comes sooner than it said is told of anew.
    write('ahead.md', { date: NOW + HOUR });
    await read();
    expect(told).toEqual([2, 0, 1]);
  });

  test('are told once of a post whose address of a picture is another at each reading', async () => {
    const told: string[] = [];
    const read = reader('posts', {}, { arrived: async ({ tags }) => void told.push(...tags) });
    await read();
    for (const number of [1, 2, 3]) {
      write('pixel.md', {
        text: `The harbour woke. <img src="https://count.example/${number}.jpg" width="600" height="400">`,
      });
      expect(await read()).toMatchObject(number === 1 ? { new: 1 } : { changed: 1 });
    }
    expect(told).toEqual(['Coast']);
  });

  test('are told by the next process when one died in between', async () => {
    await reader()();
    write('new.md');
    const dies = async () => {
      throw new Error('killed');
    };
    await expect(reader('posts', {}, { arrived: dies })()).rejects.toThrow('killed');
    const told: string[][] = [];
    await reader('posts', {}, { arrived: async ({ tags }) => void told.push([...tags]) })();
    expect(told).toEqual([['Coast']]);
  });
});

describe('one article', () => {
  const from = 'https://news.example/harbour';

  test('at two paths survives the removal of one and is withdrawn with the last', async () => {
    write('a.md', { from });
    write('b.md', { from });
    const read = reader();
    await read();
    expect(await real.store.articles.count()).toBe(1);
    rmSync(join(folder, 'a.md'));
    await read();
    expect(await real.store.articles.count()).toBe(1);
    rmSync(join(folder, 'b.md'));
    await read();
    expect(await real.store.articles.count()).toBe(0);
    expect((await real.redis.keys('*origins*')).length).toBe(0);
  });

  test('in two sources survives the removal from one', async () => {
    write('one/a.md', { from });
    write('two/a.md', { from });
    const log = pino({ level: 'silent' });
    const ports = { store: real.store, ingest: ingestPosts, log, now: () => now };
    const [one, two] = ['one', 'two'].map((name) => folderSource(name, join(folder, name)));
    await Promise.all([ingestSource(ports, one!), ingestSource(ports, two!)]);
    rmSync(join(folder, 'one', 'a.md'));
    await ingestSource(ports, one!);
    expect(await real.store.articles.count()).toBe(1);
  });

  test('in two sources is as the one tells it that has its text, whichever comes first', async () => {
    const text = 'The harbour woke, and saw the crane. '.repeat(20);
    write('blog/a.md', { from, tags: 'Blog', text });
    write('list/b.md', { from, tags: 'List', text: 'Comments' });
    const told = async () =>
      (await real.store.articles.newest(null, now, 10)).map(({ title, tags }) => [title, ...tags.toSorted()]);
    const [blog, list] = ['blog', 'list'].map((name) => {
      const source = folderSource(name, join(folder, name));
      const log = pino({ level: 'silent' });
      return () => ingestSource({ store: real.store, ingest: ingestPosts, log, now: () => now }, source);
    });
    await list?.();
    expect(await told()).toEqual([['b', 'List']]);
    await blog?.();
    expect(await told()).toEqual([['a', 'Blog', 'List']]);
    write('list/b.md', { from, tags: 'List', text: 'More comments' });
    expect(await list?.()).toMatchObject({ read: 1, unchanged: 1 });
    expect(await told()).toEqual([['a', 'Blog', 'List']]);
    // What its own source takes away, or tells at length, counts.
    write('blog/a.md', { from, tags: 'Blog', text: 'Gone.' });
    expect(await blog?.()).toMatchObject({ changed: 1 });
    write('list/b.md', { from, tags: 'List', text });
    expect(await list?.()).toMatchObject({ changed: 1 });
    expect(await told()).toEqual([['b', 'Blog', 'List']]);
  });

  test('stays itself, and no news, when its file is renamed', async () => {
    write('a.md', { from });
    const read = reader();
    await read();
    const [before] = await real.store.articles.newest(null, now, 1);
    renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
    now += HOUR;
    expect(await read()).toMatchObject({ read: 1, unchanged: 1 });
    expect(await real.store.articles.newest(null, NOW - HOUR, 1)).toEqual([before]);
  });

  test('moves when its address changes', async () => {
    write('a.md', { from });
    const read = reader();
    await read();
    write('a.md', { from: `${from}-2` });
    await read();
    const heads = await real.store.articles.newest(null, now, 10);
    expect(heads.map(({ url }) => url)).toEqual([`${from}-2`]);
  });
});

describe('a process killed in the middle of a reading', () => {
  test('leaves nothing that the next reading does not put right', { timeout: 60_000 }, async () => {
    const from = 'https://news.example/';
    const after = async () => ({
      articles: (await real.store.articles.newest(null, now, 100)).map(({ url, title }) => `${url} ${title}`).sort(),
      tags: await real.store.tags.all(),
      keys: (await real.redis.keys('gazette:*')).sort(),
    });
    // Removed, moved and broken at once.
    const round = async (commands: number) => {
      await real.redis.flushall();
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      write('removed.md', { from: `${from}removed`, tags: 'Town' });
      write('moved.md', { from: `${from}moved` });
      write('broken.md', { from: `${from}broken` });
      await reader()();
      rmSync(join(folder, 'removed.md'));
      write('moved.md', { from: `${from}moved-2` });
      writeFileSync(join(folder, 'broken.md'), '---\ntags: [\n---\n');
      const end = await real.killedAfter(commands, reader());
      await reader()();
      return end;
    };
    await round(10_000);
    const right = await after();
    expect(right.articles).toEqual([`${from}moved-2 moved`]);
    for (let commands = 0; ; commands++) {
      const end = await round(commands);
      expect(await after(), `after ${commands} commands`).toEqual(right);
      if (end === 'ended') break;
    }
  });
});

describe('many posts at once', () => {
  const COUNT = 80;
  const writeMany = (round: string) => {
    for (let index = 0; index < COUNT; index++)
      write(`${index}.md`, {
        from: `https://news.example/${index}`,
        tags: `Coast, T${index % 7}`,
        text: `${round} ${index}.`,
      });
    // The same article again, in the same batch: what comes last counts.
    write('0 again.md', { from: 'https://news.example/0', text: `${round} again.` });
  };
  const tagCounts = async () =>
    Object.fromEntries((await real.store.tags.all()).map(({ name, count }) => [name, count]));

  test('are all there, under right counts, the last post of an article on top', async () => {
    writeMany('First');
    const told: [number, number][] = [];
    const log = pino({ level: 'silent' });
    const ports = { store: real.store, ingest: ingestPosts, log, now: () => now };
    const progress = (done: number, of: number) => void told.push([done, of]);
    const counts = await ingestSource({ ...ports, progress }, folderSource('posts', folder));
    expect(counts).toEqual({ read: COUNT + 1, new: COUNT, changed: 1, unchanged: 0, rejected: 0 });
    expect(told).toEqual(Array.from({ length: COUNT + 1 }, (_, index) => [index + 1, COUNT + 1]));
    expect(await tagCounts()).toMatchObject({ Coast: COUNT, T1: 12, T6: 11 });
    const heads = await real.store.articles.newest(null, now, 200);
    expect(heads).toHaveLength(COUNT);
    expect(heads.find(({ url }) => url === 'https://news.example/0')?.title).toBe('0');
  });

  test('and a process that is killed among them lose nothing and bring nothing twice', {
    timeout: 60_000,
  }, async () => {
    const seen = async () => ({
      articles: (await real.store.articles.newest(null, now, 200))
        .map(({ url, summary }) => `${url} ${summary}`)
        .sort(),
      tags: await tagCounts(),
      posts: await real.store.posts.known('posts'),
      keys: (await real.redis.keys('gazette:*')).sort(),
    });
    writeMany('Second');
    await reader()();
    const right = await seen();
    for (let commands = 3; ; commands += 97) {
      await real.redis.flushall();
      const end = await real.killedAfter(commands, reader());
      expect((await real.store.articles.newest(null, now, 200)).length).toBeLessThanOrEqual(COUNT);
      const { rejected, unchanged, changed } = await reader()();
      expect(await seen(), `after ${commands} commands`).toEqual(right);
      expect({ rejected }).toEqual({ rejected: 0 });
      if (end === 'ended') {
        expect({ unchanged, changed }).toEqual({ unchanged: COUNT + 1, changed: 0 });
        break;
      }
    }
  });

  test('that the store refuses come again at the next reading, in the same process', async () => {
    writeMany('Third');
    const read = reader();
    const { articles } = real.store;
    let refused = 0;
    const putPacked: typeof articles.putPacked = (article, at) =>
      ++refused % 50 === 40 ? Promise.reject(new Error('OOM command not allowed')) : articles.putPacked(article, at);
    await expect(read({ ...real.store, articles: { ...articles, putPacked } })).rejects.toThrow('OOM');
    expect(await real.store.articles.count()).toBeLessThan(COUNT);
    await read();
    expect(await real.store.articles.count()).toBe(COUNT);
    expect(await read()).toMatchObject({ read: 0 });
  });
});

/** An edition that offers nothing, for moving a cursor. */
async function emptyEdition(key: ReturnType<typeof keyOf>, until: number) {
  const plan = { edition: until, articleIds: [], tagIds: [tagIdOf('Coast')], until };
  const delivery = await real.store.ledger.plan(key, plan);
  if (!delivery) throw new Error('the subscriber is deleted');
  return delivery;
}

/** How often data was changed since the server started. */
async function changes(): Promise<string | undefined> {
  return /rdb_changes_since_last_save:(\d+)/.exec(await real.redis.info('persistence'))?.[1];
}

test('a file whose time alone changed is hashed and left as it is', async () => {
  write('a.md');
  const read = reader();
  await read();
  const before = await changes();
  utimesSync(join(folder, 'a.md'), new Date(), new Date());
  expect(await read()).toMatchObject({ read: 1, unchanged: 1 });
  expect(await changes()).toBe(before);
});

test('whoever edits messages is told of what was corrected, withdrawn or is back, once it is stored, and of nothing else', async () => {
  const told: string[] = [];
  const corrected = async (id: ArticleId) => {
    const [head] = await real.store.articles.heads([id]);
    told.push(head ? `${head.title}: ${head.summary}` : 'gone');
  };
  const read = reader('posts', {}, { corrected });
  const round = async () => {
    now += HOUR;
    await read();
    return told.splice(0);
  };
  const url = 'https://news.example/harbour';
  write('harbour.md', { from: url });
  write('pier.md');
  expect(await round()).toEqual([]);
  expect(await round()).toEqual([]);
  write('harbour.md', { from: url, text: 'The harbour slept.' });
  expect(await round()).toEqual(['harbour: The harbour slept.']);
  write('harbour.md', { from: url, text: 'The harbour slept.', tags: 'Coast, Town' });
  expect(await round()).toEqual([]);
  renameSync(join(folder, 'harbour.md'), join(folder, 'moved.md'));
  expect((await round()).filter((line) => line === 'gone')).toEqual([]);
  rmSync(join(folder, 'moved.md'));
  expect(await round()).toEqual(['gone']);
  write('harbour.md', { from: url });
  expect(await round()).toEqual(['harbour: The harbour woke.']);
});
