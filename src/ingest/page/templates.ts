/** Where a page keeps its article in a template that a script shows, as Google's own blogs do. */
const OPENED = /(\sitemprop=["']articleBody["'][^<>]{0,300}>)\s{0,200}<script type=["']text\/template["']>/gi;
const CLOSED = '</script>';

/** The page with such articles where readers see them. */
export function withTemplatesShown(html: string): string {
  if (!html.includes('text/template')) return html;
  let shown = '';
  let at = 0;
  for (const { 0: opened, 1: before = '', index } of html.matchAll(OPENED)) {
    if (index < at) continue;
    const from = index + opened.length;
    const to = html.indexOf(CLOSED, from);
    if (to < 0) break;
    shown += html.slice(at, index) + before + html.slice(from, to);
    at = to + CLOSED.length;
  }
  return shown + html.slice(at);
}
