import { BANNER_WORDS, PIXEL_URLS, PLACEHOLDER_URLS } from '../rules/boilerplate.ts';
import { mediaUrl } from '../canonical.ts';
import { tidyLine } from '../text/characters.ts';
import { type Element, isElement } from '../html/tree.ts';

/** What an `img` turned out to be. */
export type Picture =
  | { kind: 'picture'; url: string; alt: string }
  | { kind: 'emoji'; text: string }
  | { kind: 'nothing'; reason: string };

const ADDRESSES = `src data-src data-original data-lazy-src data-actualsrc data-lazyload data-echo data-url data-img-src
  data-image data-hi-res-src data-large-file data-orig-file data-full-url data-src-large data-original-src data-src-medium
  data-ll-src data-lazy data-defer-src nitro-lazy-src file zoomfile`.split(/\s+/);
const SOURCE_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-src-set'];
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[!?#@:_-]|$)/i;
/** What lazy loaders whose attribute nobody has heard of put into it: the whole address of a picture. */
const WHOLE_ADDRESS = /^(?:https?:)?\/{1,2}[^\s"'<>{}|]+$/;
/** Marks of an address that a lazy loader spoiled: double-escaped, or asking for the picture that waits. */
const SPOILED = /#038;|&amp;|is-pending-load=1/;
/** Folders and services that keep the portraits of authors and readers, which pages show small. */
const PORTRAITS =
  /\/\/(?:[^/]*\.)?gravatar\.com\/avatar|\/(?:avatars?|profiles?|headshots?|mugshots?|userpics?|profile[-_](?:photo|pic|image)s?)\//i;
/** As the BBC describes them to those who listen. */
const ORNAMENT = /^presentational (?:\w+ )?(?:line|space)$/i;
const STYLED = { width: /(?:^|;)\s*width\s*:\s*(\d+)px/, height: /(?:^|;)\s*height\s*:\s*(\d+)px/ };
const PORTRAIT = 300;
const WIDEST = 1600;
const SMALLEST = 100;

/**
 * The picture behind an `img` and the `source`s beside it.
 *
 * Among the attributes that may hold its address the first that is a real picture wins: `src` is often a placeholder, and
 * the lazy loader's copy of it sometimes spoiled.
 */
export function pictureOf(image: Element, base: string | undefined): Picture {
  const alt = tidyLine(image.attribute('alt') ?? image.attribute('data-alt') ?? '');
  const classes = (image.attribute('class') ?? '').split(/\s+/);
  const source = image.attribute('src') ?? '';
  if (classes.includes('emoji') || classes.includes('wp-smiley') || /\/images\/core\/emoji\//.test(source)) {
    return alt === '' ? { kind: 'nothing', reason: 'emoji without text' } : { kind: 'emoji', text: alt };
  }
  const width = size(image, 'width');
  const height = size(image, 'height');
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return nothing('tracking pixel');
  if (width !== undefined && height !== undefined && width < SMALLEST && height < SMALLEST) return nothing('icon');
  if (ORNAMENT.test(alt)) return nothing('line or space that is a picture');
  const url = bestAddress(image, base);
  if (url === undefined) return nothing('no picture, only a placeholder');
  if (PIXEL_URLS.test(url)) return nothing('tracking pixel');
  if (BANNER_WORDS.test(url)) return nothing('banner');
  if (PORTRAITS.test(url) && Math.max(width ?? SMALLEST, height ?? SMALLEST) <= PORTRAIT)
    return nothing('portrait of an author');
  return { kind: 'picture', url, alt: isFileName(alt) ? '' : alt };
}

/** Whether an element is empty until a script puts a picture into it, whose address it holds. */
export function awaitsPicture(element: Element): boolean {
  if (element.children.length > 0) return false;
  return PICTURE_FILE.test(element.attribute('data-src') ?? element.attribute('data-original') ?? '');
}

/** Whether an `img` shows nothing but a placeholder until a script has run. */
export function isWaiting(image: Element): boolean {
  const source = image.attribute('src')?.trim() ?? '';
  return source === '' || PLACEHOLDER_URLS.test(source);
}

/** What stays the same between the copies of one picture in several sizes. */
export function pictureKey(url: string): string {
  return url
    .replace(/[?#].*$/, '')
    .replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '')
    .replace(/^https?:/, '');
}

function nothing(reason: string): Picture {
  return { kind: 'nothing', reason };
}

function bestAddress(image: Element, base: string | undefined): string | undefined {
  let spoiled: string | undefined;
  let fallback: string | undefined;
  for (const address of addresses(image)) {
    if (PLACEHOLDER_URLS.test(address)) {
      if (!address.startsWith('data:')) fallback ??= mediaUrl(address, base);
      continue;
    }
    const url = mediaUrl(address, base);
    if (url === undefined) continue;
    if (!SPOILED.test(address)) return url;
    spoiled ??= mediaUrl(address.replace(/#038;|&amp;/g, '&'), base);
  }
  // An address that merely looks like a placeholder is used if it is a file of its own and nothing better is there.
  return spoiled ?? (fallback !== undefined && /\/freeze\/|[?&](?:w|width|q)=/.test(fallback) ? fallback : undefined);
}

function* addresses(image: Element): Generator<string> {
  for (const name of ADDRESSES) {
    const address = image.attribute(name)?.trim();
    if (address && (name === 'src' || name.startsWith('data-') || PICTURE_FILE.test(address))) yield address;
  }
  for (const name of SOURCE_SETS) yield* widestFirst(image.attribute(name));
  if (isWaiting(image)) {
    for (const [name, value] of Object.entries(image.attribs))
      if (name.startsWith('data-') && WHOLE_ADDRESS.test(value) && PICTURE_FILE.test(value)) yield value;
  }
  const parent = image.parent;
  if (!parent || !('name' in parent) || parent.name !== 'picture') return;
  for (const sibling of parent.children) {
    if (!isElement(sibling) || sibling.name !== 'source') continue;
    for (const name of SOURCE_SETS) yield* widestFirst(sibling.attribute(name));
  }
}

/** The addresses of a source set, the widest that is not needlessly wide first (HTML, 4.8.4.2.1). */
function widestFirst(set: string | undefined): string[] {
  if (!set || set.length > 20_000) return [];
  const candidates = set
    .split(/,\s+|,(?=https?:|\/\/)/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([address = '', descriptor = '']) => ({ address, width: Number.parseFloat(descriptor) || 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('data:'));
  const rank = (width: number): number => (width > WIDEST ? -width : width);
  return candidates.sort((a, b) => rank(b.width) - rank(a.width)).map(({ address }) => address);
}

function size(image: Element, name: 'width' | 'height'): number | undefined {
  const attribute = image.attribute(name);
  if (attribute !== undefined && /^\s*\d+(?:px)?\s*$/.test(attribute)) return Number.parseInt(attribute, 10);
  const style = image.attribute('style');
  const match = style ? STYLED[name].exec(style) : null;
  return match ? Number(match[1]) : undefined;
}

function isFileName(alt: string): boolean {
  return /^[\w%.-]+\.(?:jpe?g|png|gif|webp|bmp)$/i.test(alt);
}
