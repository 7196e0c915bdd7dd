import { canonicalUrl, linkUrl, mediaUrl } from '../canonical.ts';
import { tidyLine } from '../text/characters.ts';
import { BEHIND_TITLE, endsInSite, type Fields, readFields, siteNames, withoutSite } from '../post/fields.ts';
import { articlesOf, isThing, type Thing, valuesOf } from './json-ld.ts';
import { parsePageDate } from './dates.ts';
import { type Head, readHead, titleElement } from './head.ts';
import { foldName } from '../../model/ids.ts';
import { languageOf } from '../text/language.ts';
import { decodeReferences, type Tree } from '../html/tree.ts';

/** What a page says of itself outside its article. */
export interface PageMetadata {
  fields: Fields;
  /** Every form of the title, the best first. */
  titles: string[];
  /** What `<html lang>` declares, if it is one we would give. */
  language: string | undefined;
  /** Where its addresses begin, if it says so. */
  base: string | undefined;
  /** The picture that stands for the article, if it is one. */
  image: string | undefined;
  /** The article's text as the page gives it to machines; may hold markup. */
  articleBody: string;
  /** What the page says of the article in a few sentences, shortened ones too. */
  descriptions: string[];
}

/** What is longer is no title, if there is another. */
const LONGEST_TITLE = 250;

/** Where pages keep what they say of themselves, the most trusted first; most names are those of some engine or reader. */
const TITLES = 'og:title twitter:title dc.title dcterms.title parsely-title sailthru.title'.split(' ');
const DATES =
  `article:published_time article:published:time og:article:published_time og:published_time article:published datepublished parsely-pub-date
  sailthru.date publishdate pubdate publish_date publish-date dc.date.issued dcterms.issued dcterms.created dc.date.created
  dc.date dcterms.date date pub_date article_date_original originalpublicationdate publication_date
  weibo:article:create_at dateupdate`.split(/\s+/);
const TAGS = 'article:tag og:article:tag parsely-tags sailthru.tags'.split(' ');
const AUTHORS =
  'author article:author og:article:author dc.creator dcterms.creator parsely-author sailthru.author byl'.split(' ');
const IMAGES = 'og:image og:image:url og:image:secure_url twitter:image twitter:image:src'.split(' ');
const SITES = 'og:site_name application-name twitter:app:name:iphone'.split(' ');

/** Pictures that stand for the site, not for the article. */
const SITE_PICTURE =
  /(?:logo|favicon|default|placeholder|fallback|share[-_]?image|og[-_]?image|social[-_]?card|avatar|blank|no[-_]?image|apple-touch)/i;

/**
 * Reads a page's head: Open Graph, article tags, JSON-LD, Dublin Core and the names engines have made up.
 *
 * @param url where the page was found, if known; what it calls its canonical address comes first when it is on the same host
 */
