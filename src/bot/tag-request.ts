import { PAGE_SIZE } from '../model/digest.ts';
import type { Tag } from '../model/tag.ts';
import { readTagNames, type TypedTags } from './tag-names.ts';
import { numberSaid } from './typed-numbers.ts';

/** Tags whose newest articles are asked for, and how many of each. */
export interface TagRequest extends TypedTags {
  count: number;
}

/** Reads names of tags and a number after them, unless it is part of a tag's name. */
export function readTagRequest(typed: string, tags: readonly Tag[]): TagRequest {
  const whole = readTagNames(typed, tags);
  // A longer number is a year, or else of a name.
  const match = /^(.*\S)\s+(\S{1,3})$/s.exec(typed);
  const count = match?.[2] === undefined ? undefined : readCount(match[2]);
  if (!match?.[1] || count === undefined || whole.unknown.length === 0) return { ...whole, count: PAGE_SIZE };
  const named = readTagNames(match[1], tags);
  // `4k` may be of a name that is mistyped.
  const isSaid = named.unknown.length === 0 || /^\p{N}+$/u.test(match[2] ?? '');
  return isSaid ? { ...named, count } : { ...whole, count: PAGE_SIZE };
}

/** A number from 1 to 20, or nothing. */
export function readCount(text: string): number | undefined {
  const count = numberSaid(text);
  return count === undefined ? undefined : Math.min(20, Math.max(1, count));
}
