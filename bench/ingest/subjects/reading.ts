import { readFileSync } from 'node:fs';
import { mostly, overPosts } from '../posts.ts';

/** Reads the files, and does nothing with them. */
export const open = overPosts(
  ({ file }) => readFileSync(file),
  mostly(1, 'the same bytes', ({ file, bytes }) => readFileSync(file).equals(bytes)),
);
