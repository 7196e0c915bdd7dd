import { percentDecoded } from '../../model/percent-decoded.ts';
import { mediaUrl } from '../canonical.ts';
import { tidyLine } from '../text/characters.ts';
import { type Element, isElement } from '../html/tree.ts';

/** Players that pages embed, and the page on which a person watches the film. */
const PLAYERS: readonly { address: RegExp; watch: (id: string) => string }[] = [
  {
    address:
      /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts|live)\/(?!videoseries)([\w-]{6,20})/,
    watch: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { address: /^https?:\/\/youtu\.be\/([\w-]{6,20})/, watch: (id) => `https://www.youtube.com/watch?v=${id}` },
  { address: /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, watch: (id) => `https://vimeo.com/${id}` },
  {
    address: /^https?:\/\/(?:player\.bilibili\.com|www\.bilibili\.com\/blackboard)\/.*[?&](?:bvid=)(BV\w+)/,
    watch: (id) => `https://www.bilibili.com/video/${id}`,
  },
  {
    address: /^https?:\/\/(?:player\.bilibili\.com|www\.bilibili\.com\/blackboard)\/.*[?&]aid=(\d+)/,
    watch: (id) => `https://www.bilibili.com/video/av${id}`,
  },
  {
    address: /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    watch: (id) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    address: /^https?:\/\/player\.youku\.com\/embed\/([\w=]+)/,
    watch: (id) => `https://v.youku.com/v_show/id_${id}.html`,
  },
  { address: /^https?:\/\/v\.qq\.com\/.*[?&]vid=(\w+)/, watch: (id) => `https://v.qq.com/x/page/${id}.html` },
  { address: /^https?:\/\/player\.twitch\.tv\/\?.*video=v?(\d+)/, watch: (id) => `https://www.twitch.tv/videos/${id}` },
  {
    address: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?:videoseries)?\?.*list=([\w-]{6,60})/,
    watch: (id) => `https://www.youtube.com/playlist?list=${id}`,
  },
  {
    address: /^https?:\/\/platform\.(?:twitter|x)\.com\/embed\/.*[?&#]id=(\d+)/,
    watch: (id) => `https://x.com/i/status/${id}`,
  },
  {
    address: /^https?:\/\/(?:www\.)?instagram\.com\/((?:p|reel|tv)\/[\w-]+)\/embed/,
    watch: (id) => `https://www.instagram.com/${id}/`,
  },
  {
    address: /^https?:\/\/(?:www\.)?tiktok\.com\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d+)/,
    watch: (id) => `https://www.tiktok.com/@/video/${id}`,
  },
  {
    address: /^https?:\/\/open\.spotify\.com\/embed\/((?:episode|show|track|album|playlist)\/\w+)/,
    watch: (id) => `https://open.spotify.com/${id}`,
  },
  { address: /^https?:\/\/embed\.nicovideo\.jp\/watch\/(\w+)/, watch: (id) => `https://www.nicovideo.jp/watch/${id}` },
  { address: /^https?:\/\/rutube\.ru\/(?:play\/embed|embed)\/(\w+)/, watch: (id) => `https://rutube.ru/video/${id}/` },
  { address: /^https?:\/\/(?:www\.)?ok\.ru\/videoembed\/(\d+)/, watch: (id) => `https://ok.ru/video/${id}` },
  { address: /^https?:\/\/rumble\.com\/embed\/(v\w+)/, watch: (id) => `https://rumble.com/embed/${id}/` },
  { address: /^https?:\/\/streamable\.com\/(?:e|o|s)\/(\w+)/, watch: (id) => `https://streamable.com/${id}` },
  { address: /^https?:\/\/archive\.org\/embed\/([\w.-]+)/, watch: (id) => `https://archive.org/details/${id}` },
  { address: /^https?:\/\/(?:www\.)?loom\.com\/embed\/(\w+)/, watch: (id) => `https://www.loom.com/share/${id}` },
  { address: /^https?:\/\/embed\.ted\.com\/talks\/([\w-]+)/, watch: (id) => `https://www.ted.com/talks/${id}` },
];

export interface Film {
  url: string;
  title: string;
}

/** The film in an embedded frame, with the page to watch it on; `undefined` for charts, posts, and other frames. */
export function filmOfFrame(frame: Element, base: string | undefined): Film | undefined {
  const title = tidyLine(frame.attribute('title') ?? '');
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-orig-src', 'data-litespeed-src', 'data-url']) {
    const url = mediaUrl(frame.attribute(name) ?? '', base);
    if (url === undefined) continue;
    for (const { address, watch } of PLAYERS) {
      const id = address.exec(url)?.[1];
      if (id !== undefined) return { url: watch(id), title };
    }
    const page =
      /^https?:\/\/www\.facebook\.com\/plugins\/(?:video|post)\.php\?.*href=([^&]+)/.exec(url)?.[1] ??
      /^https?:\/\/w\.soundcloud\.com\/player\/\?.*url=([^&]+)/.exec(url)?.[1] ??
      /^https?:\/\/(?:cdn\.embedly\.com\/widgets\/media\.html|(?:telegra\.ph|graph\.org)\/embed\/\w+)\?.*?\burl=([^&]+)/.exec(
        url,
      )?.[1];
    const video = page === undefined ? undefined : mediaUrl(percentDecoded(page) ?? page, undefined);
    if (video !== undefined) return { url: video, title };
  }
  const id = frame.attribute('data-videoid');
  if (frame.name === 'amp-youtube' && id && /^[\w-]{6,20}$/.test(id)) {
    return { url: `https://www.youtube.com/watch?v=${id}`, title };
  }
  return undefined;
}

/** Where a quotation tells which post of another site it stands for; its text holds no link to that, or one that says nothing. */
const QUOTED: readonly { attribute: string; address: RegExp }[] = [
  { attribute: 'data-instgrm-permalink', address: /^https?:\/\/(?:www\.)?instagram\.com\/(?:p|reel|tv)\/[\w-]+\/?/ },
  { attribute: 'cite', address: /^https?:\/\/(?:www\.)?tiktok\.com\/@[\w.-]+\/(?:video|photo)\/\d+/ },
];

/** The picture or film of a post that a quotation stands for until a script shows it. */
export function filmOfQuote(quote: Element, base: string | undefined): Film | undefined {
  for (const { attribute, address } of QUOTED) {
    const url = address.exec(mediaUrl(quote.attribute(attribute) ?? '', base) ?? '')?.[0];
    if (url !== undefined) return { url, title: tidyLine(quote.attribute('title') ?? '') };
  }
  return undefined;
}

/** The file that a `video` or `audio` element plays. */
export function fileOfPlayer(player: Element, base: string | undefined): Film | undefined {
  const sources = [
    player,
    ...player.children.filter((child) => isElement(child) && child.name === 'source'),
  ] as Element[];
  for (const source of sources) {
    const url = mediaUrl(source.attribute('src') ?? source.attribute('data-src') ?? '', base);
    if (url !== undefined) return { url, title: tidyLine(player.attribute('title') ?? '') };
  }
  return undefined;
}
