import { isPageName, isSitePart } from './html-post.ts';

const POST = /\.(?:md|markdown)$/i;
/** Tells about the folder, as repositories have it. */
const ABOUT = /^readme\.[a-z]+$/i;
/** The same, as these are written; in small letters it may be a post. */
const ABOUT_REPOSITORY = /^(?:LICEN[CS]E|CONTRIBUTING|CODE_OF_CONDUCT|CHANGELOG|SECURITY)\.md$/;

/** Of a file whose name in bytes cannot be told from its path. */
export const NOT_UTF8 = 'its name is not UTF-8: rename it';

/** Whether a path may stand for another one: what is no UTF-8 is read as U+FFFD, and nothing is found there. */
export function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}

/** Whether a file of that name is a post, or a page that may be one. */
export function isPostName(name: string): boolean {
  if (ABOUT.test(name) || ABOUT_REPOSITORY.test(name) || isHidden(name)) return false;
  return POST.test(name) || isPageName(name);
}

/** Whether a file or folder of that name, and all below it, is left out. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** Whether what lies at a path, with slashes, is a post, or a page that may be one. */
export function isPostPath(path: string): boolean {
  const names = path.split('/');
  return isPostName(names.pop() ?? '') && !names.some(isHidden) && !isSitePart(path);
}
