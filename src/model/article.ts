import type { Block } from './block.ts';
import type { ArticleId } from './ids.ts';
import type { Fingerprint } from './similarity.ts';

/** A text as published, before anything is understood of it. */
export interface Post {
  /** Name of the source it came from. */
  source: string;
  /** Where it lies in its source: a path with `/`, relative to the source's root. */
  path: string;
  bytes: Uint8Array;
  /** Where a person reads it, if the source knows; what the post itself says comes first. */
  url?: string;
  /** When it was last changed as far as the source knows, epoch ms; the date of last resort. */
  modified: number;
}

/** What lists, digests and commands show of an article. */
export interface ArticleHead {
  id: ArticleId;
  /** Empty only when the post has neither title nor text to take one from. */
  title: string;
  author: string | null;
  /** When it was published, epoch ms. */
  date: number;
  /** Where a person reads the original, canonical; `null` when the post names none. */
  url: string | null;
  source: string;
  /** What its operator calls that source. */
  sourceTitle?: string;
  /** As written, in reading order, no two that fold alike. */
  tags: string[];
  language: Language;
  /** Whole sentences, at most {@link SUMMARY_LENGTH} characters; empty when the post has no text. */
  summary: string;
  /** At least 1. */
  readingMinutes: number;
  /** By which the same news is known again; empty when there is too little text to tell by. */
  fingerprint: Fingerprint;
  /** Names the news it tells: the id of the article that told it first, its own when none did. */
  story: ArticleId;
  /** Which state of that news it tells, from 0; a higher one adds news to all lower ones. */
  chapter: number;
  /** Address of its first picture. */
  image: string | null;
  /** When it was last corrected after readers could have seen it, epoch ms. */
  updated?: number;
}

/** A cleaned post. */
export interface Article extends ArticleHead {
  blocks: Block[];
}

/** Longest summary, in UTF-16 units. */
export const SUMMARY_LENGTH = 240;

/** A BCP 47 tag of the language the text is written in; Chinese always with its script; `und` when it cannot be told. */
export type Language = string;

/** Something the cleaner cut, and why. */
export interface Removal {
  step: string;
  /** The element as a short CSS selector, or what stood there. */
  selector: string;
  reason: string;
}

/** Why a post is not an article. `held` is no mistake: its writer keeps it back for now. */
export interface Rejection {
  code: 'front-matter' | 'encoding' | 'too-large' | 'empty' | 'field' | 'html' | 'held';
  /** What is wrong and what to do about it, for the person who keeps the posts. */
  message: string;
  /** Line in the file, from 1, where known. */
  line?: number;
}
