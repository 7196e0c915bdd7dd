import type { MediaNs } from 'feedsmith';
import { httpAddress } from './addresses.ts';
import type { Media } from './item.ts';

/** Of one item; some list every size there is. */
const MOST = 4;
const SUFFIXES: [RegExp, Media['kind']][] = [
  [/\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i, 'image'],
  [/\.(?:mp3|m4a|ogg|oga|opus|flac|wav)(?:[?#]|$)/i, 'audio'],
  [/\.(?:mp4|m4v|webm|mov|ogv)(?:[?#]|$)/i, 'video'],
];

/** What is smaller both ways, in pixels, is the portrait of whoever wrote it, or an icon. */
const SMALLEST = 100;
/** What is wider is needlessly so. */
const WIDEST = 1_600;

export interface MediaFile {
  url: string | undefined;
  type?: string | undefined;
  medium?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** The pictures, recordings and films among files, without those that are neither. */
export function mediaOf(files: readonly MediaFile[], base: string): Media[] {
  const found = new Map<string, Media>();
  for (const { url: written, type = '', medium = '' } of files) {
    const url = httpAddress(written, base);
    const named = /^(image|audio|video)\b/i.exec(type || medium)?.[1]?.toLowerCase() as Media['kind'] | undefined;
    const kind = named ?? SUFFIXES.find(([suffix]) => url && suffix.test(url))?.[1];
    if (url && kind && found.size < MOST && !found.has(url)) found.set(url, { kind, url });
  }
  return [...found.values()];
}

/** What Media RSS lists: of each group the default, or the first; and the first picture that stands for all. */
export function filesOfMedia(media: MediaNs.ItemOrFeed | undefined): MediaFile[] {
  if (!media) return [];
  const groups = media.groups ?? [];
  const chosen = groups.map(({ contents }) => contents?.find(({ isDefault }) => isDefault) ?? contents?.[0]);
  const thumbnail = [media, ...groups].flatMap((part) => part.thumbnails ?? [])[0];
  const files = [...(media.contents ?? []), ...chosen].flatMap((file): MediaFile[] => {
    if (!file || isIcon(file)) return [];
    const { url, type, medium, width, height } = file;
    return [{ url, type, medium, width, height }];
  });
  const inner = (media.contents ?? []).flatMap(({ thumbnails }) => thumbnails ?? [])[0];
  const picture = thumbnail ?? inner;
  const hasPicture = files.some(({ type, medium }) => (type ?? medium ?? '').startsWith('image'));
  const all = picture && !hasPicture && !isIcon(picture) ? [{ url: picture.url, medium: 'image' }, ...files] : files;
  // Some list one picture in every width they have; of these the first is shown.
  return all.every(({ width }) => width !== undefined) ? all.toSorted((a, b) => rank(b) - rank(a)) : all;
}

function isIcon({ width, height }: { width?: number | undefined; height?: number | undefined }): boolean {
  return width !== undefined && height !== undefined && width < SMALLEST && height < SMALLEST;
}

function rank({ width = 0 }: MediaFile): number {
  return width > WIDEST ? -width : width;
}

/** Text that stands with the media, for items that hold no other. */
export function textOfMedia(media: MediaNs.ItemOrFeed | undefined): string {
  const parts = media ? [media, ...(media.groups ?? []), ...(media.contents ?? [])] : [];
  return parts.find(({ description }) => description)?.description?.value ?? '';
}
