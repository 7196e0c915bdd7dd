import { isTidy, tidyLine } from '../text/characters.ts';
import { decodeReferences } from '../html/tree.ts';

const MAX_LINE = 10_000;
const TAGS = /<\/?(?:a|b|br|cite|code|em|font|i|mark|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,1000})?\/?>/gi;

/** A front matter field as one line of text: what is no scalar is empty, references and inline tags are gone. */
export function fieldLine(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return '';
  // Nearly all are, and hold neither references, which are none without `&`, nor tags.
  if (value.length <= MAX_LINE && isTidy(value) && !value.includes('<')) return value;
  return tidyLine(decodeReferences(value.slice(0, MAX_LINE).replace(TAGS, '')));
}
