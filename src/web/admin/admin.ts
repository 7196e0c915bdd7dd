import { readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Translate } from '../../i18n.ts';
import { parseSubscriberKey, type SubscriberKey, subscriberKey } from '../../model/chat.ts';
import { loginPage } from '../../render/admin/login-page.ts';
import { type Overview, overviewPage } from '../../render/admin/overview-page.ts';
import type { Html } from '../../render/html.ts';
import { isSameSecret } from '../../model/same-secret.ts';
import { bodyUpTo } from '../body.ts';
import { type GateOptions, openGate, type Session } from './gate.ts';

export interface AdminPorts {
  gate: GateOptions;
  t: Translate;
  /** The zone in which instants are told. */
  timezone: string;
  now: () => number;
  overview: () => Promise<Overview>;
  readSource: (name: string) => Promise<unknown>;
  /** Takes an edition that was refused, to try it again or to forget it. */
  failure: (chat: SubscriberKey, edition: number, what: 'retry' | 'forget') => Promise<unknown>;
  /** The board of the queues, to be served at a path, which browsers see as `seen`; loaded when it is first looked at. */
  board: (path: string, seen: string) => Promise<Hono>;
}

const PATH = '/admin';
const QUEUES = '/queues';
const BOARD = PATH + QUEUES;
const LARGEST_FORM = 10_000;

const HEADERS = {
  'cache-control': 'private, no-cache',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
/** Of our pages nothing runs. */
const OURS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};
/** The board is a program; it talks to us alone, and gets no fonts from elsewhere. */
const THE_BOARD = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'self'; frame-ancestors 'none'",
};

const loginForm = z.object({ password: z.string() });
const sourceForm = z.object({ token: z.string(), source: z.string() });
const failureForm = z.object({
  token: z.string(),
  chat: z.string().refine((key) => /^-?\d{1,16}(:\d{1,16})?$/.test(key)),
  edition: z.coerce.number().int(),
  what: z.enum(['retry', 'forget']),
});
const plainForm = z.object({ token: z.string() });

/** What is in a form; nothing, where it is none. */
function fieldsOf({ req }: Context): Promise<unknown> {
  return req.parseBody().catch(() => undefined);
}

/** The dashboard, to be mounted at the root: a page of ours and the board of the queues, behind a password. */
export function adminApp(ports: AdminPorts): Hono {
  const { t } = ports;
  const gate = openGate(ports.gate);
  const stylesheet = readFileSync(new URL('admin.css', import.meta.url), 'utf8');
  const app = new Hono<{ Variables: { session: Session } }>();
  const show = (c: Context, page: Html, status: 200 | 401 | 429 = 200) => c.html(String(page), status);
  /** By where browsers see it. */
  const boards = new Map<string, Promise<Hono>>();

  app.use(`${PATH}/*`, async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method) || gate.fromOurPage(c)) await next();
    else c.res = c.body(null, 403);
    const headers = { ...HEADERS, ...(c.req.path.startsWith(BOARD) ? THE_BOARD : OURS) };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  });
  app.get(`${PATH}/admin.css`, (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.post(`${PATH}/login`, bodyUpTo(LARGEST_FORM), async (c) => {
    const form = loginForm.safeParse(await fieldsOf(c));
    const guess = form.success ? await gate.guess(form.data.password) : 'wrong';
    if (guess === 'busy') return show(c, loginPage(t, gate.pathFor(c), t('admin-slower')), 429);
    if (guess === 'wrong') return show(c, loginPage(t, gate.pathFor(c), t('admin-wrong')), 401);
    await gate.enter(c);
    return c.redirect(gate.pathFor(c), 303);
  });

  // Whatever follows is for who gave the password.
  app.use(`${PATH}/*`, async (c, next) => {
    const session = await gate.session(c);
    if (!session) return show(c, loginPage(t, gate.pathFor(c)), 401);
    c.set('session', session);
    return next();
  });
  app.get(PATH, async (c) => {
    const { timezone, now } = ports;
    const overview = await ports.overview();
    const { formToken } = c.get('session');
    const path = gate.pathFor(c);
    return show(c, overviewPage(overview, { t, timezone, now: now(), formToken, path, board: path + QUEUES }));
  });
  const taken = <Form extends z.ZodType<{ token: string }>>(
    path: string,
    form: Form,
    act: (given: z.output<Form>, c: Context) => unknown,
  ) =>
    app.post(path, bodyUpTo(LARGEST_FORM), async (c) => {
      const given = form.safeParse(await fieldsOf(c));
      if (!given.success) return c.body(null, 400);
      if (!isSameSecret(given.data.token, c.get('session').formToken)) return c.body(null, 403);
      await act(given.data, c);
      return c.redirect(gate.pathFor(c), 303);
    });
  taken(`${PATH}/logout`, plainForm, (_, c) => gate.leave(c));
  taken(`${PATH}/read-source`, sourceForm, ({ source }) => ports.readSource(source));
  taken(`${PATH}/failure`, failureForm, ({ chat, edition, what }) =>
    ports.failure(subscriberKey(parseSubscriberKey(chat)), edition, what),
  );
  app.all(`${BOARD}/*`, async (c) => {
    const seen = gate.pathFor(c) + QUEUES;
    const board = boards.get(seen) ?? ports.board(BOARD, seen);
    boards.set(seen, board);
    return (await board).fetch(c.req.raw);
  });
  return app as unknown as Hono;
}
