/** A file that may be a post, or a page of a site. */
const PAGE = /\.html?$/i;
/** What a Jekyll site is built from and into, and with. */
const PARTS = /(?:^|\/)(?:_(?:includes|layouts|site)|node_modules|vendor\/(?:bundle|cache|gems|ruby))\//i;
/** What is shown where a page is missing. */
const MISSING = /(?:^|\/)404\.html?$/i;
const FRONT_MATTER = /^(?:\u00ef\u00bb\u00bf)?---\s*\n/;
const WHOLE_PAGE = /<(?:html|body)[\s>]/i;
/** Where posts lie in a Jekyll site, and how their files are called. */
const OF_A_DAY = /(?:^|\/)(?:_posts\/.*|(?:\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{6})[-_ ][^/]*)$/;
/** A field of front matter that says when. */
const DATED = /^(?:date|pub\w*|post_date|created_at)[ \t]*:[ \t]*["']?\d/im;
const LISTS_POSTS = /\{%-?\s*for\s+[\w-]+\s+in\s+(?:site|paginator)\./;

/** Whether a file of that name is told from a post only by what is in it. */
export function isPageName(path: string): boolean {
  return PAGE.test(path);
}

/** Whether what lies at that path belongs to what a site is built from or into. */
export function isAmongParts(path: string): boolean {
  return PARTS.test(path);
}

/** Whether what lies at that path is a part of a site, whatever is in it. */
export function isSitePart(path: string): boolean {
  return isAmongParts(path) || MISSING.test(path);
}

/** Jekyll's posts may end in `.html`, as those that its importers make of other blogs: front matter, and no whole page. */
export function isHtmlPost(bytes: Uint8Array): boolean {
  return isPost(latin(bytes));
}

/**
 * Whether a source that holds such a file at that path gives it as a post. The fronts of Jekyll's sites and their pages about
 * the site begin with front matter too, but are of no day.
 */
export function isHtmlNews(path: string, bytes: Uint8Array): boolean {
  const text = latin(bytes);
  if (!isPost(text) || LISTS_POSTS.test(text)) return false;
  return OF_A_DAY.test(path) || DATED.test(text.slice(0, text.indexOf('\n---', 3)));
}

function isPost(text: string): boolean {
  return FRONT_MATTER.test(text) && !WHOLE_PAGE.test(text);
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
