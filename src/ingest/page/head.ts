import { type CheerioAPI, load } from 'cheerio/slim';
import { tidyLine } from '../text/characters.ts';
import { decodeReferences, type Tree } from '../html/tree.ts';

/** More of a kind than these say nothing new. */
const MOST = 5;
const MOST_METAS = 100;

/** What a page's tags say of it, as they say it. */
export interface Head {
  meta: Map<string, string[]>;
  canonical: string;
  language: string;
  /** Dates that the page marks up in its text. */
  times: string[];
  /** Authors that the page marks up in its text. */
  authors: string[];
  headings: string[];
}

export function readHead(tree: Tree): Head {
  const $ = load(tree as unknown as Parameters<typeof load>[0], { xml: { xmlMode: false, decodeEntities: true } });
  const values = (selector: string, valueOf: (one: ReturnType<typeof $>) => string): string[] =>
    $(selector)
      .slice(0, MOST)
      .toArray()
      .map((element) => valueOf($(element)))
      .filter((value) => value !== '');
  const textIn = (one: ReturnType<typeof $>) => tidyLine(one.text().slice(0, 500));
  const root = $('html').first();
  return {
    meta: readMetas($),
    canonical: $('link[rel~="canonical" i]').attr('href') ?? '',
    language: (root.attr('lang') ?? root.attr('xml:lang') ?? '').trim(),
    times: values(TIMES, (one) => (one.attr('datetime') ?? one.attr('content') ?? textIn(one)).trim().slice(0, 60)),
    authors: values('[rel="author"], [itemprop="author"]', textIn).filter((name) => name.length <= 60),
    headings: values('h1', textIn),
  };
}

const TIMES = 'time, [itemprop*="datePublished"], [itemprop*="dateCreated"]';

function readMetas($: CheerioAPI): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const { attribs } of $('meta')) {
    const value = tidyLine((attribs['content'] ?? '').slice(0, 5000));
    if (value === '') continue;
    for (const name of [attribs['property'], attribs['name'], attribs['itemprop']]) {
      if (!name) continue;
      const known = metas.get(name.toLowerCase()) ?? [];
      if (known.length < MOST_METAS) known.push(value);
      metas.set(name.toLowerCase(), known);
    }
  }
  return metas;
}

/** The first `<title>`; the parser's guard against nesting leaves it out of large trees. */
export function titleElement(html: string): string {
  const match = /<title\b[^>]{0,300}>([^<]{0,1000})/i.exec(html.slice(0, 500_000));
  return tidyLine(decodeReferences(match?.[1] ?? ''));
}
