import type { Entity, EntityType, FormattedText } from '../world/shapes.ts';
import { overlaps } from './detect-entities.ts';

/** Styles: they may nest in and hold everything but code. Their order is the order among equals. */
const STYLES: readonly EntityType[] = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];

const RANK = new Map<EntityType, number>([
  ['blockquote', 0],
  ['expandable_blockquote', 0],
  ['pre', 10],
  ['code', 20],
  ['text_link', 49],
  ...STYLES.map((type, index): [EntityType, number] => [type, 90 + index]),
  ['custom_emoji', 99],
]);

/**
 * Makes text and entities valid as Telegram does: control characters gone, ends trimmed, no entity empty or blank, code
 * holds nothing, links and quotes do not nest, styles of one kind merged, everything sorted by place.
 */
export function tidy(raw: FormattedText): FormattedText {
  const cleaned = trim(clean(raw));
  return { text: cleaned.text, entities: settle(skipBlanks(cleaned)) };
}

/** Puts detected entities among the given ones, which win wherever the two would overlap. */
export function mergeDetected(entities: Entity[], detected: Entity[]): Entity[] {
  const fixed = entities.filter((entity) => !isStyle(entity) && !isQuote(entity));
  const free = detected.filter((entity) => !fixed.some((other) => overlaps(other, entity)));
  return free.length === 0 ? entities : [...entities, ...free].sort(byPlace);
}

// tdlib turns control characters and tabs into spaces and drops carriage returns and direction overrides.
const DROPPED = /[\r\u2028-\u202e]/g;
const BLANKED = /[\0-\x09\x0b-\x1f]/g;

/** A text with control characters and tabs as spaces, without carriage returns and direction overrides. */
export function cleanText(text: string): string {
  return text.replace(DROPPED, '').replace(BLANKED, ' ').toWellFormed();
}

function clean({ text, entities }: FormattedText): FormattedText {
  const dropped = [...text.matchAll(DROPPED)].map((match) => match.index);
  const cleaned = cleanText(text);
  if (dropped.length === 0) return { text: cleaned, entities };
  const moved = (place: number) => place - dropped.filter((at) => at < place).length;
  return {
    text: cleaned,
    entities: entities.map((entity) => {
      const offset = moved(entity.offset);
      return { ...entity, offset, length: moved(entity.offset + entity.length) - offset };
    }),
  };
}

function trim({ text, entities }: FormattedText): FormattedText {
  const start = /^[ \n]*/.exec(text)?.[0].length ?? 0;
  let end = text.length;
  while (end > start && isBlank(text, end - 1)) end--;
  const length = end - start;
  return { text: text.slice(start, end), entities: entities.map((entity) => within(entity, start, length)) };
}

function within(entity: Entity, start: number, length: number): Entity {
  const from = Math.min(Math.max(entity.offset - start, 0), length);
  const to = Math.min(Math.max(entity.offset + entity.length - start, 0), length);
  return { ...entity, offset: from, length: to - from };
}

function skipBlanks({ text, entities }: FormattedText): Entity[] {
  return entities.flatMap((entity) => {
    let { offset } = entity;
    const end = entity.offset + entity.length;
    while (offset < end && isBlank(text, offset)) offset++;
    return offset < end ? [{ ...entity, offset, length: end - offset }] : [];
  });
}

function settle(entities: Entity[]): Entity[] {
  const sorted = entities.toSorted(byPlace);
  const quotes = apart(sorted.filter(isQuote));
  const fixed = apart(sorted.filter((entity) => !isQuote(entity) && !isStyle(entity))).filter(
    (entity) => !quotes.some((quote) => crosses(quote, entity)),
  );
  const code = fixed.filter((entity) => entity.type === 'code' || entity.type === 'pre');
  const styles = STYLES.flatMap((type) => mergeRuns(sorted.filter((entity) => entity.type === type))).flatMap((style) =>
    code.reduce<Entity[]>((parts, hole) => parts.flatMap((part) => without(part, hole)), [style]),
  );
  return [...quotes, ...fixed.map(withoutInnerLanguage), ...styles].sort(byPlace);
}

function withoutInnerLanguage(entity: Entity): Entity {
  return entity.type === 'code' ? { type: 'code', offset: entity.offset, length: entity.length } : entity;
}

function apart(sorted: Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of sorted) {
    const last = kept.at(-1);
    if (!last || last.offset + last.length <= entity.offset) kept.push(entity);
  }
  return kept;
}

function mergeRuns(sorted: Entity[]): Entity[] {
  const runs: Entity[] = [];
  for (const entity of sorted) {
    const last = runs.at(-1);
    if (last && entity.offset <= last.offset + last.length)
      last.length = Math.max(last.length, entity.offset + entity.length - last.offset);
    else runs.push({ ...entity });
  }
  return runs;
}

function without(part: Entity, hole: Entity): Entity[] {
  if (!overlaps(part, hole)) return [part];
  const before = hole.offset - part.offset;
  const after = part.offset + part.length - (hole.offset + hole.length);
  return [
    ...(before > 0 ? [{ ...part, length: before }] : []),
    ...(after > 0 ? [{ ...part, offset: hole.offset + hole.length, length: after }] : []),
  ];
}

function crosses(quote: Entity, entity: Entity): boolean {
  if (!overlaps(quote, entity)) return false;
  return entity.offset < quote.offset || entity.offset + entity.length > quote.offset + quote.length;
}

function byPlace(one: Entity, other: Entity): number {
  return one.offset - other.offset || other.length - one.length || rank(one) - rank(other);
}

function rank(entity: Entity): number {
  return RANK.get(entity.type) ?? 50;
}

function isStyle(entity: Entity): boolean {
  return STYLES.includes(entity.type);
}

function isQuote(entity: Entity): boolean {
  return rank(entity) === 0;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a;
}
