import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { httpAddress } from './addresses.ts';
import { mendXml } from './mend.ts';

/** A feed as programs hand it to each other. */
export interface ListedFeed {
  url: string;
  name?: string;
  /** The folders it lies in, and its categories. */
  tags: string[];
}

type Outline = Opml.Outline<string>;

/** How deep folders in folders are looked into. */
const DEEPEST = 10;

/** The feeds of an OPML file, each once, in their order; `undefined` when it is none. Broken files are read as feeds are. */
export function readOpml(text: string): ListedFeed[] | undefined {
  const document = tryParse(text) ?? tryParse(mendXml(text));
  // One without feeds is none to the parser.
  if (!document) return /<opml[\s>]/i.test(text) ? [] : undefined;
  const found = new Map<string, ListedFeed>();
  const visit = (outlines: readonly Outline[], folders: readonly string[]) => {
    for (const { xmlUrl, text, title, category, outlines: inner = [] } of outlines) {
      const name = (text || title || '').replace(/\s+/g, ' ').trim();
      const written = (xmlUrl ?? '').trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
      const address = written.replace(/^(?:feed:)?(?=\/\/)/i, 'http:');
      const url = httpAddress(address, address);
      if (url !== undefined) {
        const filed = (category ?? '').split(',').map((path) => path.split('/').at(-1)?.trim() ?? '');
        const tags = [...(found.get(url)?.tags ?? []), ...folders, ...filed].filter(Boolean);
        found.set(url, { url, ...(name !== '' && name !== url && { name }), tags: [...new Set(tags)] });
      } else if (folders.length < DEEPEST) visit(inner, name === '' ? folders : [...folders, name]);
    }
  };
  visit(document.body?.outlines ?? [], []);
  return [...found.values()];
}

/** Feeds as OPML: in a folder named after the first of their tags, all of which are categories. */
export function formatOpml(feeds: readonly ListedFeed[]): string {
  const outlineOf = ({ url, name, tags }: ListedFeed): Outline => {
    const open = httpAddress(url, url) ?? '';
    const category = tags.map((tag) => tag.replaceAll(/[,/]/g, ' ')).join(',');
    return { type: 'rss', text: name ?? open, xmlUrl: open, ...(category !== '' && { category }) };
  };
  const folders = Map.groupBy(feeds, ({ tags }) => tags[0] ?? '');
  const outlines = [...folders].flatMap(([folder, inner]): Outline[] =>
    folder === '' ? inner.map(outlineOf) : [{ text: folder, outlines: inner.map(outlineOf) }],
  );
  return generateOpml({ head: { title: 'Gazette' }, body: { outlines } });
}

function tryParse(text: string): Opml.Document<string> | undefined {
  try {
    return parseOpml(text);
  } catch {
    return undefined;
  }
}
