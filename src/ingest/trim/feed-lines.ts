import type { Block, Inline } from '../../model/block.ts';
import { inlineText, linksIn } from '../../model/text.ts';
import { canonicalUrl } from '../canonical.ts';
import { splitAtBreaks, type Trimming, withoutLastBreaks } from './trimming.ts';

/** What hnrss.org puts under each story. Of its counts every reading would be a correction; where it is talked of stays. */
const HACKER_NEWS = /^(?:Article URL: https?:\S+|Points: \d+|# Comments: \d+)$/;
const TALKED_OF = /^Comments URL: https?:\S+$/;
/** What Reddit puts under each post; where the first leads elsewhere, it leads to what the post is about. */
const REDDIT = /^submitted by \/?u\/\S+(?: to \S+)?$/;
const REDDIT_LINKS = /^\[link\] \[comments\]$/;
/** Discourse counts posts and people, in the language of its forum. */
const COUNTS = /^\d+ ?\p{L}{1,20}(?: \p{L}{1,20})? - \d+ ?\p{L}{1,20}(?: \p{L}{1,20})?$/u;
/** What ends with more text ends with none of these. */
const LONGEST = 100;
const PICTURE = /^https:\/\/(?:i|v|preview)\.redd\.it\/|^https:\/\/www\.reddit\.com\/gallery\//;

/** The last lines, where a program that makes feeds of a site wrote them, and not whoever wrote the text. */
export function dropFeedLines(blocks: readonly Block[], url: string | undefined, trimming: Trimming): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return blocks;
  const end = last.children.at(-1);
  // The last words of whoever wrote it, of most texts.
  if (end?.type === 'text' && end.text.length > LONGEST) return blocks;
  const lines = splitAtBreaks(last.children);
  const text = inlineText(lines.at(-1) ?? []).trim();
  if (REDDIT_LINKS.test(text)) return withoutReddit(blocks, last, lines, url, trimming);
  if (HACKER_NEWS.test(text) || TALKED_OF.test(text))
    return cutLast(blocks, (line) => HACKER_NEWS.test(line), trimming);
  if (!COUNTS.test(trimming.lineOf(blocks.at(-2) ?? last)?.text ?? '')) return blocks;
  const [link, ...more] = linksIn(last.children);
  if (link === undefined || more.length > 0 || canonicalUrl(link.url) !== url) return blocks;
  return cutLast(blocks, (line) => line === text || COUNTS.test(line), trimming);
}

/** Without the paragraphs at the end that are such lines. */
function cutLast(blocks: readonly Block[], is: (line: string) => boolean, { cut }: Trimming): readonly Block[] {
  const isSuch = (block: Block) => is(textOf(block)) || TALKED_OF.test(textOf(block));
  const end = blocks.findLastIndex((block) => !isSuch(block));
  return blocks.filter(
    (block, at) =>
      at <= end || TALKED_OF.test(textOf(block)) || cut('furniture', block, 'line of the program that made the feed'),
  );
}

function withoutReddit(
  blocks: readonly Block[],
  last: Extract<Block, { type: 'paragraph' }>,
  lines: readonly Inline[][],
  url: string | undefined,
  { cut }: Trimming,
): readonly Block[] {
  if (!REDDIT.test(inlineText(lines.at(-2) ?? []).trim())) return blocks;
  const written = lines.slice(0, -2);
  const [about] = linksIn(lines.at(-1) ?? []);
  cut('furniture', { ...last, children: lines.slice(-2).flat() }, 'line of the program that made the feed');
  const kept = withoutLastBreaks(last.children.slice(0, written.flat().length + written.length));
  const leads = about !== undefined && canonicalUrl(about.url) !== url && !PICTURE.test(about.url);
  return [
    ...blocks.slice(0, -1),
    ...(kept.length > 0 ? [{ ...last, children: kept }] : []),
    ...(leads ? [{ ...last, children: [{ ...about, children: [{ type: 'text' as const, text: about.url }] }] }] : []),
  ];
}

function textOf(block: Block): string {
  return block.type === 'paragraph' ? inlineText(block.children) : '';
}
