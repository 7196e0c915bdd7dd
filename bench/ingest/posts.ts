import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenSubject } from '../harness/subject.ts';

/** What every subject of this suite is handed: files in equal parts, one a round. */
export interface PostFiles {
  slices: string[][];
}

/** A post read into memory, so that reading is measured only where it is meant. */
export interface LoadedPost {
  file: string;
  bytes: Buffer;
}

/** More posts or bytes than these tell nothing more, and take minutes with the slowest subject. */
const MOST_POSTS = 400;
const MOST_BYTES = 10_000_000;

/** The real posts where they are, else those that come with Gazette. */
export function postsAtHand(): string {
  const real = fileURLToPath(new URL('../../../shared/real-posts/', import.meta.url));
  return existsSync(real) ? real : fileURLToPath(new URL('../../src/sources/samples/', import.meta.url));
}

/** The posts of a folder and those below it; of a large one, some from all over it. */
export function pickFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(md|markdown)$/i.test(name) && !/(^|[\\/])(readme\.|\.)/i.test(name),
  );
  const files = names.sort().map((name) => join(folder, name));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const step = Math.max(1, files.length / MOST_POSTS, bytes / MOST_BYTES);
  return files.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/** Deals files into slices by size, so that all cost about the same. */
export function deal(files: readonly string[], slices: number): string[][] {
  const bySize = files.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size);
  return Array.from({ length: slices }, (_, slice) =>
    bySize
      .filter((_, at) => (Math.floor(at / slices) % 2 ? slices - 1 - (at % slices) : at % slices) === slice)
      .map(({ file }) => file),
  );
}

/** A subject that treats post after post, made of how it treats one and how it looks at the outcome for all. */
export function overPosts(
  treat: (post: LoadedPost) => unknown,
  check: (posts: readonly LoadedPost[]) => string[],
): OpenSubject<PostFiles> {
  return overTogether(1, ([post]) => post && treat(post), check);
}

/** The same, where so many are treated together. */
export function overTogether(
  together: number,
  treat: (posts: readonly LoadedPost[]) => unknown,
  check: (posts: readonly LoadedPost[]) => string[],
): OpenSubject<PostFiles> {
  return ({ slices }) => {
    const loaded = slices.map((files) => files.map((file) => ({ file, bytes: readFileSync(file) })));
    return {
      check: () => check(loaded.flat()),
      pass(slice) {
        const posts = loaded[slice] ?? [];
        for (const some of inParts(posts, together)) treat(some);
        return posts.length;
      },
    };
  };
}

/** Posts in parts of so many, the last of what is left. */
export function inParts(posts: readonly LoadedPost[], together: number): (readonly LoadedPost[])[] {
  const parts = Math.ceil(posts.length / together);
  return Array.from({ length: parts }, (_, part) => posts.slice(part * together, (part + 1) * together));
}

/** A check that at least `share` of all posts pass, for what may fail on some of them. */
export function mostly(share: number, what: string, holds: (post: LoadedPost) => boolean) {
  return (posts: readonly LoadedPost[]): string[] => {
    const found = posts.filter(holds).length;
    return found >= share * posts.length ? [] : [`${what} came out of only ${found} of ${posts.length} posts`];
  };
}
