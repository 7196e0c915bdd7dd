/** Pieces of feeds, well formed unless what is given is not. */

export const DATE = 'Mon, 23 Nov 2026 10:00:00 GMT';

export function rss(items: string, { head = '', version = '2.0', declaration = '<?xml version="1.0"?>' } = {}): string {
  return `${declaration}<rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Example News</title><link>https://example.org/</link>${head}${items}</channel></rss>`;
}

export function item(title: string, more = ''): string {
  const slug = encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'));
  return `<item><title>${title}</title><link>https://example.org/${slug}</link><guid>${slug}</guid><pubDate>${DATE}</pubDate><description>&lt;p&gt;A text.&lt;/p&gt;</description>${more}</item>`;
}

/** Two items, as nearly every feed here has them. */
export const TWO = item('Night trains') + item('Tea ceremony');

export const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><link href="https://example.org/"/><id>urn:feed</id><updated>2026-11-23T10:00:00Z</updated>
<entry><title>Night trains</title><id>urn:1</id><link href="https://example.org/1"/><updated>2026-11-23T10:00:00Z</updated><content type="html">&lt;p&gt;A text.&lt;/p&gt;</content></entry>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Tea <i>ceremony</i></div></title><id>urn:2</id><link rel="alternate" href="https://example.org/2"/><updated>2026-11-23T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A text.</p></div></content></entry></feed>`;

export const ATOM_03 = `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Example</title><entry><title>Night trains</title><id>1</id><link rel="alternate" type="text/html" href="https://example.org/1"/><issued>2003-12-13T08:29:29-04:00</issued><content type="text/html" mode="escaped">&lt;p&gt;A text.&lt;/p&gt;</content></entry></feed>`;

export const RDF = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Example</title><link>https://example.org/</link></channel><item rdf:about="https://example.org/1"><title>Night trains</title><link>https://example.org/1</link><description>A text.</description><dc:date>2026-11-23T10:00:00Z</dc:date></item></rdf:RDF>`;

export const RSS_090 = RDF.replace('http://purl.org/rss/1.0/', 'http://my.netscape.com/rdf/simple/0.9/');

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example',
  home_page_url: 'https://example.org/',
  items: [
    { id: '1', url: 'https://example.org/1', title: 'Night trains', content_html: '<p>A text.</p>', tags: ['Rail'] },
    { id: 2, url: '/2', title: 'Tea < coffee', content_text: 'A text.', date_published: '2026-11-23T10:00:00Z' },
  ],
});

export function page(head: string): string {
  return `<!doctype html><html><head><title>Example</title>${head}</head><body><p>Welcome.</p></body></html>`;
}

export const ENTITY_BOMB = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>${rss(item('Laughs &a29;'), { declaration: '' })}`;

export const EXTERNAL_ENTITY = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item('File &x;'), { declaration: '' })}`;
