import { setTimeout as sleep } from 'node:timers/promises';
import { openQueues } from '../../src/jobs/queues.ts';
import type { SubscriberKey } from '../../src/model/chat.ts';
import { type DigestCall, readDigests } from './call-record.ts';
import { chanceOf } from './chance.ts';
import { type Account, judge } from './judge.ts';
import { inFlight } from './kills.ts';
import { newsroom, TAGS } from './news.ts';
import type { ChaosOptions } from './options.ts';
import { appoint, type Reader, settle } from './population.ts';
import type { Report } from './report.ts';
import type { Stage } from './stage.ts';
import { type Weather, weather } from './troubles.ts';

const MINUTE_MS = 60_000;
const STRIKE_EVERY_MS = 3_000;
/** As many as a minute has room for; on a busy machine they take longer, and so does sending. */
const STRIKES_AN_EDITION = 20;
const ARTICLE_EVERY_MS = 4_000;
/** How long sending may go on after all is calm. */
const PATIENCE_MS = 10 * MINUTE_MS;

type Newsroom = ReturnType<typeof newsroom>;

/** One run from the first subscriber to the verdict. */
export async function run(stage: Stage, options: ChaosOptions, say: (line: string) => void): Promise<Report> {
  const { telegram, store, redis } = stage;
  const chance = chanceOf(options.seed);
  const news = newsroom(stage.posts, chance);
  // So that the first import is over before anything counts.
  news.publish(TAGS);
  const readers = await settle({ telegram, store, redis, chance }, options.subscribers);
  say(`${readers.length} subscribers have settled in`);
  await forgetUpdates(stage);
  stage.man(0);
  stage.man(1);
  await Promise.all([stage.startWeb().ready, ...stage.workers.map(({ hand }) => hand.ready)]);
  news.published.length = 0;
  const first = nextMinute(Date.now() + 5_000 + options.subscribers);
  const minutes = Array.from({ length: options.editions }, (_, index) => first + index * MINUTE_MS);
  await appoint(store, readers, minutes);
  say(`two workers are at work; the first edition comes at ${clock(first)}`);

  const sky = weather(stage, chance, readers);
  await publishAndStrike(news, sky, first, options.editions * STRIKES_AN_EDITION, say);
  say('calm; everybody who is to come back is back');
  await sky.calm();
  await Promise.all(stage.workers.map(({ hand }) => hand.ready));
  await drained(stage, say);
  await lastEdition(stage, readers, news, say);
  return account(stage, options, { readers, news, sky, jobs: await failedJobs(stage) });
}

/** Of the groups that were made; the bot would greet each. */
export async function forgetUpdates({ telegramRoot }: Stage): Promise<void> {
  await fetch(`${telegramRoot}/bot1:x/deleteWebhook?drop_pending_updates=true`);
}

async function publishAndStrike(
  news: Newsroom,
  sky: Weather,
  from: number,
  strikes: number,
  say: (line: string) => void,
): Promise<void> {
  let striking = true;
  const publishing = (async () => {
    for (; striking; await sleep(ARTICLE_EVERY_MS)) news.publishAny();
  })();
  await sleep(Math.max(0, from - STRIKE_EVERY_MS - Date.now()));
  for (let strike = 0; strike < strikes; strike++) {
    const next = sleep(STRIKE_EVERY_MS);
    say(await sky.strike());
    await next;
  }
  striking = false;
  await publishing;
}

/** One more article of each tag, and one more edition for everybody. */
export async function lastEdition(
  stage: Stage,
  readers: readonly Reader[],
  news: Newsroom,
  say: (line: string) => void,
): Promise<void> {
  const { store } = stage;
  for (const tag of TAGS) news.publish([tag]);
  const ids = news.published.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  while ((await store.articles.heads(ids)).length < ids.length) await sleep(100);
  const last = nextMinute(Date.now() + 5_000 + readers.length / 2);
  say(`the last edition for everybody comes at ${clock(last)}`);
  await appoint(store, readers, [last]);
  await sleep(last - Date.now() + 2_000);
  await drained(stage, say);
}

