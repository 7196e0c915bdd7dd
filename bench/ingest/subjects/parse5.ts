import { load } from 'cheerio';
import { mostly, overPosts } from '../posts.ts';
import { split } from './split.ts';

/** gray-matter, and cheerio as it comes, which parses as browsers do. */
export const open = overPosts(
  ({ bytes }) => parse(bytes),
  mostly(0.9, 'a tree with text', ({ bytes }) => parse(bytes).text() !== ''),
);

const parse = (bytes: Buffer) => load(split(bytes).body);
