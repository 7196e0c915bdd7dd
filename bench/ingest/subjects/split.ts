import matter from 'gray-matter';

const refuse = (): never => {
  throw new Error('only YAML front matter is read');
};

/** As in src/ingest/post/front-matter.ts: nothing is evaluated, and passing options keeps gray-matter's cache off. */
const OPTIONS = { language: 'yaml', engines: { js: refuse, javascript: refuse, coffee: refuse, json: refuse } };

export interface Split {
  title: string;
  url: string;
  body: string;
}

/** A post cut in two by gray-matter alone. */
export function split(bytes: Buffer): Split {
  const { data, content } = matter(bytes.toString('utf8'), OPTIONS);
  return { title: String(data['title'] ?? ''), url: String(data['from'] ?? ''), body: content };
}

/** A post as the web page that extractors expect. */
export function pageOf({ title, body }: Split): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html><head><title>${escaped}</title></head><body>${body}</body></html>`;
}
