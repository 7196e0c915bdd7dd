/** A source as its operator spells it, and what is to be made of its articles. */
export interface SourceEntry {
  /** A folder, or the address of a git repository or a feed. */
  url: string;
  options: SourceOptions;
}

export interface SourceOptions {
  /** What it is called wherever it is shown. */
  name?: string;
  tags?: TagRules;
  /** BCP 47: what its articles are written in, whatever they look like. */
  language?: string;
  /** Whether the items of a feed are read with the pages they lead to. */
  fullText?: boolean;
  /** How often it is read, in ms. */
  interval?: number;
  /** Of the posts that are new at a reading so many become articles, the newest. */
  limit?: number;
}

/** What becomes of the tags of a source's articles: first those to drop, then those to rename, then those to add. */
export interface TagRules {
  drop: readonly string[];
  /** Pairs of the name as the source has it, and the name to use. */
  rename: readonly (readonly [from: string, to: string])[];
  add: readonly string[];
}
