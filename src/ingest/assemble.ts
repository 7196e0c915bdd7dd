import type { Article, Rejection, Removal } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { articleIdOf } from '../model/ids.ts';
import { leadImage } from '../model/lead-image.ts';
import { inlinesOf, inlineText, visitBlocks } from '../model/text.ts';
import { identityOf } from './canonical.ts';
import { dateOfPost, endsInSite, type Fields, siteNames, titleOfPath, withoutSite } from './post/fields.ts';
import { dateInLine } from './page/dates.ts';
import { headingTitle } from './heading-title.ts';
import { fingerprint } from './news/fingerprint.ts';
import { tidyLine } from './text/characters.ts';
import { detectLanguage } from './text/language.ts';
import { isByline, isCredit, isStamp, writerIn } from './rules/notices.ts';
import { isDating, signersOf } from './rules/datings.ts';
import { phraseKey } from './rules/phrase-key.ts';
import type { Staged } from './staged.ts';
import { readingMinutes } from './text/reading-time.ts';
import { countScripts, type ScriptCounts } from './text/scripts.ts';
import { joinSplitWords, mayBreakWords } from './text/split-words.ts';
import { fitSummary, summarize } from './text/summarize.ts';
import { trimBlocks } from './trim/trim.ts';

export type Ingested = { ok: true; article: Article; removed: Removal[] } | { ok: false; rejection: Rejection };

/** What is known of an article when its blocks are made but not yet trimmed. */
export interface Draft {
  source: string;
  path: string;
  modified: number;
  url: string | undefined;
  fields: Fields;
  /** Other forms in which the title is known, tidied. */
  otherTitles: readonly string[];
  blocks: readonly Block[];
  removed: Removal[];
  /** The language it is said to be in; used where the text itself does not tell. */
  declared?: string | undefined;
}

/** How a description begins that a machine took from the text, with the title that stood over it elsewhere. */
const OTHER_TITLE = /^(?:原标题|原標題|原题|原題)\s*[:：]/;
/** A description is known in the text by so many of its last signs, as far as descriptions reach. */
const LAST_SYLLABLES = 16;
const LAST_LETTERS = 40;
const LEAD = 4000;
const ENDS = /[.!?。！？।…]["”’」』）)]*$/u;
/** Shorter headings begin many titles. */
const SHORTEST_HEADLINE = 8;
/** Behind a headline this is no name of a site: what goes on behind a colon, or the number of a part. */
const PART = /^\s*:|^\P{L}*(?:[第上中下续續\d]|part\b|teil\b)/iu;
/** A dash between words may lead on to more than the name of a site. */
const GOES_ON = /^\s+[-–—]\s/;
/** Blocks at the top among which a line may name the writer. */
const AT_TOP = 5;

/** The last steps to an article, the same for posts and whole pages: titles, trimming, language, summary. */
export function* assemble(draft: Draft): Staged<Ingested> {
  const { fields, url, path, removed } = draft;
  const titles = knownTitles(draft);
  const given = titles[0];
  const blocks = trimBlocks(
    draft.blocks,
    { titles: [...titles, titleOfPath(path)], author: fields.author, url, date: dateOfPost(fields, path) },
    removed,
  );
  yield;
  const { body, prose, scripts } = withWholeWords(blocks);
  const title = given ?? (headingTitle(draft.blocks, path) || titleOfPath(path) || firstWords(body));
  if (blocks.length === 0 && given === undefined) {
    return reject({ code: 'empty', message: 'the post has neither a title nor a text: add one, or remove the file' });
  }
  // Where there is nothing but code, that may be prose as a machine set it, as in archives of mail.
  const told = prose.trim() || fields.description || (draft.declared === undefined ? body : '');
  const detected = detectLanguage(`${title}\n${told.slice(0, 4000)}`);
  const language = detected === 'und' ? (draft.declared ?? detected) : detected;
  const id = articleIdOf(url === undefined ? `${draft.source}\0${path}` : identityOf(url));
  const article: Article = {
    id,
    title,
    author: fields.author ?? writerAmong(draft.blocks),
    date: dateOfPost(fields, path) ?? dateAmong(draft.blocks) ?? draft.modified,
    url: url ?? null,
    source: draft.source,
    tags: fields.tags,
    language,
    summary: summaryOf(fields.description, [...titles, ...fields.tags], { body, blocks, language, title }),
    readingMinutes: readingMinutes(scripts),
    fingerprint: fingerprint({ title, text: body }),
    story: id,
    chapter: 0,
    image: leadImage(blocks),
    blocks,
  };
  return { ok: true, article, removed };
}

interface Told {
  body: string;
  blocks: readonly Block[];
  language: Article['language'];
  title: string;
}

/** What somebody wrote of the article, unless that says nothing, or less well what its sentences say. */
function summaryOf(description: string, known: readonly string[], { body, blocks, language, title }: Told): string {
  if (!describes(description, known, body)) return summarize(blocks, language, title);
  const own = isRunTogether(description, body) ? summarize(blocks, language, title) : '';
  return own.length * 3 > description.length ? own : fitSummary(description, language);
}

/** Whether a description says more than the title, also as it is elsewhere, and the tags do. */
function describes(description: string, known: readonly string[], body: string): boolean {
  if (description === '' || isCredit(description.slice(0, 100)) || OTHER_TITLE.test(description)) return false;
  if (isCutFrom(description, body)) return false;
  const longestFirst = known.map(phraseKey).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, key) => rest.replace(key, ''), phraseKey(description)) !== '';
}

