import type { ArticleHead } from '../model/article.ts';
import type { Block, ImageBlock, Inline } from '../model/block.ts';
import { kept, keptWith } from '../model/kept.ts';
import type { ArticleScript } from '../model/subscriber.ts';

type Convert = (text: string) => string;
/** An article as it is to be read: the same object for the same article. */
type Written = <Read extends ArticleHead>(article: Read) => Read;

/**
 * Gives Chinese articles in a script: title, summary and text; never code, addresses, names of sources, authors and tags.
 * What is in that script already, or in another language, stays what it is. The tables of OpenCC are loaded when first
 * asked for: 2 MB for simplified characters, some 40 MB for traditional ones.
 */
export function inScript(script: ArticleScript): Promise<Written> {
  return script === 'as-written' ? AS_WRITTEN : writtenIn(script);
}

const AS_WRITTEN: Promise<Written> = Promise.resolve((article) => article);

const LANGUAGES = { hans: 'zh-Hans', hant: 'zh-Hant' } as const;

const writtenIn = kept(async (script): Promise<Written> => {
  const wanted = script as Exclude<ArticleScript, 'as-written'>;
  const language = LANGUAGES[wanted];
  const convert = await converterTo(wanted);
  const converted = keptWith((article: ArticleHead) => ({ ...convertArticle(article, convert), language }));
  return (article) =>
    article.language.startsWith('zh') && article.language !== language
      ? (converted(article) as typeof article)
      : article;
});

async function converterTo(script: 'hans' | 'hant'): Promise<Convert> {
  if (script === 'hans') return (await import('opencc-js/t2cn')).Converter({ from: 't', to: 'cn' });
  // Characters as Taiwan writes them; its words for things are not put in the author's mouth.
  return (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 'tw' });
}

function convertArticle(article: ArticleHead & { blocks?: Block[] }, convert: Convert): ArticleHead {
  const { title, summary, blocks } = article;
  return {
    ...article,
    title: convert(title),
    summary: convert(summary),
    ...(blocks && { blocks: blocks.map((block) => convertBlock(block, convert)) }),
  };
}

function convertBlock(block: Block, convert: Convert): Block {
  const blocks = (all: Block[]) => all.map((one) => convertBlock(one, convert));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: convertInlines(block.children, convert) };
    case 'list':
      return { ...block, items: block.items.map(blocks) };
    case 'quote':
    case 'footnote':
      return { ...block, children: blocks(block.children) };
    case 'table': {
      const rows = block.rows.map((row) =>
        row.map((cell) => ({ ...cell, children: convertInlines(cell.children, convert) })),
      );
      return { ...block, rows };
    }
    case 'image':
      return convertImage(block, convert);
    case 'gallery':
      return { ...block, images: block.images.map((image) => convertImage(image, convert)) };
    case 'video':
    case 'audio':
      return { ...block, title: convert(block.title) };
    case 'code':
    case 'rule':
      return block;
  }
}

function convertImage(image: ImageBlock, convert: Convert): ImageBlock {
  return { ...image, alt: convert(image.alt), caption: convertInlines(image.caption, convert) };
}

function convertInlines(inlines: readonly Inline[], convert: Convert): Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'text') return { ...inline, text: convert(inline.text) };
    if (inline.type === 'code' || inline.type === 'break') return inline;
    return { ...inline, children: convertInlines(inline.children, convert) };
  });
}
