import { escapeAttribute } from '../html/escape.ts';

/** Names of tags, includes and shortcodes that show a picture; `{% include image.html … %}`, `{% img … %}`, `{{< figure … >}}`. */
const PICTURE = /(?:^|[/_-])(?:image|img|figure|fig|picture|photo|lightbox)s?(?:[./_-]|$)/i;
const FILM = /(?:^|[/_-])(?:youtube|vimeo|video)(?:[./_-]|$)/i;
const ARGUMENT = /(?:([\w-]{1,40})\s{0,9}(?:=|:(?!\/\/))\s{0,9})?(?:"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'|([^\s"']+))/g;
const FILE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]\S*)?$/i;
const YOUTUBE_ID =
  /^(?:(?:https?:)?\/\/(?:youtu\.be\/|(?:[a-z]+\.)?youtube(?:-nocookie)?\.com\/(?:(?:embed|live|shorts|v)\/|\S{0,60}?[?&]v=)))?([\w-]{11})(?=$|[?&#/])/i;
const VIMEO_ID = /^(?:https?:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?)?(\d{5,12})$/i;
/** An output of Liquid in an address: the site, put in front of it. */
const OUTPUT = /\{\{[^{}]*\}\}/g;
/** A link of Markdown, which captions may hold. */
const LINK = /\[([^[\]]{1,200})\]\(([^\s()]{1,1000})\)/g;

/**
 * The picture or film that a template's tag shows, as markup; empty when it shows neither. `tag` is what stands between the
 * signs: `include image.html url="/a.jpg" description="A"`, `img left /a.jpg 300 'A'`, `youtube dQw4w9WgXcQ`.
 */
export function shownMedia(tag: string): string {
  const [, name = '', rest = ''] = /^(?:include\w*\s+)?(\S{1,200})([\s\S]*)$/.exec(tag) ?? [];
  const isFilm = FILM.test(name);
  if (!isFilm && !PICTURE.test(name)) return '';
  const given = argumentsOf(rest);
  return isFilm ? film(tag, /youtube|vimeo/i.test(name), given) : picture(given);
}

export interface Argument {
  key: string | undefined;
  value: string;
  quoted: boolean;
}

/** What is handed to a template's tag, in order. */
export function argumentsOf(text: string): Argument[] {
  return Array.from(text.replace(OUTPUT, '').matchAll(ARGUMENT), ([, key, double, single, word]) => ({
    key: key?.toLowerCase(),
    value: double?.replaceAll('\\"', '"') ?? single ?? word ?? '',
    quoted: word === undefined,
  }));
}

/** A word by itself is a film's name only where the tag says whose. */
function film(tag: string, isNamed: boolean, given: readonly Argument[]): string {
  const isVimeo = /vimeo/i.test(tag);
  for (const { key, value } of given) {
    if (key === undefined && !isNamed && !value.includes('/')) continue;
    if (key !== undefined && !/^(?:id|src|url|link|video\w*|youtube\w*|vimeo\w*)$/.test(key)) continue;
    const id = (isVimeo ? VIMEO_ID : YOUTUBE_ID).exec(value)?.[1];
    if (id === undefined) continue;
    return `<iframe src="https://${isVimeo ? 'player.vimeo.com/video' : 'www.youtube.com/embed'}/${id}"></iframe>`;
  }
  return '';
}

function picture(given: readonly Argument[]): string {
  const at = given.findIndex(
    ({ key, value }) => FILE.test(value) && !/^(?:link|href|caption|alt|title)$/.test(key ?? ''),
  );
  const file = given[at];
  if (file === undefined) return '';
  const valueOf = (...keys: string[]) => given.find(({ key }) => keys.includes(key ?? ''))?.value;
  // Behind the address come width and height, then words.
  const words = given.slice(at + 1).filter(({ key, value }) => key === undefined && !/^\d+%?$/.test(value));
  const alt = valueOf('alt', 'title') ?? words[0]?.value ?? '';
  const shown = `<img src="${escapeAttribute(file.value)}" alt="${escapeAttribute(alt)}">`;
  const written = valueOf('caption', 'description') ?? '';
  const caption = written.replace(
    LINK,
    (_, text: string, url: string) => `<a href="${escapeAttribute(url)}">${text}</a>`,
  );
  return caption === '' ? shown : `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
}
