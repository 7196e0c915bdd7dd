import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A target that no suite measures: it takes a command of its own, too long or too different for `npm run bench`. */
interface Elsewhere {
  what: string;
  wanted: string;
  command: string;
}

/** By the name that `docs/measured.json` calls each. */
export const ELSEWHERE = {
  'chaos-lost': {
    what: 'articles lost while workers, Redis and Telegram break, 10,000 subscribers, two editions',
    wanted: '0',
    command: 'npm run chaos -- --editions 2 --seed N',
  },
  'chaos-repeated': {
    what: 'messages repeated then',
    wanted: 'as many as were in flight at kills',
    command: 'npm run chaos -- --editions 2 --seed N',
  },
  'chaos-order': {
    what: 'messages out of order then',
    wanted: '0',
    command: 'npm run chaos -- --editions 2 --seed N',
  },
  'chaos-can-fail': {
    what: 'articles lost when the ledger is switched off: the check can fail',
    wanted: 'more than 0',
    command: 'npm run chaos -- --subscribers 300 --ledger off',
  },
  'two-years': {
    what: 'editions skipped or sent twice in two simulated years of many zones',
    wanted: '0',
    command: 'FUZZ_RUNS=25 npm test -- test/jobs/two-years',
  },
  'story-precision': { what: 'stories: precision', wanted: '≥ 0.98', command: 'node test/story/report.ts' },
  'story-recall': { what: 'stories: recall', wanted: '≥ 0.85', command: 'node test/story/report.ts' },
  'real-posts': {
    what: 'spaces within Chinese that the author did not type, `utm_`, tracking pixels, empty blocks in the real posts',
    wanted: '0',
    command: 'npm test -- test/ingest/real-posts-text',
  },
  'real-posts-sent': {
    what: 'messages of the real posts that Telegram’s limits would refuse, rich and classic',
    wanted: '0',
    command: 'SHOW_SCORES=1 npm test -- test/render/rich',
  },
  languages: {
    what: 'texts missing in a language, or longer than a button shows',
    wanted: '0',
    command: 'npm run languages',
  },
  git: {
    what: '20,000 posts followed over 200 commits and a force-push: the store equals a fresh import',
    wanted: 'equal',
    command: 'ARCHIVE_POSTS=20000 ARCHIVE_COMMITS=200 npm test -- test/sources/git-archive',
  },
  'git-http': {
    what: 'the same over HTTP',
    wanted: 'equal',
    command: 'ARCHIVE_POSTS=20000 ARCHIVE_COMMITS=200 npm test -- test/sources/git-archive -t http',
  },
  feeds: {
    what: 'awkward feeds, at least 40, that come out otherwise than they should',
    wanted: '0',
    command: 'node test/sources/awkward-feeds/print.ts',
  },
  'webhook-rate': {
    what: 'updates a second that one web process takes for 30 s',
    wanted: '≥ 2,000',
    command: 'node test/web/webhook-load.ts 2000 30',
  },
  'webhook-lost': { what: 'updates lost then', wanted: '0', command: 'node test/web/webhook-load.ts 2000 30' },
  'backup-time': {
    what: 'restoring and backing up 100,000 subscribers',
    wanted: '≤ 60 s each',
    command: 'node bench/scale/backup.ts 100000 20000',
  },
  'backup-same': {
    what: 'backup, restore into an empty Redis, backup: the file',
    wanted: 'the same',
    command: 'node bench/scale/backup.ts 100000 20000',
  },
  'stop-under-load': {
    what: 'digests lost and repeated when a role is told to stop amidst 150',
    wanted: '0, in time',
    command: 'npm test -- test/e2e/kill-roles',
  },
  'poller-handed-on': {
    what: 'until another process polls after a kill -9 of the one that did',
    wanted: '≤ 10 s',
    command: 'npm test -- test/e2e/kill-roles',
  },
  axe: {
    what: 'what axe-core finds on the pages, light, dark, on a phone, from right to left',
    wanted: '0',
    command: 'npm test -- test/web/pages.browser test/web/admin.browser',
  },
  soak: {
    what: 'a month in 30 minutes: digests lost or repeated, keys without owner or expiry, memory that grows',
    wanted: '0',
    command: 'npm run soak -- --minutes 30',
  },
  suite: { what: 'the whole test suite', wanted: '≤ 3 min', command: 'npm test' },
  'first-digest': {
    what: 'from `git clone` in an empty directory to the first digest in the playground',
    wanted: '≤ 10 min',
    command: 'the README’s commands, by hand',
  },
} as const satisfies Record<string, Elsewhere>;
type Name = keyof typeof ELSEWHERE;

const FILE = fileURLToPath(new URL('../../docs/measured.json', import.meta.url));

const measured = z
  .strictObject({
    name: z.enum(Object.keys(ELSEWHERE) as [Name, ...Name[]]),
    /** As it is to be read. */
    figure: z.string().min(1),
    met: z.boolean(),
    /** Why it is not met. */
    why: z.string().min(1).optional(),
    date: z.iso.date(),
    /** `null` where nobody noted it. */
    commit: z
      .string()
      .regex(/^[0-9a-f]{7,40}$/)
      .nullable(),
    /** What the machine was, and what else it did. */
    machine: z.string().min(1),
  })
  .refine(({ met, why }) => met || why !== undefined, 'what is not met needs a "why"');

/** A figure that somebody saw. */
export type Measured = z.infer<typeof measured>;

/**
 * What was written down in `docs/measured.json`, each name once.
 *
 * @throws {z.ZodError} if the file holds something else
 */
export function measuredElsewhere(file = FILE): Measured[] {
  if (!existsSync(file)) return [];
  return z
    .array(measured)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name stands there twice')
    .parse(JSON.parse(readFileSync(file, 'utf8')));
}
