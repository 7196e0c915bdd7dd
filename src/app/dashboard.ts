import type { Hono } from 'hono';
import { countAll } from '../jobs/counts.ts';
import type { Queues } from '../jobs/queues.ts';
import { adminApp } from '../web/admin/admin.ts';
import type { Parts } from './parts.ts';

const HOURS = 48;
/** More tell an operator nothing new; the rest comes up as these are taken care of. */
const FAILURES = 50;

/** The dashboard, to be mounted at the root; `undefined` without ADMIN_PASSWORD. */
export function dashboard({
  config,
  telegram,
  store,
  queues,
  i18n,
}: Pick<Parts, 'config' | 'telegram' | 'store' | 'queues' | 'i18n'>): Hono | undefined {
  const { adminPassword: password, publicUrl, defaults } = config;
  if (password === undefined) return undefined;
  const now = Date.now;
  return adminApp({
    gate: { password, salt: telegram.token, publicUrl, now },
    t: i18n.in(defaults.locale),
    timezone: defaults.timezone,
    now,
    overview: async () => {
      const [counts, hours, sources, failures] = await Promise.all([
        countAll(store, queues),
        store.ledger.hourly(HOURS, now()),
        store.sourceHealth.all(),
        store.deadLetters.list(FAILURES),
      ]);
      return { counts, hours, sources, failures };
    },
    readSource: queues.reloadSource,
    failure: async (chat, edition, what) => {
      const letter = await store.deadLetters.take(chat, edition);
      if (!letter || what !== 'retry') return;
      await store.refusals.offer(letter.chat, letter.articleIds, now());
      await queues.deliverNow({ key: letter.chat, edition: now() });
    },
    board: (path, seen) => queueBoard(queues, path, seen),
  });
}

/** bull-board, which is loaded now: most processes never show it. */
async function queueBoard(queues: Queues, path: string, seen: string): Promise<Hono> {
  const [{ createBullBoard }, { BullMQAdapter }, { HonoAdapter }, { serveStatic }, { Hono }] = await Promise.all([
    import('@bull-board/api'),
    import('@bull-board/api/bullMQAdapter'),
    import('@bull-board/hono'),
    import('@hono/node-server/serve-static'),
    import('hono'),
  ]);
  const serverAdapter = new HonoAdapter(serveStatic);
  serverAdapter.setBasePath(path);
  createBullBoard({ queues: queues.all.map((queue) => new BullMQAdapter(queue)), serverAdapter });
  const served = serverAdapter.registerPlugin();
  // What its page is told, which is made when it is asked for; what it serves knows the other by now.
  serverAdapter.setBasePath(seen);
  return new Hono().route(path, served);
}
