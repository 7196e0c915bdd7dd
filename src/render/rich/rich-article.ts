import type { RichText } from '@grammyjs/types';
import type { Translate } from '../../i18n.ts';
import type { Article } from '../../model/article.ts';
import { isolate, isRightToLeft } from '../../model/direction.ts';
import { sourceOf } from '../../model/story.ts';
import { type ArticleView, articleKeyboard, datedLine } from '../article-view.ts';
import { oneLine } from '../lines.ts';
import { linkTarget } from '../links.ts';
import { nearestOf } from '../nearest.ts';
import { titleOf } from '../story.ts';
import { richBlocks } from './rich-blocks.ts';
import type { Pictures, RichBlock, RichMessage } from './rich-message.ts';
import { richParts } from './rich-parts.ts';
import { LIMITS, type Weight, weigh } from './weight.ts';

/**
 * What Telegram shows of a message's pictures is reported to end at the 20th, without a word (Bot API's limit is 50).
 */
const MOST_PICTURES = 20;
/** Room for the line that numbers the part. */
const FOOTER: Pick<Weight, 'text' | 'blocks'> = { text: 100, blocks: 1 };

/** A part of a full article as one message; most articles are one. */
export function richArticle(article: Article, view: ArticleView, t: Translate, pictures: Pictures): RichMessage {
  const head = heading(article, view.timezone, t);
  const { text, blocks } = weigh(head);
  const limits: Weight = {
    ...LIMITS,
    text: LIMITS.text - text - FOOTER.text,
    blocks: LIMITS.blocks - blocks - FOOTER.blocks,
    media: MOST_PICTURES,
  };
  const parts = richParts(article.blocks, limits, pictures);
  const count = Math.max(1, parts.length);
  const current = nearestOf(count, view.part);
  const body = richBlocks(parts[current] ?? [], pictures);
  return {
    blocks: [
      ...(current === 0 ? head : []),
      ...(article.blocks.length === 0
        ? [{ type: 'paragraph' as const, text: isolate(t('article-no-text'), article.language) }]
        : body),
      ...(count > 1
        ? [
            {
              type: 'footer' as const,
              text: isolate(t('article-part', { part: current + 1, parts: count }), article.language),
            },
          ]
        : []),
    ],
    rtl: isRightToLeft(article.language),
    keyboard: articleKeyboard(article, view, count, t),
  };
}

function heading(article: Article, timezone: string, t: Translate): RichBlock[] {
  // The reader's words stand in a message that has the article's direction.
  const said = (text: string) => isolate(text, article.language);
  const source = said(oneLine(sourceOf(article)).toWellFormed());
  const original = article.url === null ? null : linkTarget(article.url);
  const linked: RichText = original === null ? source : { type: 'url', text: source, url: original };
  const rest = datedLine(article, timezone, t).map(said).join(' · ');
  return [
    { type: 'heading', size: 2, text: oneLine(titleOf(article, t)).toWellFormed() },
    { type: 'footer', text: source === '' ? rest : [linked, ` · ${rest}`] },
  ];
}
