import type { SubscriberKey } from '../../src/model/chat.ts';
import { keys } from '../../src/store/keys.ts';
import type { DigestCall } from './call-record.ts';
import type { Reader } from './population.ts';
import type { Post, Stage } from './stage.ts';

/** A worker that was killed. */
export interface Kill {
  token: string;
  /** Epoch ms. */
  at: number;
  /** `subscriber@edition` of what the ledger had as begun and not ended, of all workers. */
  claimed: Set<string>;
}

/** Kills a worker without a word, and looks at once which messages the ledger does not know the end of. */
export async function kill(stage: Stage, post: Post, readers: readonly Reader[]): Promise<Kill> {
  const at = performance.timeOrigin + performance.now();
  await post.hand.end('SIGKILL');
  return { token: post.token, at, claimed: await claimedNow(stage, readers) };
}

async function claimedNow({ redis, store }: Stage, readers: readonly Reader[]): Promise<Set<string>> {
  const claimed = new Set<string>();
  const look = async (key: SubscriberKey) => {
    const [edition] = await redis.zrevrange(keys.deliveries(key), 0, 0);
    if (edition === undefined) return;
    const delivery = await store.ledger.find(key, Number(edition));
    if (delivery?.state === 'claimed') claimed.add(`${key}@${edition}`);
  };
  await Promise.all(readers.map(({ key }) => look(key)));
  return claimed;
}

/** How long, in ms, after the signal the stand-in may see the connections close, and clocks may differ. */
const SLACK_MS = 50;

/**
 * The messages that were in flight at a kill: those that the stand-in had got and whose answer was not out, and those that
 * it had answered and the ledger had not settled.
 */
export function inFlight(kill: Kill, digests: readonly DigestCall[], keyOf: (chatId: number) => SubscriberKey): number {
  const theirs = digests.filter(({ token }) => token === kill.token);
  const unanswered = theirs.filter(({ answered, closed }) => !answered && closed >= kill.at - SLACK_MS);
  const unsettled = theirs.filter(
    ({ answered, applied, chatId, edition }) => answered && applied && kill.claimed.has(`${keyOf(chatId)}@${edition}`),
  );
  const messages = [...unanswered, ...unsettled].map(({ chatId, edition }) => `${keyOf(chatId)}@${edition}`);
  return new Set(messages).size;
}