export function readMetadata(html: string, tree: Tree, url: string | undefined): PageMetadata {
  const head = readHead(tree);
  const meta = (...names: string[]): string => names.map((name) => head.meta.get(name)?.[0] ?? '').find(Boolean) ?? '';
  const metas = (...names: string[]): string[] => names.flatMap((name) => head.meta.get(name) ?? []);
  const article = articlesOf(html)[0] ?? {};
  const siteName = meta(...SITES) || nameOf(article, 'publisher');
  const named = [text(article, 'headline'), meta(...TITLES), text(article, 'name'), titleElement(html)].filter(Boolean);
  // Some engines give the first paragraph out as the headline.
  const sized = named.filter(({ length }) => length <= LONGEST_TITLE);
  const titles = sized.length > 0 ? sized : named;
  const names = [siteName, ...head.siteNames, ...siteNames(url)];
  const short = titles.map((title) => withoutSites(behindSite(title, head.siteNames), names, head.headings));
  const allTitles = [...new Set([...short, ...titles])];
  const dates = [
    ...valuesOf(article, 'datePublished'),
    ...metas(...DATES),
    ...valuesOf(article, 'dateCreated'),
    ...head.times,
  ];
  const tags = [...tagsOf(article), ...metas(...TAGS).flatMap(list)];
  const keywords = tags.length > 0 ? tags : metas('news_keywords', 'keywords').slice(0, 1).flatMap(list);
  const words = keywords.filter((word) => isTag(word) && !allTitles.includes(word));
  const sites = [siteName, nameOf(article, 'publisher'), ...names, ...metas('copyright', 'publisher', 'dc.publisher')];
  const authors = authorsOf(article, metas(...AUTHORS), head, (name) => isSite(name, sites));
  const descriptions = [
    text(article, 'description'),
    meta('og:description'),
    ...metas('description', 'twitter:description', 'dc.description'),
  ].filter(Boolean);
  const fields = readFields({
    title: short.find((title) => !/(?:\.{3}|…)$/.test(title)) ?? short[0] ?? '',
    author: authors,
    tags: words,
    description: descriptions.find((description) => isWhole(description, titles)),
  });
  const base = linkUrl(head.base, url);
  return {
    fields: {
      ...fields,
      date: dates.map(parsePageDate).find((time) => time !== undefined),
      url: ownUrl([head.canonical, meta('og:url'), text(article, 'url')], url),
    },
    titles: allTitles,
    language: languageOf(head.language || text(article, 'inLanguage')),
    base,
    image: pictureOf(article, metas(...IMAGES), base ?? url),
    articleBody: valuesOf(article, 'articleBody').find((body) => typeof body === 'string') ?? '',
    descriptions,
  };
}

/** The title without the name of the site before it, as some engines of blogs put it there. */
function behindSite(title: string, sites: readonly string[]): string {
  const site = sites.find((name) => title.startsWith(name) && BEHIND_TITLE.test(title.slice(name.length)));
  return site === undefined
    ? title
    : title.slice(site.length).replace(/^[\s\-–—－|｜·:：_«»@/]+(?:blog archive?\s+[»:|]\s+)?/i, '') || title;
}

/** How what stands before a title ends, where it is the name of a site or section. */
const BEFORE_TITLE = /\S\s*[|｜•·»]\s*$/;

/** The title without the names of section and site, as often as one stands at its end, or as the page's heading has it. */
function withoutSites(title: string, names: readonly string[], headings: readonly string[]): string {
  const plain = plainQuotes(title);
  const heading = headings.find((text) => text.length >= 8 && title !== text && plain.startsWith(plainQuotes(text)));
  if (heading !== undefined && endsInSite(title, heading)) return heading;
  const behind = headings.find((text) => text.length >= 8 && title !== text && plain.endsWith(plainQuotes(text)));
  if (behind !== undefined && BEFORE_TITLE.test(title.slice(0, -behind.length))) return behind;
  let short = title;
  for (let count = 0; count < 3; count += 1) short = withoutSite(short, () => names);
  return short;
}

/** Engines set the quotes of headings and leave those of titles; the length stays. */
function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function text(thing: Thing, name: string): string {
  const value = valuesOf(thing, name).find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof value === 'string' ? tidyLine(decodeReferences(value.slice(0, 5000))) : '';
}

function nameOf(thing: Thing, property: string): string {
  const value = valuesOf(thing, property).find(isThing);
  return value ? text(value, 'name') : '';
}

