import { readFeedDocument } from './document.ts';
import type { FeedDocument } from './item.ts';
import { feedLinkOf } from './link.ts';
import { charsetOf, type Decode } from './pages.ts';
import { type Header, retryAfter } from './timing.ts';
import type { Answer, Fetcher } from '../fetch/fetch.ts';
import { FetchError } from '../fetch/fetch-error.ts';
import { SourceError } from '../source.ts';

export interface FeedPorts {
  fetcher: Fetcher;
  decode: Decode;
}

/** What is asked for: the feed's address, where it was found last, and what it was then. */
export interface Asked {
  name: string;
  address: string;
  /** Where permanent redirects or its page have led before. */
  moved?: string | undefined;
  etag?: string | undefined;
  modified?: string | undefined;
}

export interface GotFeed {
  /** Absent when it is as it was. */
  document?: FeedDocument;
  header: Header;
  /** Where to ask from now on, unless that is its address. */
  moved: string | undefined;
}

const LARGEST_FEED = 10 * 1024 * 1024;
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

/**
 * Gets a feed from where it was last, or, when it is there no more, from its address. A page that names a feed is as good
 * as the feed.
 *
 * @throws {SourceError} saying what is wrong, when to try again if the server says, and whether it is gone for good
 */
export async function getFeed(ports: FeedPorts, asked: Asked, now: number): Promise<GotFeed> {
  const { address, moved } = asked;
  if (moved !== undefined) {
    const got = await tryAt(ports, asked, withUser(moved, address), now);
    if (!(got instanceof SourceError)) return got;
    if (got.retryAt !== undefined) throw got;
  }
  // What was there before is not here.
  const { etag: _, modified: __, ...anew } = asked;
  const got = await tryAt(ports, moved === undefined ? asked : anew, address, now);
  if (got instanceof SourceError) throw got;
  return got;
}

async function tryAt(ports: FeedPorts, asked: Asked, url: string, now: number): Promise<GotFeed | SourceError> {
  const conditions = {
    ...(asked.etag !== undefined && { 'if-none-match': asked.etag }),
    ...(asked.modified !== undefined && { 'if-modified-since': asked.modified }),
  };
  try {
    const answer = await ask(ports.fetcher, url, conditions);
    const { header, lasting } = answer;
    const moved = lasting === withoutUser(asked.address) ? undefined : lasting;
    // Of what was never read nobody can say that it has not changed.
    if (answer.status === 304 && Object.keys(conditions).length > 0) return { header, moved };
    if (answer.status !== 200) return refusal(asked.name, answer, now);
    const read = readAnswer(ports.decode, answer);
    if (read.document) return { document: read.document, header, moved };
    if (read.link === undefined) return new SourceError(`source ${asked.name}: ${noFeed(answer)}`);
    const linked = await ask(ports.fetcher, withUser(read.link, url), {});
    const { document } = linked.status === 200 ? readAnswer(ports.decode, linked) : {};
    if (document) return { document, header: linked.header, moved: linked.lasting };
    return new SourceError(`source ${asked.name}: its page names the feed ${read.link}, but there is none`);
  } catch (error) {
    if (error instanceof FetchError) return new SourceError(`source ${asked.name}: ${error.message}`);
    throw error;
  }
}

function ask(fetcher: Fetcher, url: string, headers: Record<string, string>): Promise<Answer> {
  return fetcher.get(url, { accept: ACCEPT, largest: LARGEST_FEED, headers });
}

/** The feed in an answer, or else the address of one that it names. */
function readAnswer(decode: Decode, { body, header, url }: Answer): { document?: FeedDocument; link?: string } {
  const text = decode(body, charsetOf(header('content-type')));
  if (text === undefined) return {};
  const document = readFeedDocument(text, url);
  if (document) return { document };
  const link = feedLinkOf(text, url);
  return link === undefined ? {} : { link };
}

function noFeed({ body, url }: Answer): string {
  if (body.length === 0) return `there is nothing in the answer of ${url}`;
  return `what ${url} answers is no feed that can be read, and no page that names one; check the address`;
}

function refusal(name: string, { status, header, url }: Answer, now: number): SourceError {
  const retryAt = retryAfter(header, now);
  return new SourceError(`source ${name}: ${url} ${reasonOf(status)} (${status})`, {
    ...(retryAt !== undefined && { retryAt }),
    ...(status === 410 && { ended: true }),
  });
}

function reasonOf(status: number): string {
  if (status === 410) return 'is gone for good and is not read any more; take it out of the sources';
  if (status === 404) return 'is not there; check the address';
  if (status === 401)
    return 'wants a name and the right password before its host, as in name:password@news.example.org';
  if (status === 403 || status === 451) return 'refuses us';
  if (status === 429) return 'wants fewer requests';
  if (status === 304) return 'says that nothing has changed since it was read, which it never was';
  return status >= 500 ? 'has a fault of its own' : 'gives no feed';
}

/** The name and password of the feed's address, where its server is the same. */
function withUser(url: string, address: string): string {
  const [to, from] = [new URL(url), new URL(address)];
  if (to.origin === from.origin) [to.username, to.password] = [from.username, from.password];
  return to.href;
}

function withoutUser(address: string): string {
  const url = new URL(address);
  [url.username, url.password, url.hash] = ['', '', ''];
  return url.href;
}
