/** What a strict reader makes of Telegram HTML: one entry of `tags` for each UTF-16 unit of `text`. */
export interface Checked {
  text: string;
  tags: string[];
  /** Tags that hold text. */
  entities: number;
  urlBytes: number;
}

const ALLOWED: readonly RegExp[] = [
  /^<(b|i|u|s|tg-spoiler|code|pre|blockquote)>$/,
  /^<(a) href="https?:\/\/[^"<>\n]+">$/,
  /^<(code) class="language-[^"<>\s]+">$/,
  /^<(blockquote) expandable>$/,
];

/**
 * Reads Telegram HTML as strictly as the Bot API documents it, apart from all code under test: known tags only, closed in
 * order, nothing in code, no link in a link, no quote in a quote, no bare `<`, `>` or `&`.
 *
 * @throws {Error} naming the first fault
 */
export function checkMarkup(markup: string): Checked {
  const open: { name: string; tag: string; at: number }[] = [];
  const checked: Checked = { text: '', tags: [], entities: 0, urlBytes: 0 };
  for (const [token] of markup.matchAll(/<[^>]*>?|[^<]+/g)) {
    if (!token.startsWith('<')) {
      const text = decode(token);
      checked.text += text;
      const tags = [...new Set(open.map(({ tag }) => tag))].sort().join('');
      for (let unit = 0; unit < text.length; unit++) checked.tags.push(tags);
    } else if (token.startsWith('</')) {
      const last = open.pop();
      if (!last || token !== `</${last.name}>`) throw new Error(`${token} closes <${last?.name}>`);
      if (checked.text.length > last.at) checked.entities++;
    } else {
      const name = ALLOWED.map((pattern) => pattern.exec(token)?.[1]).find(Boolean);
      if (!name) throw new Error(`tag not allowed: ${token}`);
      checkNesting(
        name,
        open.map((tag) => tag.name),
      );
      checked.urlBytes += name === 'a' ? Buffer.byteLength(token) : 0;
      open.push({ name, tag: token, at: checked.text.length });
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ tag }) => tag).join('')}`);
  return checked;
}

function checkNesting(name: string, outside: string[]): void {
  const inCode = outside.at(-1) === 'code' || outside.includes('pre');
  if (inCode && !(name === 'code' && outside.at(-1) === 'pre')) throw new Error(`<${name}> in code`);
  if ((name === 'a' || name === 'blockquote') && outside.includes(name)) throw new Error(`<${name}> in itself`);
  if (name === 'code' && outside.includes('a')) throw new Error('code in a link');
}

function decode(text: string): string {
  if (/>|&(?!(?:lt|gt|amp|quot|#\d+);)/.test(text)) throw new Error(`not escaped: ${text}`);
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? ''),
  );
}