/** Waits until nobody is due and no job waits or runs, but for corrections that wait for their hour to be over. */
export async function drained({ redis, store, workers }: Stage, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  const queues = openQueues(redis);
  for (let calm = 0; calm < 3; await sleep(500)) {
    const { plan: _, ...depths } = await queues.depths();
    const open = Object.entries(depths).flatMap(([name, counts]) =>
      ['waiting', 'active', 'prioritized', ...(name === 'correct' ? [] : ['delayed'])].map(
        (state) => counts[state] ?? 0,
      ),
    );
    const left = open.reduce((sum, count) => sum + count, 0) + (await store.due.upTo(Date.now(), 1)).length;
    calm = left === 0 ? calm + 1 : 0;
    if (performance.now() - started > PATIENCE_MS) {
      say(
        `after ${PATIENCE_MS / MINUTE_MS} minutes ${left} jobs are still open (${workers.map(({ name }) => name).join(', ')})`,
      );
      break;
    }
  }
  say(`all is sent, ${((performance.now() - started) / 1_000).toFixed(1)} s later`);
  await queues.close();
}

export async function failedJobs({ redis }: Stage): Promise<number> {
  const queues = openQueues(redis);
  const depths = Object.values(await queues.depths());
  await queues.close();
  return depths.reduce((sum, counts) => sum + (counts['failed'] ?? 0), 0);
}

async function account(
  stage: Stage,
  options: ChaosOptions,
  found: { readers: Reader[]; news: Newsroom; sky: Weather; jobs: number },
): Promise<Report> {
  const { readers, news, sky, jobs } = found;
  const accounts = await accountsOf(stage, found);
  const digests = accounts.flatMap((one) => one.digests);
  const keyOf = new Map(readers.flatMap(({ chatIds, key }) => chatIds.map((id) => [id, key] as const)));
  const flying = sky.kills.map((kill) =>
    inFlight(kill, digests, (chatId) => keyOf.get(chatId) ?? ('' as SubscriberKey)),
  );
  return {
    options,
    verdict: judge(accounts),
    articles: news.published.length,
    kills: flying,
    troubles: sky.counts,
    away: sky.away.size,
    jobs,
    deserted: stage.crew.deserted,
  };
}

/** What each reader was owed, and got. */
export async function accountsOf(
  stage: Stage,
  { readers, news, sky }: { readers: readonly Reader[]; news: Newsroom; sky: Weather },
): Promise<Account[]> {
  const ofChat = new Map(readers.flatMap((reader) => reader.chatIds.map((id) => [id, reader] as const)));
  const digests = await Promise.all(
    (await readDigests(stage.calls)).map((digest) =>
      withAllPages(stage, digest, ofChat.get(digest.chatId)?.chatIds ?? [digest.chatId]),
    ),
  );
  const byReader = Map.groupBy(digests, ({ chatId }) => ofChat.get(chatId));
  return readers.map((reader) => {
    const tags = new Set(reader.tags);
    const owed = news.published.filter(({ tags: its, withdrawn }) => !withdrawn && its.some((tag) => tags.has(tag)));
    return {
      name: reader.key,
      owed: new Set(sky.away.has(reader) ? [] : owed.map(({ id }) => id)),
      digests: byReader.get(reader) ?? [],
    };
  });
}

/** A digest with what its reader finds on its further pages. A group that became another took its ledger along. */
async function withAllPages({ store }: Stage, digest: DigestCall, chatIds: readonly number[]): Promise<DigestCall> {
  if (!digest.continued) return digest;
  const found = await Promise.all(chatIds.map((id) => store.ledger.find(`${id}` as SubscriberKey, digest.edition)));
  const further = found.flatMap((delivery) => delivery?.articleIds ?? []);
  return { ...digest, articles: [...new Set([...digest.articles, ...further])] };
}

function nextMinute(after: number): number {
  return Math.ceil(after / MINUTE_MS) * MINUTE_MS;
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}
