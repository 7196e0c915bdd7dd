import type { Post } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import { collectImages } from '../model/collect.ts';
import { visitBlocks } from '../model/text.ts';
import { assemble, type Ingested, reject } from './assemble.ts';
import { type Cleaned, cleanHtml } from './body/blocks.ts';
import { canonicalUrl } from './canonical.ts';
import type { Fields } from './post/fields.ts';
import { pictureKey } from './body/images.ts';
import { authorsInLine } from './page/bylines.ts';
import { mainContent } from './page/main-content.ts';
import { dateInLine, dateInScripts, dateInUrl } from './page/dates.ts';
import { decodePage } from './page/encoding.ts';
import { readMetadata } from './page/metadata.ts';
import { withTemplatesShown } from './page/templates.ts';
import { weigh } from './page/units.ts';
import { compareWithFeed } from './page/wall.ts';
import { blocksOfText } from './post/plain-text.ts';
import { shapeOf } from './post/shape.ts';
import { atOnce, type Staged } from './staged.ts';
import { decodeReferences, parseTree } from './html/tree.ts';

/** Pages are smaller; what is not is a mistake or an attack. */
const MAX_PAGE_BYTES = 10 * 1024 * 1024;

/** A text for machines that is shorter is a teaser. */
const MIN_BODY = 600;

/**
 * Makes an article of a whole web page, or says why it cannot: its main content is found, then cleaned as a post's is.
 * `page.url` is where it was found. Never throws; the same page always gives the same article.
 */
export function ingestPage(page: Post): Ingested {
  if (page.bytes.length > MAX_PAGE_BYTES) {
    const size = (page.bytes.length / 1024 / 1024).toFixed(1);
    return reject({ code: 'too-large', message: `the page has ${size} MB; at most 10 MB are read. Give it shortened` });
  }
  try {
    const html = decodePage(page.bytes);
    if (html !== undefined) return atOnce(readPage(html, page));
    return reject({
      code: 'encoding',
      message: 'the file is no text in an encoding that is known: save it as UTF-8',
    });
  } catch (error) {
    // Nothing below throws by design; should a parser do so all the same, one page is lost, not the run.
    return reject({
      code: 'html',
      message: `the page could not be read: ${String(error)}. Please report it with the file`,
    });
  }
}

/**
 * What `given` says of the article, from outside the page, comes before what the page says. So does the text that its feed
 * has, in HTML, where that of the page is less, or another.
 */
export function* readPage(
  html: string,
  page: Omit<Post, 'bytes'>,
  given?: Fields & { feed?: string },
): Staged<Ingested> {
  const { source, path, modified } = page;
  const found = given?.url ?? canonicalUrl(page.url ?? '');
  const tree = parseTree(inOneElement(withTemplatesShown(html)));
  const { fields, titles, image, language, articleBody, descriptions, base } = readMetadata(html, tree, found);
  const url = given?.url ?? fields.url ?? found;
  const author = given?.author ?? fields.author;
  const known = given?.title ? [given.title, ...titles] : titles;
  const content = mainContent(tree, { titles: known, articleBody, descriptions, url, author: author ?? '' });
  // Pages that scripts write in the browser hold their text only for machines.
  const isElsewhere = weigh(articleBody) > Math.max(MIN_BODY, content.weight * 2);
  let { blocks, removed } = isElsewhere ? spokenBlocks(articleBody, base ?? url) : cleanHtml(content.html, base ?? url);
  if (given?.feed !== undefined) {
    const feed = cleanHtml(given.feed, url);
    const compared = compareWithFeed(blocks, feed.blocks, given.title);
    // Neither its language nor its picture are those of the article.
    if (compared === 'unlike')
      return yield* assemble({ source, path, modified, url, fields: given, otherTitles: [], ...feed });
    if (compared === 'less') {
      const picture = collectImages(blocks)[0]?.url;
      [blocks, removed] = [withPicture(feed.blocks, image ?? picture), feed.removed];
    }
  }
  return yield* assemble({
    source,
    path,
    modified,
    url,
    fields: {
      title: given?.title || (content.titleLine ?? fields.title),
      author: author ?? authorAround(content.lines),
      date: given?.date ?? fields.date ?? dateAround(content.lines, url) ?? dateInScripts(html),
      url,
      tags: given?.tags.length ? given.tags : fields.tags,
      description: given?.description || fields.description,
    },
    declared: language,
    otherTitles: known.slice(1),
    blocks: withPicture(blocks, image),
    removed: [...content.removed, ...removed],
  });
}

/** The page in one element at least, in which the article can be found: exported posts have none around their paragraphs. */
function inOneElement(html: string): string {
  return /<(?:html|body)[\s>]/i.test(html) ? html : `<body>${html}</body>`;
}

function spokenBlocks(articleBody: string, url: string | undefined): Cleaned {
  const { kind, body } = shapeOf(decodeReferences(articleBody));
  return kind === 'html' ? cleanHtml(body, url) : { blocks: blocksOfText(body), removed: [] };
}

function authorAround(lines: readonly string[]): string | null {
  const named = lines.map((line, at) => authorsInLine(line, lines[at + 1] ?? ''));
  return named.find((names) => names.length > 0)?.join(', ') ?? null;
}

function dateAround(lines: readonly string[], url: string | undefined): number | undefined {
  return lines.map(dateInLine).find((date) => date !== undefined) ?? dateInUrl(url ?? '');
}

/** Puts the picture that stands for the article at the top, unless one stands there or the same comes later. */
function withPicture(blocks: Block[], image: string | undefined): Block[] {
  if (image === undefined || blocks.length === 0) return blocks;
  const pictures: string[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === 'image') pictures.push(pictureKey(block.url));
  });
  const isPictured = blocks.slice(0, 3).some(({ type }) => type === 'image' || type === 'gallery' || type === 'video');
  if (isPictured || pictures.includes(pictureKey(image))) return blocks;
  return [{ type: 'image', url: image, alt: '', caption: [] }, ...blocks];
}
