import type { RichText } from '@grammyjs/types';
import type { Block, ImageBlock, Inline } from '../../model/block.ts';
import { holdsLink, inlineText } from '../../model/text.ts';
import { isBlank } from '../blank.ts';
import { linkTarget, printedUrl } from '../links.ts';
import { around, type Place } from './place.ts';
import type { RichBlock } from './rich-message.ts';
import { richText } from './rich-text.ts';

/** What a collage shows at once on a phone; more, or pictures with a caption each, are leafed through. */
const LARGEST_COLLAGE = 4;
/** Pictures in one collage or slideshow, so that a long gallery can be cut. */
const LARGEST_GROUP = 10;

/** Puts pictures that follow each other into one gallery, no gallery larger than can be shown. */
export function groupedPictures(blocks: readonly Block[]): Block[] {
  const grouped: Block[] = [];
  let images: ImageBlock[] = [];
  const flush = () => {
    for (let at = 0; at < images.length; at += LARGEST_GROUP) {
      const group = images.slice(at, at + LARGEST_GROUP);
      grouped.push(group.length === 1 ? (group[0] as ImageBlock) : { type: 'gallery', images: group });
    }
    images = [];
  };
  for (const block of blocks) {
    if (block.type === 'image') images.push(block);
    else if (block.type === 'gallery') images.push(...block.images);
    else {
      flush();
      grouped.push(block);
    }
  }
  flush();
  return grouped;
}

/** Pictures in place: one by itself, a few as a collage, more as a slideshow. What is no picture to Telegram is linked. */
export function richPictures(images: readonly ImageBlock[], place: Place): RichBlock[] {
  const shown = images.filter(({ url }) => place.pictures === 'shown' && isShowable(url));
  const linked = images.filter((image) => !shown.includes(image)).flatMap((image) => linkedPicture(image, place));
  if (shown.length < 2) return [...shown.map((image) => picture(image, place)), ...linked];
  const inside = { ...place, depth: place.depth + 1 };
  const type = shown.length <= LARGEST_COLLAGE && shown.every(isSilent) ? 'collage' : 'slideshow';
  return [{ type, blocks: shown.map((image) => picture(image, inside)) }, ...linked];
}

function picture({ url, caption }: ImageBlock, place: Place): RichBlock {
  const text = isBlank(inlineText(caption)) ? {} : { caption: { text: richText(caption, around(place)) } };
  if (/\.gif$/i.test(new URL(url).pathname)) {
    return { type: 'animation', animation: { type: 'animation', media: url }, ...text };
  }
  return { type: 'photo', photo: { type: 'photo', media: url }, ...text };
}

/** A picture as a line with a link; its caption or description says what there is to see. */
function linkedPicture({ url, alt, caption }: ImageBlock, place: Place): RichBlock[] {
  const label: Inline[] = isBlank(inlineText(caption)) ? [{ type: 'text', text: alt }] : caption;
  const target = linkTarget(url);
  const wordless = isBlank(inlineText(label));
  if (target === null) {
    return [
      { type: 'paragraph', text: ['🖼 ', ...(wordless ? [] : [richText(label, around(place)), ' ']), printedUrl(url)] },
    ];
  }
  const linked = (text: RichText): RichText => (around(place).room === 0 ? text : { type: 'url', text, url: target });
  if (wordless) return [{ type: 'paragraph', text: linked('🖼') }];
  const inside = { ...around(place), room: Math.max(0, around(place).room - 1) };
  return [
    {
      type: 'paragraph',
      text: holdsLink(label)
        ? [linked('🖼'), ' ', richText(label, around(place))]
        : ['🖼 ', linked(richText(label, inside))],
    },
  ];
}

/** Whether Telegram may make a photo of it; it links to nothing without a host. */
export function isShowable(url: string): boolean {
  return linkTarget(url) !== null && !NO_PHOTO.test(new URL(url).pathname);
}

/** Files of which Telegram makes no photo (`WEBPAGE_CURL_FAILED`): one has all pictures of a message refused. */
const NO_PHOTO = /\.(?:svgz?|avif|hei[cf]|jxl|ico)$/i;

function isSilent({ caption }: ImageBlock): boolean {
  return isBlank(inlineText(caption));
}
