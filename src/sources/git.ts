import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { GitAddress } from './git-address.ts';
import { gitClone } from './git-clone.ts';
import { type Changes, compareTrees, listTree, readFiles } from './git-objects.ts';
import { lastWordsOf, wordsOf } from './git-trouble.ts';
import { GitFailure, gitRunner } from './run-git.ts';
import { type Reading, type Source, SourceError, type SourceEvent } from './source.ts';

/** How often a repository is asked for news, in ms, unless it is told otherwise. */
const INTERVAL_MS = 10 * 60_000;
/** What became of posts in older versions of git is not what is described here. */
const OLDEST_GIT = [2, 32] as const;

export interface GitOptions {
  /** Where clones are kept. */
  dataDir: string;
  /** The environment of this process: of it git gets what it takes to reach a host and to be known there. */
  env: Record<string, string | undefined>;
  interval?: number;
  stopping?: AbortSignal;
}

/** The tree that was read to the end last: what differs from it has changed, whatever became of the history. */
const memorySchema = z.object({ tree: z.string().regex(/^[\da-f]{40,64}$/) });

/**
 * The posts of a branch of a git repository, or of a folder in it, as in a folder ({@link isPostPath}); links and submodules
 * are no posts. A reading gives what differs from the last one, by the trees of both; it gives all of them when that one's
 * tree is not at hand. `modified` is the date of the commit at which a change was found.
 */
export function gitSource(name: string, address: GitAddress, options: GitOptions): Source {
  const { dataDir, env, interval = INTERVAL_MS, stopping } = options;
  const spelled = [name, address.url, address.branch, address.folder].join('\0');
  const dir = resolve(join(dataDir, 'clones', hash('sha256', spelled, 'hex').slice(0, 24)));
  const git = gitRunner({ env, stopping });
  const clone = gitClone(git, dir, address);

  const failed = (failure: GitFailure) =>
    new SourceError(
      `source ${name}: cannot read ${address.url}: ${wordsOf(failure) ?? `git says "${lastWordsOf(failure)}"`}`,
    );

  /** With a clone that turns out to be damaged, once more with one made anew. */
  async function* read({ memory }: Reading): AsyncGenerator<SourceEvent> {
    const before = parseMemory(memory);
    await checkVersion();
    for (;;) {
      const { fresh } = await clone.open().catch(rethrow);
      try {
        yield* readClone(before);
        return;
      } catch (error) {
        if (!(error instanceof GitFailure)) throw error;
        if (fresh || wordsOf(error) !== undefined || (await clone.isWhole().catch(rethrow))) throw failed(error);
        await clone.remove();
      }
    }
  }

  async function* readClone(before: string | undefined): AsyncGenerator<SourceEvent> {
    const { tree, hasBefore } = await clone.fetch(before);
    if (tree === undefined)
      throw new SourceError(
        `source ${name}: ${address.url} has no folder ${address.folder}: check what stands behind the branch`,
      );
    const memory = JSON.stringify({ tree });
    if (tree === before) {
      await clone.tidy();
      yield { kind: 'complete', memory };
    } else if (before !== undefined && hasBefore) {
      const changes = await compareTrees(git, dir, before, tree);
      const none = yield* posts(changes);
      for (const path of [...changes.gone, ...none]) yield { kind: 'gone', path };
      yield { kind: 'complete', memory };
    } else {
      const all = await listTree(git, dir, tree);
      const none = yield* posts(all);
      const paths = new Set(all.posts.map(({ path }) => path));
      for (const path of none) paths.delete(path);
      yield { kind: 'complete', paths, memory };
    }
  }

  /** Gives the posts; returns the paths of files that hold none. */
  async function* posts(changes: Changes): AsyncGenerator<SourceEvent, string[]> {
    const none: string[] = [];
    const modified = await clone.date();
    yield { kind: 'found', posts: changes.posts.length + changes.unreadable.length };
    for (const { path, reason } of changes.unreadable) yield { kind: 'unreadable', path, reason };
    for await (const file of readFiles(git, dir, changes.posts)) {
      const { path } = file;
      if ('bytes' in file) {
        yield { kind: 'post', post: { source: name, path, bytes: file.bytes, modified } };
        continue;
      }
      none.push(path);
      yield { kind: 'unreadable', path, reason: file.reason };
    }
    return none;
  }

  let checked = false;
  async function checkVersion(): Promise<void> {
    if (checked) return;
    const said = String(await git.run(['version'], { patienceMs: 10_000 }).catch(rethrow));
    const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(said)?.map(Number) ?? [];
    const [oldestMajor, oldestMinor] = OLDEST_GIT;
    if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) checked = true;
    else
      throw new SourceError(
        `source ${name}: ${said.trim()} is too old: git ${OLDEST_GIT.join('.')} or newer is needed`,
      );
  }

  function rethrow(error: unknown): never {
    throw error instanceof GitFailure ? failed(error) : error;
  }

  return { name, interval, read, watch: () => ({ close() {} }) };
}

function parseMemory(memory: string | undefined): string | undefined {
  if (memory === undefined) return undefined;
  try {
    return memorySchema.parse(JSON.parse(memory)).tree;
  } catch {
    // Of another kind of source, or of another version: all is read.
    return undefined;
  }
}
