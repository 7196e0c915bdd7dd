import { mostly, overPosts } from '../posts.ts';
import { split } from './split.ts';

/** Cuts the front matter off and reads it. */
export const open = overPosts(
  ({ bytes }) => split(bytes),
  mostly(0.9, 'a title', ({ bytes }) => split(bytes).title !== ''),
);
