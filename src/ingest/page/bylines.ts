import type { CheerioAPI } from 'cheerio/slim';
import { selfAndAncestors } from '../html/ancestors.ts';
import { preformatted } from '../body/code.ts';
import { tidyLine } from '../text/characters.ts';
import type { Element } from '../html/tree.ts';

/** More than these are names of other articles' authors. */
const MOST_LOOKED_AT = 60;
const LONGEST_BYLINE = 400;
const LONGEST_NAME = 60;
const LONGEST_LABEL = 20;
const MOST_WORDS = 5;
const MOST_NAMES = 6;

const AUTHOR_WORDS = new Set(
  `author authors authorname authornames articleauthor postauthor storyauthor newsauthor autor autores autoren autorin autorname
  auteur auteurs autore autori byline bylines bywho writer reporter journalist penulis yazar forfatter skribent`.split(
    /\s+/,
  ),
);
/** What such a name may go on with, when the element holds the author alone. */
const NEUTRAL_WORDS = new Set(
  `name names link links text line list item items info details meta label title vcard fn url href wrapper container block
  content header by of`.split(/\s+/),
);
/** Whose such a name is, who did not write the article. */
const OTHERS_WORDS = new Set(
  'comment comments commenter quote quotes teaser teasers card photo image picture related reply tweet blockquote review'.split(
    ' ',
  ),
);
/** The pages of who writes for a site. */
const PROFILE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autori?|reporters?|journalists?|writers?|redakteure?|contributors?|profile\/author)\/[^/]/i;
const BY =
  /^(?:(?:written|words|text|story|article|posted|published|reported|report|reporting|geschrieben|escrito|scritto|texto|testo|texte)\s+)?(?:by|von|por|par|di|de|door|av|af|oleh|автор|autore?|autorin|auteur|author|作者|文|撰文|记者|記者)(?:\s*[:：/／]\s*|\s+)/iu;
/** Where the line goes on with something else. */
const GOES_ON =
  /\s*(?:[|•·–—@(（]|\s-\s|\d|\b(?:published|updated|posted|follow|contributor|staff writer|last modified|senior|correspondent|reporter at|editor)\b|(?<!\p{L})(?:am|on|le|el|il)\s+\d).*$/isu;
/** Where it goes on with the place or paper they wrote from; a name may hold the same with a capital. */
const FROM = /\s(?:in|for|aus|from)\s+\p{Lu}.*$/su;
const BETWEEN = /\s*(?:,|;|、|，|&|\/|\s(?:and|und|et|y|e|og|och|en|dan|ve|и)\s)\s*/iu;
const NO_NAME =
  /^(?:(?:\S+ )?by|von|par|por|author|autor|authors|the authors?|written.*|articles? by.*|learn.*|about.*|more.*|see.*|view.*|read.*|follow.*|all .*|photo.*|admin|administrator|guest.*|share.*|comments?|posts?.*|subscribe.*|profile|bio|(?:use case|industry|industries|role|topic|category|team|product|solution)s?|unknown|none|null|undefined)$/i;
const ELSEWHERE = /^(?:aside|footer|nav|figure|form)$/;

/** Authors that a page names in the line around its title, known by the names of elements and by where its links lead. */
export function bylineIn($: CheerioAPI): string[] {
  const marked = $(
    'h1, [class*="author" i], [class*="autor" i], [class*="byline" i], [class*="auteur" i], [class*="writer" i], [class*="reporter" i], [class*="penulis" i], [class*="yazar" i], [id*="author" i], [id*="autor" i], [id*="byline" i], a[href*="/aut" i], a[href*="/reporter" i], a[href*="/writer" i], a[href*="/journalist" i], a[href*="/redakteur" i], a[href*="/contributor" i]',
  ).toArray() as unknown as Element[];
  const title = marked.findIndex(({ name }) => name === 'h1');
  const behind = marked.slice(title + 1, title + 1 + MOST_LOOKED_AT);
  for (const element of [...behind, ...marked.slice(0, title + 1).slice(-MOST_LOOKED_AT)]) {
    if (element.name === 'h1' || !namesAuthor(element) || isElsewhere(element)) continue;
    const names = namesIn(element, $);
    if (names.length > 0) return names;
  }
  return [];
}

function namesAuthor({ attribs, name }: Element): boolean {
  if (name === 'a' && PROFILE.test(attribs['href'] ?? '')) return true;
  return `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`
    .slice(0, 400)
    .split(/\s+/)
    .some((token) => {
      const words = token
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(Boolean);
      const at = words.findLastIndex((word) => AUTHOR_WORDS.has(word));
      return (
        at >= 0 &&
        !words.some((word) => OTHERS_WORDS.has(word)) &&
        words.slice(at + 1).every((word) => NEUTRAL_WORDS.has(word))
      );
    });
}

function isElsewhere(element: Element): boolean {
  for (const { name, attribs } of selfAndAncestors(element)) {
    if (
      ELSEWHERE.test(name) ||
      /comment|related|sidebar|widget|popular|trending|teaser|recommend/i.test(attribs['class'] ?? '')
    )
      return true;
    if (name === 'article' || name === 'main' || name === 'body') return false;
  }
  return false;
}

function namesIn(element: Element, $: CheerioAPI): string[] {
  const linked = $(element as never)
    .find('a')
    .slice(0, MOST_NAMES)
    .toArray()
    .filter(({ attribs }) => PROFILE.test(attribs['href'] ?? ''))
    .map((link) => textOf(link as unknown as Element))
    .filter(isName);
  if (linked.length > 0) return [...new Set(linked)];
  return namesOfLine(textOf(element));
}

/** Authors in a line that people read and that begins by saying that they follow, such as `By Ann Lee | 7 March`, or in the next. */
export function authorsInLine(line: string, next: string): string[] {
  if (BY.test(line)) return namesOfLine(line.replace(BY, ''));
  return line.length <= LONGEST_LABEL && `${line} `.replace(BY, '') === '' ? namesOfLine(next) : [];
}

function namesOfLine(line: string): string[] {
  const names = line
    .replace(GOES_ON, '')
    .replace(FROM, '')
    .split(BETWEEN)
    .map((name) => name.trim());
  const others = names.findIndex((name) => !isName(name));
  return [...new Set(names.slice(0, others < 0 ? MOST_NAMES : others))];
}

/** The first line of an element that says more than that a name follows; empty when it holds more than a byline. */
function textOf(element: Element): string {
  const text = linesOf(element).slice(0, LONGEST_BYLINE);
  if (text.length === LONGEST_BYLINE) return '';
  const lines = text.split('\n').map((line) => tidyLine(`${line} `).replace(BY, '').trim());
  return lines.find((line) => line !== '' && !NO_NAME.test(line)) ?? '';
}

/** The text of a byline; its label, name and position may be apart by nothing but the elements that each stands in. */
export function linesOf(element: Element): string {
  return preformatted(element, (before, text) => /\p{Ll}$/u.test(before.slice(-2)) && /^\p{Lu}/u.test(text));
}

/** Whether a text may be what somebody is called. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || NO_NAME.test(text)) return false;
  if (/[\d@:：!?。]|https?|www\./u.test(text) || !/^[\p{Lu}\p{Lo}]/u.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS) return false;
  if (!/^\p{Script=Latin}/u.test(text)) return true;
  return words.length > 1 && (/^the /i.test(text) || !/^\p{Ll}/u.test(words.at(-1) as string));
}
