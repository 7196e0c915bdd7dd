import { z } from 'zod';
import type { GitClone } from './clone.ts';
import { type Changes, compareTrees, listTree, readFiles, withoutPages } from './objects.ts';
import { type Git, GitFailure } from './run-git.ts';
import { type Reading, SourceError, type SourceEvent } from '../source.ts';

/**
 * The tree that was read to the end last: what differs from it has changed, whatever became of the history. Who read no
 * posts that end in `.html` did not read it to the end.
 */
const memorySchema = z.object({ tree: z.string().regex(/^[\da-f]{40,64}$/), pages: z.literal(true) });

/**
 * Fetches into a clone, and gives the posts that differ from those of the tree that is remembered, or all of them when it is
 * not at hand. `modified` is the date of the commit at which that was found.
 *
 * @throws {GitFailure}
 * @throws {SourceError} if the branch has no such folder
 */
export async function* readClone(
  git: Git,
  clone: GitClone,
  { source, memory, fetched }: { source: string; memory: string | undefined; fetched: Reading['fetched'] },
): AsyncGenerator<SourceEvent> {
  const { dir, address } = clone;
  const before = treeIn(memory);
  const { tree, hasBefore } = await clone.fetch(before, fetched);
  if (tree === undefined)
    throw new SourceError(
      `source ${source}: ${address.url} has no folder ${address.folder}: check what stands behind the branch`,
    );
  const remembered = JSON.stringify({ tree, pages: true });
  if (tree === before) {
    await clone.tidy();
    yield { kind: 'complete', memory: remembered };
    return;
  }
  const changes =
    hasBefore && before !== undefined ? await compareTrees(git, dir, before, tree).catch(ifGit) : undefined;
  if (changes) {
    const none = yield* posts(changes);
    for (const path of [...changes.gone, ...none]) yield { kind: 'gone', path };
    // Only now: the tree of the last reading is one that no tip needs.
    await clone.tidy();
    yield { kind: 'complete', memory: remembered };
    return;
  }
  const all = await listTree(git, dir, tree);
  const none = yield* posts(all);
  const paths = new Set(all.posts.map(({ path }) => path));
  for (const path of none) paths.delete(path);
  await clone.tidy();
  yield { kind: 'complete', paths, memory: remembered };

  /** Gives the posts; returns the paths of files that hold none. */
  async function* posts(files: Changes): AsyncGenerator<SourceEvent, string[]> {
    const none = await withoutPages(git, dir, files);
    const modified = await clone.date();
    yield { kind: 'found', posts: files.posts.length + files.unreadable.length };
    for (const { path, reason } of files.unreadable) yield { kind: 'unreadable', path, reason };
    for await (const file of readFiles(git, dir, files.posts)) {
      const { path } = file;
      if ('bytes' in file) {
        yield { kind: 'post', post: { source, path, bytes: file.bytes, modified } };
        continue;
      }
      none.push(path);
      yield { kind: 'unreadable', path, reason: file.reason };
    }
    return none;
  }
}

function treeIn(memory: string | undefined): string | undefined {
  if (memory === undefined) return undefined;
  try {
    return memorySchema.parse(JSON.parse(memory)).tree;
  } catch {
    // Of another kind of source, or of another version: all is read.
    return undefined;
  }
}

/** The tree of an earlier reading may be there in part only: all is read then. */
function ifGit(error: unknown): undefined {
  if (!(error instanceof GitFailure) || error.end) throw error;
}
