import type { Removal } from '../../model/article.ts';
import type { Element } from '../html/tree.ts';
import type { Unit } from './units.ts';
import type { Vote } from './votes.ts';

export interface Selected {
  /** The article's markup, still to be cleaned. */
  html: string;
  /** How much text it holds, letters of scripts without spaces counted twice. */
  weight: number;
  removed: Removal[];
}

export interface Sum {
  score: number;
  weight: number;
  linked: number;
  /** Weight of the units that are wanted. */
  wanted: number;
}

/** A page, its texts, and what is thought of them. */
export interface Judged {
  units: readonly Unit[];
  votes: ReadonlyMap<Unit, Vote>;
  sums: ReadonlyMap<unknown, Sum>;
  /** What is no part of the article whoever keeps it, and why. */
  boxes: ReadonlyMap<Element, string>;
  author: string;
  /** What the library keeps. */
  readable: ReadonlySet<Element>;
  /** The element in which most speaks for the article. */
  root: Element;
  /** The root and all elements in it. */
  inside: ReadonlySet<unknown>;
  title: Unit | undefined;
  /** The text below the title that sums the article up. */
  standfirst: Unit | undefined;
  url: string | undefined;
}
