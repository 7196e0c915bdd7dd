import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { mostly, overPosts } from '../posts.ts';
import { pageOf, split } from './split.ts';

/** gray-matter, then Mozilla's extractor with its defaults on linkedom. */
export const open = overPosts(
  ({ bytes }) => extract(bytes),
  mostly(0.8, 'a text', ({ bytes }) => Boolean(extract(bytes)?.textContent)),
);

const extract = (bytes: Buffer) => new Readability(parseHTML(pageOf(split(bytes))).document).parse();
