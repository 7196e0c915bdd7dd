import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHtmlNews, isPageName, isSitePart } from '../html-post.ts';

/** A post is smaller; what is larger is not read only to be told from one. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Leaves out of paths in a folder the parts of a site, and the pages that are no posts, each read once until it changes. One that cannot be read
 * stays: it may be a post.
 */
export function pageTeller(root: string) {
  let told = new Map<string, { signature: string; isPost: boolean }>();

  return async function withoutPages(paths: readonly string[]): Promise<string[]> {
    const now: typeof told = new Map();
    const left: string[] = [];
    for (const path of paths) {
      if (isSitePart(path) || (isPageName(path) && !(await mayBePost(path, now)))) continue;
      left.push(path);
    }
    told = now;
    return left;
  };

  async function mayBePost(path: string, now: typeof told): Promise<boolean> {
    const file = join(root, path);
    try {
      const { size, mtimeMs, ctimeMs } = await stat(file);
      const signature = `${size} ${mtimeMs} ${ctimeMs}`;
      const known = told.get(path);
      const isPost =
        known?.signature === signature ? known.isPost : size <= LARGEST && isHtmlNews(path, await readFile(file));
      now.set(path, { signature, isPost });
      return isPost;
    } catch {
      return true;
    }
  }
}
