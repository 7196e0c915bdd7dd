import type { Judge } from '../body/judge.ts';
import { type Element, isElement, type Node, type Tree, textOf } from '../html/tree.ts';
import { namesBody } from './words.ts';

/** The text that stands in one element itself, not in blocks inside of it. */
export interface Unit {
  element: Element;
  text: string;
  /** How much there is to read: letters, those of scripts without spaces twice. */
  weight: number;
  /** Of it, how much stands in links. */
  linked: number;
  /** Sentences rather than a label. */
  prose: boolean;
  /** Inside an element that the cleaner's rules would cut. */
  cut: boolean;
}

const UNSEEN = new Set(
  'head title script style template noscript iframe svg math canvas select textarea button object datalist option dialog'.split(
    ' ',
  ),
);
/** Ends of sentences in the scripts that have some, or signs within one. */
const ENDS = String.raw`[.!?…。！？｡।॥؟۔։።၊။។៕།]`;
const SENTENCE = new RegExp(String.raw`${ENDS}[\s"'”’»」』）)\]]*$|[,;:，；：、،].*(?:${ENDS}|[|,，、])`, 's');
/** Thai and Lao have none, and spaces between phrases alone: so many letters are more than a label has. */
const UNMARKED = /(?:[\u0e00-\u0eff][^\u0e00-\u0eff]*){80}/;
const PROSE = 50;

/** Texts of a page that are looked at; the longest articles have some 3,000. */
const MAX_UNITS = 20_000;
/** The largest real pages have some 20,000. */
const MAX_ELEMENTS = 100_000;

export interface Texts {
  /** In reading order. */
  units: Unit[];
  /** All elements that may be seen, each before what is in it. */
  elements: Element[];
}

/** All texts of a page. */
export function readTexts(tree: Tree, judge: Judge): Texts {
  const units: Unit[] = [];
  const elements: Element[] = [];
  walk(tree.children, undefined, false, false);
  for (const unit of units) {
    unit.text = unit.text.replace(/\s+/g, ' ').trim();
    unit.prose = unit.weight >= PROSE && unit.linked < unit.weight * 0.5 && isSentence(unit.text);
  }
  return { units: units.filter((unit) => unit.weight > 0), elements };

  function walk(nodes: readonly Node[], unit: Unit | undefined, linked: boolean, cut: boolean): void {
    for (const node of nodes) {
      if (units.length > MAX_UNITS || elements.length > MAX_ELEMENTS) return;
      const data = textOf(node);
      if (data !== undefined) {
        if (!unit) continue;
        const weight = weigh(data);
        unit.text += data;
        unit.weight += weight;
        if (linked) unit.linked += weight;
      } else if (isElement(node) && !UNSEEN.has(node.name)) {
        elements.push(node);
        if (node.kind.parts && unit) unit.text += '\n';
        const isBlock = node.kind.block || node.blocks > 0;
        const isCut = cut || isCutBy(judge, node);
        const own = isBlock ? { element: node, text: '', weight: 0, linked: 0, prose: false, cut: isCut } : unit;
        if (isBlock && own) units.push(own);
        walk(node.children, own, linked || (node.name === 'a' && node.attribs['href'] !== undefined), isCut);
      }
    }
  }
}

/** Whether the cleaner cuts an element of a whole page, where an article's own body may be named for its paywall. */
function isCutBy(judge: Judge, element: Element): boolean {
  const verdict = judge.judge(element);
  return verdict !== undefined && !(verdict.step === 'paywall' && namesBody(element));
}

function isSentence(text: string): boolean {
  const start = text.length > 4000 ? text.slice(0, 4000) : text;
  return SENTENCE.test(start) || UNMARKED.test(start.slice(0, 1000));
}

/** Counts letters; white space not at all, and twice what is written without spaces. */
export function weigh(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= 32 || unit === 0xa0 || unit === 0x200b) continue;
    weight += unit >= 0x2e80 && unit < 0xd7a4 ? 2 : 1;
  }
  return weight;
}
