import { type CheerioAPI, load } from 'cheerio/slim';
import { bylineIn, linesOf } from './bylines.ts';
import { preformatted } from '../body/code.ts';
import { tidyLine } from '../text/characters.ts';
import { decodeReferences, type Element, type Tree } from '../html/tree.ts';

/** More of a kind than these say nothing new. */
const MOST = 5;
const MOST_METAS = 100;
const MOST_MARKED = 50;

/** What a page's tags say of it, as they say it. */
export interface Head {
  meta: Map<string, string[]>;
  canonical: string;
  /** Where its addresses begin. */
  base: string;
  language: string;
  /** Dates that the page marks up in its text. */
  times: string[];
  /** Authors that the page marks up in its text. */
  authors: string[];
  /** Authors in the line around the title, less sure. */
  byline: () => string[];
  headings: string[];
  /** Headings that lead to the front page, and name the site. */
  siteNames: string[];
}

export function readHead(tree: Tree): Head {
  const $ = load(tree as unknown as Parameters<typeof load>[0], { xml: { xmlMode: false, decodeEntities: true } });
  const values = (selector: string, valueOf: (one: ReturnType<typeof $>) => string): string[] =>
    $(selector)
      .slice(0, MOST)
      .toArray()
      .map((element) => valueOf($(element)))
      .filter((value) => value !== '');
  // Not cheerio's, which calls itself as deep as elements nest.
  const textIn = (one: ReturnType<typeof $>) => tidyLine(preformatted(one.get(0) as unknown as Element).slice(0, 500));
  const root = $('html').first();
  const headings = $('h1').slice(0, MOST).toArray();
  const ofSite = new Set(headings.filter((element) => FRONT.test($(element).find('a').attr('href')?.trim() ?? '')));
  const named = (of: typeof headings) => of.map((element) => textIn($(element))).filter((text) => text !== '');
  return {
    meta: readMetas($),
    canonical: $('link[rel~="canonical" i]').attr('href') ?? '',
    base: $('base[href]').attr('href')?.trim().slice(0, 4_000) ?? '',
    language: (root.attr('lang') ?? root.attr('xml:lang') ?? '').trim(),
    times: values(TIMES, (one) => (one.attr('datetime') ?? one.attr('content') ?? textIn(one)).trim().slice(0, 60)),
    authors: authorsIn($),
    byline: () => bylineIn($),
    headings: named(headings.filter((element) => !ofSite.has(element))),
    siteNames: named([...ofSite]),
  };
}

/** Authors named in one place: those of other articles are marked up too, and who took the pictures. */
function authorsIn($: CheerioAPI): string[] {
  const named = $('[rel="author"], [itemprop="author"]')
    .slice(0, MOST_MARKED)
    .toArray()
    .flatMap((element) => {
      const names = $(element).find('[itemprop="name"]').slice(0, MOST).toArray();
      return (names.length > 0 ? names : [element]).map((one) => ({
        parent: element.parent,
        name: nameIn(one as unknown as Element),
      }));
    })
    .filter(({ name }) => name !== '' && name.length <= 60 && !NO_AUTHOR.test(name));
  const [first] = named;
  if (!first) return [];
  const place = first.parent?.parent;
  const beside = named.filter(({ parent }) => parent === first.parent || parent === place || parent?.parent === place);
  return [...new Set(beside.map(({ name }) => name))].slice(0, MOST);
}

function nameIn(element: Element): string {
  const text = element.name === 'meta' ? (element.attribs['content'] ?? '') : linesOf(element);
  return tidyLine(text.slice(0, 500)).replace(BY, '').replace(ACCOUNT, '');
}

const BY = /^(?:(?:words|written|text|story) )?(?:by|por|par)(?:\s*:)?(?:\s+|$)/i;
const ACCOUNT = / (?:follow )?@\w+$/i;
const NO_AUTHOR =
  /^(?:photo|image|illustration|picture|video|(?:see|view|read|more|full|all|about|by|posts?|profile|bio)\b)/i;

/** The address of a site's front page. */
const FRONT = /^(?:\.{1,2}\/?|\/|(?:\.{0,2}\/)?index\.\w{3,5}|https?:\/\/[^/?#]+\/?)$/i;

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
