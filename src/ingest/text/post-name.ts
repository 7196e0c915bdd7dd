/** What a folder holds that is one post: Hugo's, Gatsby's and Astro's `a-walk/index.md`, perhaps with a language. */
const INDEX = /^index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i;

/** What a post's file is called, without its extension; where it is the index of a folder, what that is called. */
export function postName(path: string): string {
  const parts = path.split('/');
  const stem = (parts.pop() ?? '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return INDEX.test(stem) ? (parts.pop() ?? stem) : stem;
}
