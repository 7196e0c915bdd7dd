import type { Block } from '../../src/model/block.ts';

const MARKS = new Set(['bold', 'italic', 'underline', 'strike', 'mark', 'sub', 'sup', 'spoiler', 'link']);

/** Blocks as they are shown: marked text as runs, so that bold in italics is the same as italics in bold. */
export function shownBlocks(blocks: readonly Block[]): unknown {
  return JSON.parse(JSON.stringify(blocks), (_, value: unknown) =>
    Array.isArray(value) ? value.flatMap(runsOf) : value,
  );
}

interface Node {
  type: string;
  text?: string;
  url?: string;
  marks?: string[];
  children?: Node[];
}

/** What is inside has become runs before. */
function runsOf(node: Node): Node[] {
  if (!MARKS.has(node.type)) return [node];
  const mark = `${node.type} ${node.url ?? ''}`;
  return (node.children ?? []).map((run) => ({ ...run, marks: [...(run.marks ?? []), mark].sort() }));
}
