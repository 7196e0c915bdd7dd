import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { mostly, overPosts } from '../posts.ts';
import { pageOf, split } from './split.ts';

/** gray-matter, then Defuddle with its defaults on linkedom. */
export const open = overPosts(
  ({ bytes }) => extract(bytes),
  mostly(0.8, 'an article', ({ bytes }) => extract(bytes).content !== ''),
);

function extract(bytes: Buffer) {
  const post = split(bytes);
  const url = post.url || 'https://bench.example.org/';
  const { document } = parseHTML(pageOf(post));
  // What its own wrapper gives it where linkedom has nothing.
  Object.assign(document, { styleSheets: [], URL: url });
  Object.assign(document.defaultView ?? {}, { getComputedStyle: () => ({ display: '' }) });
  // `parse`, not `parseAsync`, which asks other people's servers.
  return new DefuddleClass(document, { url }).parse();
}