/** How the writer is reached, behind the name. */
const MAIL = /[\s|,·<(–-]{0,5}[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+[>)]?$/;

/** Who wrote the article: those whom the page tells machines, or its readers; the site itself only if nobody else is named. */
function authorsOf(
  article: Thing,
  metas: readonly string[],
  head: Head,
  isOfSite: (name: string) => boolean,
): string[] {
  const named = authorNames(
    valuesOf(article, 'author').map((author) => (isThing(author) ? personName(author) : author)),
  );
  const told = [named, authorNames(metas).slice(0, 1), head.authors];
  const isPerson = (name: string): boolean => !isOfSite(name);
  const authors = told.find((names) => names.some(isPerson)) ?? head.byline().filter(isPerson);
  return authors.length > 0 ? authors : (told.find((names) => names.length > 0) ?? []);
}

function personName(person: Thing): string {
  return text(person, 'name') || [text(person, 'givenName'), text(person, 'familyName')].filter(Boolean).join(' ');
}

function authorNames(values: readonly unknown[]): string[] {
  const names = values
    .filter((name) => typeof name === 'string')
    .map((name) =>
      tidyLine(name)
        .replace(/^by\s+|^[\s,;]+/i, '')
        .replace(MAIL, ''),
    );
  // Open Graph wants the address of a profile there, and some sites give an account.
  return [...new Set(names.filter((name) => name !== '' && !NO_PERSON.test(name)))];
}

/** An address, an account, or what scripts write where they know nobody. */
const NO_PERSON = /^https?:|^www\.|^@|^\d+$|^\S+@\S+$|^(?:undefined|null|none|unknown|admin|administrator|webmaster)$/i;

/** Whether an author is the site: its name, or one with its address in it. */
function isSite(name: string, sites: readonly string[]): boolean {
  const folded = foldName(name).replace(/[\s.-]+/g, '');
  if (/^\S+\.[a-z]{2,6}$|\bwww\./i.test(name)) return true;
  return sites.some((site) => {
    const own = foldName(site).replace(/[\s.-]+/g, '');
    return own.length > 1 && (own === folded || (site.includes('.') && own.length > 5 && folded.includes(own)));
  });
}

function tagsOf(article: Thing): string[] {
  const keywords = valuesOf(article, 'keywords').map((word) => (isThing(word) ? text(word, 'name') : word));
  return keywords.filter((word) => typeof word === 'string').flatMap(list);
}

/** Engines hide what only they read among the keywords: `section:world`, `type=story`, `@post-id`, `_no-feed`. */
function isTag(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && word.length <= 60 && !/^(?:[@_/]|[\w-]+[:=]\S)/.test(word);
}

function list(words: string): string[] {
  const parts = words.split(/[,，、;；|]/, 60);
  // Han words have no spaces in them.
  const isSpaced =
    parts.length === 1 && (words.match(/\p{Script=Han}[\p{L}\p{N}]*\s+(?=[\p{L}\p{N}])/gu)?.length ?? 0) > 1;
  return (isSpaced ? words.split(/\s+/, 60) : parts).map((word) => tidyLine(word)).filter(Boolean);
}

/** What the page calls its own address, unless that is the site's front page or another site. */
function ownUrl(candidates: readonly string[], url: string | undefined): string | undefined {
  const found = url === undefined ? undefined : canonicalUrl(url);
  for (const candidate of candidates) {
    const resolved = URL.parse(candidate.trim().slice(0, 4000), url)?.href;
    const own = candidate.trim() === '' || resolved === undefined ? undefined : canonicalUrl(resolved);
    if (own === undefined) continue;
    const { pathname, search } = new URL(own);
    if (pathname === '/' && search === '') continue;
    return own;
  }
  return found;
}

function pictureOf(article: Thing, metas: readonly string[], url: string | undefined): string | undefined {
  const described = valuesOf(article, 'image').map((image) =>
    isThing(image) ? (image['url'] ?? image['contentUrl']) : image,
  );
  for (const address of [...metas, ...described]) {
    const picture = typeof address === 'string' ? mediaUrl(address, url) : undefined;
    if (picture !== undefined && !SITE_PICTURE.test(picture.replace(/^https?:\/\/[^/]+/, ''))) return picture;
  }
  return undefined;
}

/** Whether a description was written to be read, rather than cut off or taken from the title. */
function isWhole(description: string, titles: readonly string[]): boolean {
  return description.length >= 20 && !/(?:\.{2,}|…|\ufffd)\W*$/u.test(description) && !titles.includes(description);
}
