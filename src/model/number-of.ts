import { keptWith } from './kept.ts';

let last = 0;

/** A number that an object has to itself, to be known by in a word. */
export const numberOf: (object: object) => number = keptWith(() => ++last);
