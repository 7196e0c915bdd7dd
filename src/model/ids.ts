import { hash } from 'node:crypto';
import { kept } from './kept.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** Names an article for good: 11 URL-safe characters (66 bits) that fit callback data and deep links. */
export type ArticleId = Branded<string, 'ArticleId'>;

/** Names a tag in callback data and deep links: 8 URL-safe characters (48 bits). */
export type TagId = Branded<string, 'TagId'>;

/** Names words that somebody typed, in callback data: 8 URL-safe characters. */
export type WordsId = Branded<string, 'WordsId'>;

/** Names a message of the operators to everyone: 8 URL-safe characters. */
export type BroadcastId = Branded<string, 'BroadcastId'>;

/** Names a source in callback data: 8 URL-safe characters. */
export type SourceCode = Branded<string, 'SourceCode'>;

/** The same few names are asked for with every digest. */
const TAGS_AT_HAND = 5_000;

const OF_11 = /^[A-Za-z0-9_-]{11}$/;
const OF_8 = /^[A-Za-z0-9_-]{8}$/;

/** The id that belongs to an article's identity: its canonical URL, or its source and path where it has none. */
export function articleIdOf(identity: string): ArticleId {
  return digest(identity, 11) as ArticleId;
}

/** The id of a tag, the same for every spelling of its name that {@link foldName} makes one. */
export const tagIdOf: (name: string) => TagId = kept((name) => digest(foldName(name), 8) as TagId, TAGS_AT_HAND);

export function wordsIdOf(words: string): WordsId {
  return digest(words, 8) as WordsId;
}

/** The code of the source with that name. */
export function sourceCodeOf(name: string): SourceCode {
  return digest(name, 8) as SourceCode;
}

/** Gives a text as an id of that kind, or `undefined` when it cannot be one. */
const parserOf =
  <Id extends string>(written: RegExp) =>
  (text: string): Id | undefined =>
    written.test(text) ? (text as Id) : undefined;

export const parseArticleId = parserOf<ArticleId>(OF_11);
export const parseTagId = parserOf<TagId>(OF_8);
export const parseWordsId = parserOf<WordsId>(OF_8);
export const parseBroadcastId = parserOf<BroadcastId>(OF_8);
export const parseSourceCode = parserOf<SourceCode>(OF_8);

/**
 * Folds what people type differently but mean alike: letter case, full and half width, diacritics, runs of white space.
 *
 * Marks that make another letter, as the voicing marks of kana do, stay.
 */
export function foldName(name: string): string {
  // Han characters and small letters are their own only form; most names are of them alone.
  if (/^[\u4e00-\u9fffa-z0-9]*$/.test(name)) return name;
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

function digest(text: string, length: number): string {
  return hash('sha256', text, 'base64url').slice(0, length);
}
