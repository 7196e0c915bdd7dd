import { type Element, isElement, type Node, textOf } from './tree.ts';

/** What stands around words of a sentence is at least so long, and most of it no links. */
const SHORTEST_AROUND = 40;
/** A sentence goes on right before or behind its words: no colon, and no new sentence. */
const LEADS_IN = /[\p{L}\p{N},，、“"‘'「《（(]\s*$/u;
const GOES_ON = /^\s*(?:[,，、;；]|[\p{Ll}\p{Lo}])/u;

/** Whether an element is a few words in the midst of a sentence, which no name makes a part of the page. */
export function isInSentence(element: Element): boolean {
  const { kind, parent, prev, next } = element;
  // What is raised is a note.
  if (!kind.inline || kind.mark === 'sup' || element.text === 0 || !parent || !isElement(parent) || parent.kind.heading)
    return false;
  const around = parent.text - parent.linked - (element.inLink ? 0 : element.text);
  if (around < SHORTEST_AROUND || parent.linked * 2 > parent.text) return false;
  return LEADS_IN.test(lastOf(prev)) || GOES_ON.test(firstOf(next));
}

function lastOf(node: Node | null): string {
  return (node && textOf(node)?.slice(-20)) ?? '';
}

function firstOf(node: Node | null): string {
  return (node && textOf(node)?.slice(0, 20)) ?? '';
}
