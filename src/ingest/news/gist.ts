import type { Article } from '../../model/article.ts';
import type { Gist } from '../../model/gist.ts';
import { hostOf } from '../../model/host.ts';
import { sourceOf } from '../../model/story.ts';
import { inlinesOf, inlineText } from '../../model/text.ts';
import { scramble } from '../text/letters.ts';
import { marksOf } from './marks.ts';

/** More of a text is never read for its marks. */
const MOST_LETTERS = 1_200;

const LABELS = /^(?:[#＃]+[^\s#＃]+\s*){2,}[#＃]?$/u;

/** The gist of an article: by what its news is known again. */
export function gistOf(article: Article): Gist {
  const { title, date, url, fingerprint } = article;
  const marks = marksOf({ title: withoutLabels(title), text: beginningOf(article) });
  // Who writes it is not who publishes it: articles of one site tell different news, whatever their authors.
  const site = 1 + (numberOf((url === null ? '' : hostOf(url)) || article.source) % 0xffff);
  return { date, source: numberOf(sourceOf(article) || article.source), site, marks, fingerprint };
}

/** A title without the hashtags behind it, which stand under all that a channel shows. */
function withoutLabels(title: string): string {
  const at = title.search(/[#＃]/u);
  return at >= 0 && LABELS.test(title.slice(at)) ? title.slice(0, at) : title;
}

function beginningOf({ blocks }: Article): string {
  let text = '';
  for (const block of blocks) {
    for (const inlines of inlinesOf(block)) text += `${inlineText(inlines)}\n`;
    if (text.length > MOST_LETTERS) break;
  }
  return text.slice(0, MOST_LETTERS);
}

function numberOf(name: string): number {
  let mix = 0;
  for (let at = 0; at < name.length; at += 1) mix = Math.imul(mix ^ name.charCodeAt(at), 0x01000193);
  return scramble(mix);
}
