import type { TagId } from './ids.ts';

/** A topic label, and how many articles carry it. */
export interface Tag {
  id: TagId;
  name: string;
  count: number;
  /** Other names that operators gave it, for whoever types them; none that is a tag's own. */
  aliases?: readonly string[];
}