/** Whether a description ends in the midst of a sentence that the text tells to its end. */
function isCutFrom(description: string, body: string): boolean {
  const last = /[\u3040-\u9fff\uac00-\ud7a3]/.test(description) ? LAST_SYLLABLES : LAST_LETTERS;
  const end = description
    .slice(-3 * last)
    .replace(/\s+/g, '')
    .slice(-last);
  if (end.length < last || ENDS.test(end)) return false;
  const words = Array.from(end, (sign) => RegExp.escape(sign)).join('\\s*');
  return new RegExp(`${words}[^\\S\\n]?[\\p{L}\\p{N},，、;；]`, 'u').test(body.slice(0, LEAD));
}

/** What a line may end in that another can follow. */
const CLOSED = /[.!?。！？…:：;；,，、"“”„'‘’«»‹›)）」』】]/;

/** Whether a description is the beginning of the text with its headings and lines one behind another. */
function isRunTogether(description: string, body: string): boolean {
  let last = '';
  let isRun = false;
  let at = 0;
  for (const sign of description.replace(/[\s.…]+$/u, '')) {
    if (/\s/.test(sign)) continue;
    for (; /\s/.test(body[at] ?? ''); at += 1) isRun ||= body[at] === '\n' && last !== '' && !CLOSED.test(last);
    if (!body.startsWith(sign, at)) return false;
    at += sign.length;
    last = sign;
  }
  return isRun;
}

export function reject(rejection: Rejection): Ingested {
  return { ok: false, rejection };
}

/** The title as it is shown first, then the other forms in which the body may repeat it. */
function knownTitles({ fields, otherTitles, url, blocks }: Draft): string[] {
  const names = () => [fields.author, ...fields.tags, ...siteNames(url)];
  const opens = (title: string) => {
    const key = phraseKey(title);
    return blocks.slice(0, 4).some((block) => phraseKey(inlinesOf(block).map(inlineText).join(' ')) === key);
  };
  const lines = topLinesOf(blocks);
  const headlines = lines.filter(({ length }) => length >= SHORTEST_HEADLINE);
  const isShown = (text: string) => lines.includes(text);
  const leaves = (title: string, line: string) => {
    const rest = title.slice(line.length);
    if (!title.startsWith(line) || PART.test(rest)) return false;
    return endsInSite(title, line, isShown) && (rest.length < line.length || !GOES_ON.test(rest));
  };
  const bare = (title: string) => headlines.find((line) => leaves(title, line)) ?? withoutSite(title, names, opens);
  const titles = [fields.title, ...otherTitles].filter(Boolean);
  return [...new Set(titles.flatMap((title) => [bare(title), title]))];
}

/** The headings at the top, and what stands in lines of its own there. */
function topLinesOf(blocks: readonly Block[]): string[] {
  return blocks
    .slice(0, AT_TOP)
    .flatMap((block) => (block.type === 'heading' ? [tidyLine(inlineText(block.children))] : []));
}

/** When the article was published, as a line of its own at the top says. */
function dateAmong(blocks: readonly Block[]): number | undefined {
  return topLines(blocks)
    .filter((line) => isStamp(line) || isDating(line, ''))
    .map(dateInLine)
    .find((date) => date !== undefined);
}

/** The writer named in a line of its own at the top, where nothing else names one. */
function writerAmong(blocks: readonly Block[]): string | null {
  return (
    topLines(blocks)
      .map((line) => writerIn(line) ?? (signersOf(line).join(', ') || undefined))
      .find((writer) => writer !== undefined) ?? null
  );
}

function topLines(blocks: readonly Block[]): string[] {
  return blocks.slice(0, AT_TOP).flatMap(linesIn);
}

/** The lines of a paragraph, or of a quote that only says who made the article. */
function linesIn(block: Block): string[] {
  if (block.type === 'paragraph') {
    return inlineText(block.children)
      .slice(0, 400)
      .split('\n')
      .map((line) => line.trim());
  }
  if (block.type !== 'quote' || block.children.some(({ type }) => type !== 'paragraph')) return [];
  const lines = block.children.flatMap(linesIn);
  return lines.every((line) => isByline(line, '')) ? lines : [];
}

function firstWords(body: string): string {
  const line = body.split('\n', 1)[0] ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** The same once words are whole again that spaces break, which only a look at all of the text tells. */
function withWholeWords(blocks: readonly Block[]): Texts {
  const texts = textsOf(blocks);
  const { body, scripts } = texts;
  return scripts.han > 0 && mayBreakWords(body) && joinSplitWords(blocks) ? textsOf(blocks) : texts;
}

/** All the text, the scripts it is in, and the part of it that is in a language people speak: not the code. */
interface Texts {
  body: string;
  scripts: ScriptCounts;
  prose: string;
}

function textsOf(blocks: readonly Block[]): Texts {
  const parts: string[] = [];
  const code = new Set<number>();
  visitBlocks(blocks, (block) => {
    for (const inlines of inlinesOf(block)) parts.push(inlineText(inlines));
    if (block.type === 'code') code.add(parts.push(block.text) - 1);
  });
  const body = parts.join('\n');
  const prose = code.size === 0 ? body : parts.filter((_, at) => !code.has(at)).join('\n');
  return { body, scripts: countScripts(body), prose };
}
