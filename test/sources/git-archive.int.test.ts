import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { ingestSource } from '../../src/jobs/ingest-sources.ts';
import { parseGitAddress } from '../../src/sources/git/address.ts';
import { gitSource } from '../../src/sources/git/git.ts';
import { realRedis } from '../redis.ts';
import { serveGit } from './git-http.ts';
import { madeArchive } from './made-archive.ts';
import { madeRepository } from './made-repository.ts';

/** `ARCHIVE_POSTS=20000 ARCHIVE_COMMITS=200` for the archive that ADR 24 tells the figures of. */
const POSTS = Number(process.env['ARCHIVE_POSTS'] ?? 150);
const COMMITS = Number(process.env['ARCHIVE_COMMITS'] ?? 8);
const TIMEOUT = 60_000 + POSTS * 20 + COMMITS * 3_000;

const real = realRedis();
const log = pino({ level: 'silent' });
let repository: ReturnType<typeof madeRepository>;
let stop: () => Promise<unknown>;

beforeEach(() => {
  repository = madeRepository();
  stop = async () => {};
});
afterEach(async () => {
  await stop();
  repository.remove();
});

/** Reads what is at an address as a process of its own, with a clone in that folder. */
function reader(address: string, clones: string) {
  const parsed = parseGitAddress(address);
  if ('mistake' in parsed) throw new Error(parsed.mistake);
  const options = {
    interval: 600_000,
    dataDir: join(repository.root, clones),
    env: { PATH: process.env['PATH'] },
    allowPrivate: ['127.0.0.1'],
  };
  const source = gitSource('news', parsed, options);
  return () => ingestSource({ store: real.store, ingest: ingestPosts, log, now: () => Date.UTC(2026, 2, 10) }, source);
}

/**
 * All that is stored of articles, but for what tells when they came: a post without an address that was renamed and edited
 * is another article, which tells the story of the one that it was.
 */
async function stored() {
  const { keptPosts, posts, tags } = real.store;
  const articles = [];
  for (const id of (await keptPosts.ids()).sort()) {
    const kept = await keptPosts.get(id);
    if (!kept) throw new Error(`${id} is nowhere`);
    const { updated: _, story: __, chapter: ___, ...head } = kept.head;
    const origins = (await posts.origins(id)).sort((a, b) => (a.path < b.path ? -1 : 1));
    articles.push({ head, post: kept.post, hash: kept.hash, origins });
  }
  const known = [...(await posts.known('news'))].sort(([a], [b]) => (a < b ? -1 : 1));
  return { articles, known, tags: [...(await tags.all())].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

describe('an archive that is edited, renamed, deleted and once rewritten leaves what a fresh import leaves', () => {
  test.each(['git+file', 'git+http'])(
    'over %s, commit by commit',
    async (protocol) => {
      const archive = madeArchive(POSTS);
      let address = `git+${repository.url}`;
      if (protocol === 'git+http') {
        const server = await serveGit(repository.root);
        stop = server.close;
        address = `git+${server.url}/posts.git`;
      }
      const clock = figures(protocol);
      await repository.commit(archive.begin());
      let read = reader(address, 'followed');
      await clock.first(read);
      let fork = { commit: '', files: archive.keep() };
      for (let index = 1; index <= COMMITS; index++) {
        const rewritten = index === Math.ceil(COMMITS / 2) + 3;
        if (rewritten) archive.goBack(fork.files);
        const commit = await repository.commit(archive.change(), rewritten ? { onto: fork.commit } : {});
        if (index === Math.ceil(COMMITS / 2)) fork = { commit, files: archive.keep() };
        // A new process now and then.
        if (index % 5 === 0) read = reader(address, 'followed');
        const { read: posts } = await clock.further(read);
        expect(posts).toBeLessThan(rewritten ? 80 : 20);
      }
      const followed = await stored();
      expect(new Set(followed.known.map(([path]) => path))).toEqual(archive.paths);
      await real.redis.flushall();
      await reader(address, 'fresh')();
      const fresh = await stored();
      // One by one: a difference among twenty thousand is not shown.
      for (const [index, article] of fresh.articles.entries()) expect(followed.articles[index]).toEqual(article);
      expect(followed).toEqual(fresh);
      clock.tell();
    },
    TIMEOUT,
  );
});

/** Takes times, and tells them where an archive was asked for. */
function figures(label: string) {
  const times: number[] = [];
  let first = 0;
  let most = 0;
  const timed = async <Result>(work: () => Promise<Result>, note: (ms: number) => void) => {
    const started = performance.now();
    const result = await work();
    note(performance.now() - started);
    most = Math.max(most, process.memoryUsage.rss());
    return result;
  };
  return {
    first: <Result>(work: () => Promise<Result>) => timed(work, (ms) => (first = ms)),
    further: <Result>(work: () => Promise<Result>) => timed(work, (ms) => times.push(ms)),
    tell() {
      if (process.env['ARCHIVE_POSTS'] === undefined) return;
      times.sort((a, b) => a - b);
      const [median = 0, longest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
      const told = [
        `first import ${(first / 1_000).toFixed(1)} s`,
        `a commit ${median.toFixed(0)} ms (median), ${longest.toFixed(0)} ms (longest)`,
      ];
      console.log(
        `${label}: ${POSTS} posts, ${told.join(', ')}, memory of the process ${(most / 2 ** 20).toFixed(0)} MB`,
      );
    },
  };
}
