import { subscriberKey } from '../../src/model/chat.ts';
import { EVERY_DAY, UNCHOSEN } from '../../src/model/subscriber.ts';
import type { Store } from '../../src/store/store.ts';
import { owe } from '../store/an-article.ts';
import type { House } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import type { RedisProcess } from './redis-process.ts';
import { until } from './until.ts';

const PEOPLE = 150;
/** How long Telegram takes to answer, so that many messages are in flight when something happens. */
export const ANSWER_MS = 250;

/**
 * Starts a program and has it send a digest to 150 people; gives control once the first two fifths are sent. On the
 * private Redis, or on another; `beside` starts what else is to run.
 */
export async function sendToEveryone(
  house: House,
  { redis, beside }: { redis?: RedisProcess; beside?: (env: Record<string, string>) => Promise<unknown> } = {},
) {
  house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
  house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Coast'], text: BAKERY }));
  const telegram = await house.telegram();
  const env = {
    ...telegram.env,
    SOURCES: house.path('posts'),
    MESSAGES_PER_SECOND: '40',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const start = async () => {
    const program = house.start(env);
    await program.ready();
    return program;
  };
  const openStore = () => house.openStore(redis?.socket);
  await beside?.(env);
  const program = await start();
  const store = openStore();
  const [tag] = await store.tags.all();
  if (!tag) throw new Error('nothing was ingested');
  const people = await telegram.createPersons(PEOPLE, { started: true });
  const keys = await Promise.all(
    people.map(async ({ id: chatId }) => {
      const chat = { chatId, threadId: null };
      const key = subscriberKey(chat);
      const schedule = { times: ['08:00' as const], days: EVERY_DAY };
      const settings = { kind: 'private', locale: 'en', timezone: 'UTC', createdAt: 0 } as const;
      await store.subscribers.add({ ...UNCHOSEN, chat, schedule, ...settings });
      await store.subscribers.subscribe(key, { tagId: tag.id, tag: tag.name, cadence: 'daily' });
      return key;
    }),
  );
  await telegram.addFault({ kind: 'slow', method: 'sendRichMessage', ms: ANSWER_MS });
  const edition = Date.now() + 1_000;
  await Promise.all(keys.map((key) => owe(store, key, edition)));
  await telegram.waitForCalls({ method: 'sendRichMessage' }, PEOPLE * 0.4);

  /** How many digests stand in this state, as a store that is still open tells. */
  const standing = async (state: string, in_: Store) => {
    const deliveries = await Promise.all(keys.map((key) => in_.ledger.find(key, edition)));
    return deliveries.filter((delivery) => delivery?.state === state).length;
  };
  /** How many digests arrived, how many were lost and how many came again. */
  const count = async () => {
    const calls = await telegram.calls({ method: 'sendRichMessage' });
    const arrived = calls.filter((call) => call.message_id !== null);
    const chats = new Set(arrived.map((call) => call.chat_id));
    return { lost: PEOPLE - chats.size, repeated: arrived.length - chats.size, arrived: arrived.length };
  };
  return {
    people: PEOPLE,
    telegram,
    program,
    start,
    openStore,
    /** Subscribers whose message was begun and not settled. */
    claimed: () => standing('claimed', store),
    /** Waits until every digest is known to be sent; asks for all of them, so now and then only. */
    allSettled: (in_: Store = store) =>
      until('the last message', async () => (await standing('sent', in_)) === PEOPLE, {
        everyMs: 400,
        explain: program.report,
      }),
    count,
  };
}
