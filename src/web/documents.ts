import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const gzipped = promisify(gzip);

/** What is smaller travels in one packet either way, in bytes. */
const SMALLEST_GZIPPED = 1_000;

/** A page, feed or sheet as it is sent. */
export interface Document {
  body: Buffer;
  /** Media type of its text, which is UTF-8. */
  type: string;
  /** Names what it holds; weak, because it is the same however the body is compressed. */
  etag: string;
  /** When it last changed, epoch ms, where that is known. */
  modified: number | undefined;
  /** The body compressed, once anybody asked for that. */
  gzip?: Promise<Buffer>;
}

export function documentOf(text: string, type: string, modified?: number): Document {
  const body = Buffer.from(text);
  return { body, type, etag: `W/"${hash('sha1', body, 'base64url')}"`, modified };
}

/** Sends a document: whole, compressed where that is understood, or, to who has it already, only word of that. */
export async function send(c: Context, document: Document, headers: Record<string, string>): Promise<Response> {
  const { body, type, etag, modified } = document;
  const about: Record<string, string> = {
    ...headers,
    etag,
    vary: 'accept-encoding,accept-language',
    'x-content-type-options': 'nosniff',
    ...(modified !== undefined && { 'last-modified': new Date(modified).toUTCString() }),
  };
  if (isKnown(c, document)) return c.body(null, 304, about);
  about['content-type'] = `${type};charset=utf-8`;
  if (body.length < SMALLEST_GZIPPED || !acceptsGzip(c.req.header('accept-encoding')))
    return c.body(new Uint8Array(body), 200, about);
  document.gzip ??= gzipped(body);
  return c.body(new Uint8Array(await document.gzip), 200, { ...about, 'content-encoding': 'gzip' });
}

/** Whether the asker has this very document (RFC 9110, 13.1: a tag is believed before a date). */
function isKnown(c: Context, { etag, modified }: Document): boolean {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag));
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  // The header tells whole seconds.
  return modified !== undefined && Math.floor(modified / 1000) * 1000 <= since;
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

function acceptsGzip(header: string | undefined): boolean {
  return header !== undefined && /(?:^|,)\s*gzip\s*(?:,|$|;\s*q=(?:1|0?\.\d*[1-9]))/i.test(header);
}
