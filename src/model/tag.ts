import type { TagId } from './ids.ts';

/** A topic label, and how many articles carry it. */
export interface Tag {
  id: TagId;
  name: string;
  count: number;
}
