import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../chaos/chance.ts';
import { judge } from '../chaos/judge.ts';
import { newsroom, TAGS } from '../chaos/news.ts';
import { appoint, settle } from '../chaos/population.ts';
import { accountsOf, drained, failedJobs, forgetUpdates, lastEdition } from '../chaos/run.ts';
import type { Stage } from '../chaos/stage.ts';
import { weather } from '../chaos/troubles.ts';
import { auditStore } from './audit.ts';
import { growthOf, watchMemory } from './memory.ts';
import type { SoakOptions, SoakReport } from './report.ts';
import { visitors } from './visitors.ts';

const MINUTE_MS = 60_000;
/** Schedules hold no more times than these; then everybody is appointed anew. */
const EDITIONS_AHEAD = 10;
const STRIKE_EVERY_MS = 10_000;
const SAMPLE_EVERY_MS = 5_000;
const NEWS_EVERY_MS = 2_000;
/** What Telegram does to us, and people; processes live as long as we look at their memory. */
const TROUBLES = [
  '429 for everybody',
  '429 in some chats',
  'errors 500',
  'errors 502',
  'connections reset before',
  'connections reset after',
  'no answer, not applied',
  'no answer, applied',
  'slow answers',
  'chats block the bot',
  'chats come back',
  'groups migrate',
];

/** A life of so many minutes, each of them a day with an edition for everybody. */
export async function live(stage: Stage, options: SoakOptions, say: (line: string) => void): Promise<SoakReport> {
  const { telegram, store, redis } = stage;
  const chance = chanceOf(options.seed);
  const news = newsroom(stage.posts, chance);
  // So that the first import is over before anything counts.
  news.publish(TAGS);
  const readers = await settle({ telegram, store, redis, chance }, options.subscribers);
  await forgetUpdates(stage);
  const workers = [stage.man(0), stage.man(1)];
  const web = stage.startWeb();
  await Promise.all([web.ready, ...workers.map(({ hand }) => hand.ready)]);
  news.published.length = 0;
  const memory = watchMemory(
    () => ({
      web: web.child.pid,
      'worker 1': workers[0]?.hand.child.pid,
      'worker 2': workers[1]?.hand.child.pid,
      Redis: stage.server.pid(),
    }),
    SAMPLE_EVERY_MS,
  );
  const first = Math.ceil((Date.now() + 10_000) / MINUTE_MS) * MINUTE_MS;
  const end = first + options.minutes * MINUTE_MS;
  const goesOn = () => Date.now() < end;
  say(`${readers.length} subscribers, two workers; editions from ${clock(first)} to ${clock(end)}`);

  const sky = weather(stage, chance, readers, TROUBLES);
  const people = visitors(telegram, chance, options.visitors);
  const appointing = async () => {
    for (let from = first; from < end; from += EDITIONS_AHEAD * MINUTE_MS) {
      const minutes = Array.from({ length: EDITIONS_AHEAD }, (_, index) => from + index * MINUTE_MS);
      // Before the first of them, and after the last that was appointed before.
      await sleep(Math.max(0, from - 20_000 - Date.now()));
      await appoint(store, readers, minutes);
      say(`editions from ${clock(from)} are appointed; ${JSON.stringify(people.counts)}`);
    }
  };
  const publishing = async () => {
    for (; goesOn(); await sleep(NEWS_EVERY_MS)) {
      const roll = chance.random();
      if (roll < 0.15) news.correctAny();
      else if (roll < 0.2) news.withdrawAny();
      else news.publishAny();
    }
  };
  const striking = async () => {
    for (; goesOn(); await sleep(STRIKE_EVERY_MS)) await sky.strike();
  };
  await Promise.all([appointing(), publishing(), striking(), people.live(options.everyMs, goesOn)]);
  say('calm; everybody who is to come back is back');
  await sky.calm();
  await drained(stage, say);
  await lastEdition(stage, readers, news, say);
  memory.stop();
  const jobs = await failedJobs(stage);
  const verdict = judge(await accountsOf(stage, { readers, news, sky }));
  return {
    options,
    verdict,
    audit: await auditStore(redis, store),
    growth: growthOf(memory.samples),
    samples: memory.samples,
    people: people.counts,
    news: news.counts(),
    troubles: sky.counts,
    jobs,
    deserted: stage.crew.deserted,
  };
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}
