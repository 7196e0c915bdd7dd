import { isUtf8 } from 'node:buffer';
import { isHtmlNews, isPageName } from '../html-post.ts';
import { isPostPath, NOT_UTF8 } from '../post-path.ts';
import { type Git, GitFailure } from './run-git.ts';

/** Listing, comparing or reading what is on the disk takes no longer, in ms, unless it hangs. */
const PATIENCE_MS = 30 * 60_000;
/** What is larger is no post of anybody's, and could take all the memory there is. */
const LARGEST = 16 * 1024 * 1024;
/** A large file of a repository with Git LFS is a text that says where to find it. */
const LFS_POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** A file in the repository: where it lies, and the object that holds what is in it. */
export interface TreeFile {
  path: string;
  blob: string;
}

/** A file that is no post although its name says so. */
export interface Unreadable {
  path: string;
  reason: string;
}

export interface Changes {
  posts: TreeFile[];
  gone: string[];
  unreadable: Unreadable[];
}

/** The posts in a tree, in the order of their paths. @throws {GitFailure} */
export async function listTree(git: Git, dir: string, tree: string): Promise<Changes> {
  const listing = await git.run([`--git-dir=${dir}`, 'ls-tree', '-r', '-z', tree], { patienceMs: PATIENCE_MS });
  const changes: Changes = { posts: [], gone: [], unreadable: [] };
  for (const record of records(listing)) {
    // 100644 blob ID, a tab, the path.
    const tab = record.indexOf('\t');
    const [mode = '', , blob = ''] = record.toString('latin1', 0, tab).split(' ');
    if (isFile(mode)) sort(changes, mode, blob, record.subarray(tab + 1));
  }
  return changes;
}

/**
 * What differs between two trees. A file that was renamed is gone from where it was and new where it is.
 *
 * @throws {GitFailure} also if a tree is not there any more
 */
export async function compareTrees(git: Git, dir: string, before: string, after: string): Promise<Changes> {
  const compare = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', before, after];
  const fields = records(await git.run([`--git-dir=${dir}`, ...compare], { patienceMs: PATIENCE_MS }));
  const changes: Changes = { posts: [], gone: [], unreadable: [] };
  for (let head = fields.next(); !head.done; head = fields.next()) {
    // :MODE MODE ID ID STATUS, then the path.
    const [before = '', mode = '', , blob = ''] = head.value.toString('latin1').slice(1).split(' ');
    const path = fields.next();
    if (!path.done && [before, mode].some(isFile)) sort(changes, mode, blob, path.value);
  }
  return changes;
}

/** Not a link, which could lead anywhere, and not a submodule. */
const isFile = (mode: string) => mode.startsWith('100');

function sort(changes: Changes, mode: string, blob: string, name: Buffer): void {
  const path = name.toString();
  if (!isPostPath(path)) return;
  if (!isFile(mode)) changes.gone.push(path);
  else if (isUtf8(name)) changes.posts.push({ path, blob });
  else changes.unreadable.push({ path, reason: NOT_UTF8 });
}

/** Takes the pages that are no posts out of what was found; gives their paths. @throws {GitFailure} */
export async function withoutPages(git: Git, dir: string, found: Changes): Promise<string[]> {
  const none = new Set<string>();
  const pages = found.posts.filter(({ path }) => isPageName(path));
  for await (const file of readFiles(git, dir, pages))
    if (!('bytes' in file) || !isHtmlNews(file.path, file.bytes)) none.add(file.path);
  if (none.size > 0) found.posts = found.posts.filter(({ path }) => !none.has(path));
  return [...none];
}

/** What lies between NULs. */
function* records(bytes: Buffer): Generator<Buffer, undefined> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0, from);
    if (end < 0) return;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

/**
 * Reads files in the order given, one after the other, from one process of git: no more than one of them and what lies in
 * the pipe is in memory.
 *
 * @throws {GitFailure} also if an object is not there
 */
export async function* readFiles(
  git: Git,
  dir: string,
  files: readonly TreeFile[],
): AsyncGenerator<TreeFile & ({ bytes: Buffer } | { reason: string })> {
  const lines = function* () {
    for (const { blob } of files) yield `${blob}\n`;
  };
  if (files.length === 0) return;
  const objects = git.stream([`--git-dir=${dir}`, 'cat-file', '--batch', '--buffer'], lines(), PATIENCE_MS);
  const written = pieces(objects);
  try {
    for (const file of files) {
      // ID blob SIZE, a line's end, as many bytes, a line's end.
      const [id, kind, length] = (await written.line()).split(' ');
      if (id !== file.blob || kind !== 'blob') throw new GitFailure(`error: ${file.blob} is missing or no blob`);
      const size = Number(length);
      if (size > LARGEST) {
        await written.skip(size + 1);
        yield { ...file, reason: `it has ${Math.round(size / 1024 / 1024)} MB; no post is that large` };
        continue;
      }
      const bytes = (await written.take(size + 1)).subarray(0, size);
      if (bytes.subarray(0, LFS_POINTER.length).equals(LFS_POINTER))
        yield { ...file, reason: 'it is kept in Git LFS, which is not read: keep posts in git itself' };
      else yield { ...file, bytes };
    }
  } finally {
    await objects.return(undefined);
  }
}

/** Cuts a stream of chunks to measure. */
function pieces(chunks: AsyncGenerator<Buffer>) {
  let rest: Buffer = Buffer.alloc(0);

  async function more(): Promise<void> {
    const next = await chunks.next();
    if (next.done) throw new GitFailure('error: cat-file ended early');
    rest = next.value;
  }

  /** Gives so many bytes piece by piece. */
  async function* portions(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (rest.length === 0) await more();
      const portion = rest.subarray(0, left);
      rest = rest.subarray(portion.length);
      left -= portion.length;
      yield portion;
    }
  }

  return {
    async take(length: number): Promise<Buffer> {
      const taken: Buffer[] = [];
      for await (const portion of portions(length)) taken.push(portion);
      // A copy, so that a small file does not hold on to the chunk it came in.
      return Buffer.concat(taken);
    },
    async skip(length: number): Promise<void> {
      for await (const portion of portions(length)) void portion;
    },
    async line(): Promise<string> {
      let text = '';
      for (;;) {
        const end = rest.indexOf('\n');
        text += rest.toString('latin1', 0, end < 0 ? rest.length : end);
        if (end >= 0) {
          rest = rest.subarray(end + 1);
          return text;
        }
        await more();
      }
    },
  };
}
