import { mediaUrl } from './canonical.ts';
import { tidyLine } from './characters.ts';
import { type Element, isElement } from './tree.ts';

/** Players that pages embed, and the page on which a person watches the film. */
const PLAYERS: readonly { address: RegExp; watch: (id: string) => string }[] = [
  {
    address: /^https?:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)\/([\w-]{6,20})/,
    watch: (id) => `https://www.youtube.com/watch?v=${id}`,
  },
  { address: /^https?:\/\/youtu\.be\/([\w-]{6,20})/, watch: (id) => `https://www.youtube.com/watch?v=${id}` },
  { address: /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, watch: (id) => `https://vimeo.com/${id}` },
  {
    address: /^https?:\/\/player\.bilibili\.com\/.*[?&](?:bvid=)(BV\w+)/,
    watch: (id) => `https://www.bilibili.com/video/${id}`,
  },
  {
    address: /^https?:\/\/player\.bilibili\.com\/.*[?&]aid=(\d+)/,
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
  { address: /^https?:\/\/embed\.ted\.com\/talks\/([\w-]+)/, watch: (id) => `https://www.ted.com/talks/${id}` },
];

export interface Film {
  url: string;
  title: string;
}

/** The film in an embedded frame, with the page to watch it on; `undefined` for charts, posts, and other frames. */
export function filmOfFrame(frame: Element, base: string | undefined): Film | undefined {
  const { attribs } = frame;
  const title = tidyLine(attribs['title'] ?? '');
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-orig-src', 'data-litespeed-src', 'data-url']) {
    const url = mediaUrl(attribs[name] ?? '', base);
    if (url === undefined) continue;
    for (const { address, watch } of PLAYERS) {
      const id = address.exec(url)?.[1];
      if (id !== undefined) return { url: watch(id), title };
    }
    const page = /^https?:\/\/www\.facebook\.com\/plugins\/video\.php\?.*href=([^&]+)/.exec(url)?.[1];
    const video = page === undefined ? undefined : mediaUrl(unescapeUrl(page), undefined);
    if (video !== undefined) return { url: video, title };
  }
  const id = attribs['data-videoid'];
  if (frame.name === 'amp-youtube' && id && /^[\w-]{6,20}$/.test(id)) {
    return { url: `https://www.youtube.com/watch?v=${id}`, title };
  }
  return undefined;
}

/** The file that a `video` or `audio` element plays. */
export function fileOfPlayer(player: Element, base: string | undefined): Film | undefined {
  const sources = [
    player,
    ...player.children.filter((child) => isElement(child) && child.name === 'source'),
  ] as Element[];
  for (const { attribs } of sources) {
    const url = mediaUrl(attribs['src'] ?? attribs['data-src'] ?? '', base);
    if (url !== undefined) return { url, title: tidyLine(player.attribs['title'] ?? '') };
  }
  return undefined;
}

function unescapeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
