import { createHmac, randomUUID, scrypt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { isSameSecret } from '../../model/same-secret.ts';

export interface GateOptions {
  password: string;
  /** Makes the keys of two bots with one password differ. */
  salt: string;
  /** Where browsers reach us, if that is known. */
  publicUrl: string | undefined;
  now: () => number;
}

/** Somebody who gave the password: what a form of theirs has to send along. */
export interface Session {
  formToken: string;
}

const COOKIE = 'gazette-admin';
const PATH = '/admin';
const SESSION_MS = 12 * 3_600_000;
/** What a wrong guess costs, and how many may wait for theirs. One at a time, wherever they come from. */
const GUESS_MS = 1_000;
const MOST_WAITING = 3;

/**
 * Lets in whoever knows the password. A session is a signed cookie, so that any web process knows it; another password ends
 * all of them.
 */
export function openGate({ password, salt, publicUrl, now }: GateOptions) {
  let key: Promise<Buffer> | undefined;
  // Slow by intent: whoever came by a cookie is not to find the password by trying.
  const keyOf = () => (key ??= promisify<string, string, number, Buffer>(scrypt)(password, salt, 32));
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** Right or wrong; at once where too many wait already. */
  async function guess(given: string): Promise<'right' | 'wrong' | 'busy'> {
    if (waiting >= MOST_WAITING) return 'busy';
    waiting++;
    const answer = last.then(async () => {
      if (isSameSecret(given, password)) return 'right' as const;
      await sleep(GUESS_MS);
      return 'wrong' as const;
    });
    last = answer;
    try {
      return await answer;
    } finally {
      waiting--;
    }
  }

  async function enter(c: Context): Promise<void> {
    const value = `${now() + SESSION_MS}.${randomUUID()}`;
    await setSignedCookie(c, COOKIE, value, await keyOf(), {
      path: pathFor(c),
      httpOnly: true,
      sameSite: 'strict',
      secure: isHttps(c),
      maxAge: SESSION_MS / 1_000,
    });
  }

  function leave(c: Context): void {
    deleteCookie(c, COOKIE, { path: pathFor(c) });
  }

  async function session(c: Context): Promise<Session | undefined> {
    const value = await getSignedCookie(c, await keyOf(), COOKIE);
    if (!value || !(Number(value.split('.')[0]) > now())) return undefined;
    const formToken = createHmac('sha256', await keyOf())
      .update(`form ${value}`)
      .digest('base64url');
    return { formToken };
  }

  /** Whether a request comes from a page of ours, as a browser tells; of one that does not tell, the address it names. */
  function fromOurPage(c: Context): boolean {
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined) return site === 'same-origin';
    const host = URL.parse(c.req.header('origin') ?? '')?.host;
    return host !== undefined && (host === c.req.header('host') || host === publicHost);
  }

  const { host: publicHost, pathname: publicPath = '/' } =
    (publicUrl === undefined ? null : URL.parse(publicUrl)) ?? {};

  /** Where the dashboard is for this browser: below the path of the public address, unless it came another way, as by a tunnel. */
  function pathFor(c: Context): string {
    return c.req.header('host') === publicHost ? publicPath.replace(/\/$/, '') + PATH : PATH;
  }

  /** A browser that came by https gets a cookie that it sends no other way. */
  function isHttps(c: Context): boolean {
    if (c.req.header('x-forwarded-proto') === 'https') return true;
    return publicUrl?.startsWith('https:') === true && c.req.header('host') === publicHost;
  }

  return { guess, enter, leave, session, fromOurPage, pathFor };
}
