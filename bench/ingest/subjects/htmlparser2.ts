import { parseDocument } from 'htmlparser2';
import { mostly, overPosts } from '../posts.ts';
import { split } from './split.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

/**
 * The suite's bound: gray-matter, the tree, and a walk that looks at every node. No cleaner that stands on these two can
 * do with less.
 */
export const open = overPosts(
  ({ bytes }) => textLength(bytes),
  mostly(0.9, 'a tree with text', ({ bytes }) => textLength(bytes) > 0),
);

function textLength(bytes: Buffer): number {
  return walk(parseDocument(split(bytes).body, { decodeEntities: true }).children);
}

function walk(nodes: readonly Node[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === 'text') length += node.data.length;
    else if ('children' in node) length += walk(node.children);
  }
  return length;
}
