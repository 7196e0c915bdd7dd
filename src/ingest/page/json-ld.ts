/** A node of a page's linked data: what schema.org calls a thing. */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_SCRIPTS = 20;
const MAX_LENGTH = 2_000_000;
const MAX_NODES = 2000;
const ARTICLE = /(?:^|[/:#])(?:\w*(?:Article|Posting|BlogPost)|Report|OpinionPiece|Review|NewsItem)$/;

/** The articles that a page describes to machines in JSON-LD (schema.org), the most telling first. */
export function articlesOf(html: string): Thing[] {
  const things = [...scripts(html)].flatMap(parse).flatMap(nodesOf);
  return things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type))).sort((a, b) => told(b) - told(a));
}

/** Values of a property, whether it holds one or a list. */
export function valuesOf(thing: Thing, name: string): unknown[] {
  const value = Object.hasOwn(thing, name) ? thing[name] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function told(thing: Thing): number {
  return ['headline', 'articleBody', 'datePublished', 'author'].filter((name) => Object.hasOwn(thing, name)).length;
}

function typesOf(thing: Thing): string[] {
  return valuesOf(thing, '@type').filter((type) => typeof type === 'string');
}

function* scripts(html: string): Generator<string> {
  const opening = /<script\b([^>]{0,500})>/gi;
  for (let count = 0; count < MAX_SCRIPTS; ) {
    const match = opening.exec(html);
    if (!match) return;
    const start = opening.lastIndex;
    const end = html.indexOf('</script', start);
    if (end < 0) return;
    opening.lastIndex = end;
    if (!/type\s*=\s*["']?application\/ld\+json/i.test(match[1] as string)) continue;
    count += 1;
    if (end - start <= MAX_LENGTH) yield html.slice(start, end);
  }
}

function parse(script: string): unknown[] {
  // Engines write line breaks into strings, and wrap the whole in comments for browsers long gone.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
  const text = script.replace(/[\u0000-\u001f]+/g, ' ').trim();
  const json = text
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?$/, '')
    .replace(/;\s*$/, '');
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}

/** All things in a document, without recursion, not more than a page could mean. */
function nodesOf(document: unknown): Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [document];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) for (const item of value.slice(0, MAX_NODES)) queue.push(item);
    else if (isThing(value)) {
      things.push(value);
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) {
        queue.push(...valuesOf(value, name));
      }
    }
  }
  return things;
}
