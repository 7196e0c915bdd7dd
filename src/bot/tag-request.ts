import { PAGE_SIZE } from '../model/digest.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames, type TypedTags } from './tag-names.ts';
import { numberSaid } from './typed-numbers.ts';

/** Tags whose newest articles are asked for, and how many of each. */
export interface TagRequest extends TypedTags {
  count: number;
}

/** A longer number is a year, or else of a name. */
const BEHIND = /^(.*\S)\s+(\S{1,3})$/s;
const BEFORE = /^(\S{1,3})\s+(\S.*)$/s;
/** Letters that are no word of counting, as 篇: `5G` and `F1` are of a name. */
const OF_NAME = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])\p{L}/u;

/** Reads names of tags and a number behind or before them, unless it is part of a tag's name. */
export function readTagRequest(typed: string, tags: readonly Tag[]): TagRequest {
  const whole = readTagNames(typed, tags);
  if (whole.unknown.length === 0) return { ...whole, count: PAGE_SIZE };
  const [, first = '', last = ''] = BEHIND.exec(typed) ?? [];
  const [, number = '', names = ''] = BEFORE.exec(typed) ?? [];
  const behind = counted(first, last, tags);
  // A bare number is no part of a name, though that be mistyped.
  if (behind && (behind.unknown.length === 0 || /^\p{N}+$/u.test(last))) return behind;
  const before = counted(names, number, tags);
  return before?.unknown.length === 0 ? before : { ...whole, count: PAGE_SIZE };
}

function counted(names: string, said: string, tags: readonly Tag[]): TagRequest | undefined {
  const count = OF_NAME.test(said) ? undefined : readCount(said);
  return count === undefined ? undefined : { ...readTagNames(names, tags), count };
}

/** A number from 1 to 20, or nothing. */
export function readCount(text: string): number | undefined {
  const count = numberSaid(text);
  return count === undefined ? undefined : Math.min(20, Math.max(1, count));
}
