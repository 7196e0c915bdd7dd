import { escapeAttribute } from '../html/escape.ts';
import { argumentsOf, type Argument } from './shown-media.ts';

/** Names of tags that show a link: `{{< external_link … >}}`, `{{< linkcard … >}}`, `{% include button.html … %}`. */
const LINK = /(?:^|[/_-])(?:a|anchor|btn|button|href|(?:ext|external|text)?-?link)s?(?:-?card)?(?:[./_-]|$)/i;
/** What these show is for the site: no words of the text. */
const FURNITURE = /(?:^|[/_-])(?:ads?|comments?|cta|nav\w*|newsletter\w*|share|social|subscribe|toc)(?:[./_-]|$)/i;
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/)\S/i;

/**
 * The words that a template's tag shows in the midst of a text, perhaps as a link; empty when it shows none. `tag` is what
 * stands between the signs: `external_link url="/a" title="A"`, `glossary_tooltip text="A" term_id="b"`, `post_link a A`,
 * `link A https://a.example/`.
 */
export function shownWords(tag: string): string {
  const [, name = '', rest = ''] = /^(?:include\w*\s+)?([\w./-]{1,200})([\s\S]*)$/.exec(tag) ?? [];
  if (name === '' || rest === '' || FURNITURE.test(name)) return '';
  const given = argumentsOf(rest);
  if (name === 'post_link' || name === 'asset_link') return wordsOf(given.slice(1), /^(?:true|false)$/);
  const written = (...keys: string[]) =>
    given.find(({ key, quoted }) => quoted && keys.includes(key ?? ''))?.value ?? '';
  const isLink = LINK.test(name);
  const url = given.find(({ key }) => /^(?:url|href|link|to)$/.test(key ?? ''))?.value ?? '';
  const words = written('text') || (isLink ? written('title', 'label', 'name') : '');
  if (words !== '') return isLink && ADDRESS.test(url) ? linkOf(url, words) : words;
  return name === 'link' ? hexoLink(given) : '';
}

/** `link text url [external] [title]` */
function hexoLink(given: readonly Argument[]): string {
  const at = given.findIndex(({ key, value }) => key === undefined && ADDRESS.test(value));
  const words = wordsOf(given.slice(0, Math.max(at, 0)), /^$/);
  return words === '' ? '' : linkOf(given[at]?.value ?? '', words);
}

function wordsOf(given: readonly Argument[], none: RegExp): string {
  const words = given.filter(({ key, value }) => key === undefined && !none.test(value));
  return words.map(({ value }) => value).join(' ');
}

function linkOf(url: string, words: string): string {
  return `<a href="${escapeAttribute(url)}">${words}</a>`;
}
