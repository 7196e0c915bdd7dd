import type { ArticleHead } from '../model/article.ts';
import { subscriberKey } from '../model/chat.ts';
import type { Plan } from '../model/digest.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { DigestMessage } from '../render/digest.ts';
import { attempt, rendered, type Sending } from './attempt.ts';
import type { Delivered, DeliveryPorts, Prepared } from './prepared.ts';
import { editOutcomeOf } from './edit-outcome.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { remember } from './remember.ts';
import { heed, waitForTurn } from './turn.ts';

/** What was tried of an edition that Telegram refused, and what is left to be tried. */
export interface Narrowed {
  kind: 'narrowed';
  whole: Prepared;
  /** The last try: the first that was not refused, if one was not. */
  last: Sending;
  /** What is to be tried yet, each with what was taken. */
  waiting: ArticleHead[][];
  /** What was refused by itself, or as the only addition to what was taken. */
  refused: ArticleHead[];
  /** Telegram's words. */
  reason: string;
  tries: number;
}

/** At most so many articles of an edition are given up: where more are refused, it may be something else than they. */
const MOST_DROPPED = 3;

/** Enough to tell any two of them from the others: four tries for each halving, but two for the first. */
function mostTries(articles: number): number {
  return 4 * Math.ceil(Math.log2(Math.max(articles, 2))) + 1;
}

/**
 * Finds a part of a refused edition that Telegram takes: what was shown once more is left out first, then halves are
 * tried, quarters, and so on. Nothing is written down of a try that was refused but that its claim is given back, so that
 * who is killed in the middle of it begins with the whole again.
 */
export async function narrow(ports: DeliveryPorts, first: Sending): Promise<Narrowed | Delivered> {
  const whole = first.prepared;
  const { subscriber, plan, articles, uncertain } = whole;
  const { chat } = subscriber;
  const waiting = uncertain.length > 0 && articles.length > 0 ? [articles] : apart(ports, articles);
  const refused: ArticleHead[] = [];
  const most = mostTries(articles.length);
  let last = first;
  let reason = reasonOf(first.outcome);
  let tries = 1;
  for (; tries < most; tries++) {
    const group = waiting.shift();
    if (!group) break;
    await heed(ports, chat.chatId, last.outcome);
    await ports.store.ledger.release(subscriberKey(chat), plan.edition, last.token);
    // As a reply: it has waited for its turn, and others wait for its chat.
    const turn = await waitForTurn(ports, chat.chatId, 'reply');
    if (turn.kind === 'later') return turn;
    const tried = await attempt(ports, partOf(whole, group), turn);
    if (tried.kind === 'busy') return { kind: 'later', ms: 0 };
    if (tried.kind !== 'answered') return tried;
    last = tried.sending;
    if (last.outcome.kind !== 'rejected')
      return { kind: 'narrowed', whole, last, waiting, refused, reason, tries: tries + 1 };
    reason = last.outcome.reason;
    divide(ports, group, waiting, refused);
  }
  return { kind: 'narrowed', whole, last: { ...last, prepared: whole }, waiting, refused, reason, tries };
}

/**
 * Puts the rest of an edition into the message that shows a part of it, as far as Telegram takes it, and gives up what it
 * refuses by itself. What was not tried is offered again, as it is where the process is killed.
 */
export async function widen(ports: DeliveryPorts, narrowed: Narrowed, messageId: number): Promise<void> {
  const { whole, last, waiting, refused } = narrowed;
  const { subscriber, plan, articles } = whole;
  const held = new Set(last.prepared.articles);
  const most = mostTries(articles.length);
  const alone = refused.length;
  let { reason } = narrowed;
  let edits = false;
  for (let { tries } = narrowed; tries < most && !ports.stopping(); tries++) {
    const group = waiting.shift();
    if (!group) break;
    const together = articles.filter((head) => held.has(head) || group.includes(head));
    const edited = await edit(ports, whole, messageId, together);
    if (edited.kind === 'taken') {
      edits = true;
      for (const head of group) held.add(head);
      await ports.store.ledger.widen(subscriberKey(subscriber.chat), plan, messageId, idsOf(group), idsOf(together));
      await rememberPage(ports, whole, messageId, edited.message);
    } else if (edited.kind === 'refused') {
      reason = edited.reason;
      divide(ports, group, waiting, refused);
    } else break;
  }
  // Where none was taken, Telegram may refuse any edit: it would say so of one that changes nothing, too.
  if (!edits && refused.length > alone && (await edit(ports, whole, messageId, [...held])).kind !== 'taken')
    refused.length = alone;
  await giveUp(ports, subscriber, plan, refused.slice(0, MOST_DROPPED), reason);
}

type Edited = { kind: 'taken'; message: DigestMessage } | { kind: 'refused'; reason: string } | { kind: 'left' };

/** Has the message show these articles of an edition; `left` where it is not Telegram's word on them. */
async function edit(
  ports: DeliveryPorts,
  whole: Prepared,
  messageId: number,
  articles: readonly ArticleHead[],
): Promise<Edited> {
  const { chat, format } = whole.subscriber;
  const turn = await waitForTurn(ports, chat.chatId, 'reply');
  if (turn.kind === 'later') return { kind: 'left' };
  const message = await rendered(ports, partOf(whole, articles));
  const answer = await ports.messenger.edit(chat, messageId, message, { format, beforeCall: turn.beforeCall });
  const outcome = outcomeOf(answer);
  await heed(ports, chat.chatId, outcome);
  const edited = editOutcomeOf(answer).kind;
  if (edited === 'edited' || edited === 'same') return { kind: 'taken', message };
  return edited === 'failed' && outcome.kind === 'rejected'
    ? { kind: 'refused', reason: outcome.reason }
    : { kind: 'left' };
}

function rememberPage(ports: DeliveryPorts, { subscriber, plan }: Prepared, messageId: number, message: DigestMessage) {
  const showing = { chat: subscriberKey(subscriber.chat), messageId };
  const on = idsOf(message.articles(subscriber.format));
  return remember(ports, showing, { kind: 'digest', edition: plan.edition, page: 0 }, { on });
}

/**
 * Gives up the only article of an edition, if an edition that held nothing else was refused before, and it was not corrected
 * since: Telegram may have refused the chat, and there was nothing else to tell by.
 */
export async function giveUpAlone(
  ports: DeliveryPorts,
  { subscriber, plan, articles }: Prepared,
  reason: string,
): Promise<void> {
  const [only, ...others] = articles;
  if (!only || others.length > 0) return;
  const before = await ports.store.ledger.recent(subscriberKey(subscriber.chat));
  const twice = before.some(
    ({ edition, state, articleIds, until }) =>
      edition < plan.edition &&
      state === 'rejected' &&
      until >= (only.updated ?? 0) &&
      articleIds.length === 1 &&
      articleIds[0] === only.id,
  );
  if (twice) await giveUp(ports, subscriber, plan, [only], reason);
}

/** Has articles not offered to a subscriber any more, and the operator know. */
async function giveUp(
  { store, suspects, log, now }: DeliveryPorts,
  { chat }: Subscriber,
  { edition }: Plan,
  refused: readonly ArticleHead[],
  reason: string,
): Promise<void> {
  if (refused.length === 0) return;
  const key = subscriberKey(chat);
  const articleIds = idsOf(refused);
  for (const head of refused) suspects.note(head);
  log.error(
    { chat: key, articles: articleIds, reason },
    'Telegram refused an article; it is not offered to that chat again',
  );
  await store.deadLetters.add({ chat: key, edition, articleIds, reason, refusedAt: now() });
  await store.refusals.drop(key, articleIds, now());
}

/** An edition of only these of its articles. */
function partOf(whole: Prepared, articles: readonly ArticleHead[]): Prepared {
  const shown = new Set(articles);
  const others = idsOf(whole.articles.filter((head) => !shown.has(head)));
  return {
    ...whole,
    planned: true,
    articles: [...articles],
    uncertain: [],
    absent: [...(whole.absent ?? []), ...others],
    part: others.length === 0 ? 'articles' : 'some',
  };
}

/** What was refused is to be tried in parts, after all that waits; a single one is the one. */
function divide(ports: DeliveryPorts, group: ArticleHead[], waiting: ArticleHead[][], refused: ArticleHead[]): void {
  if (group.length === 1) refused.push(...group);
  else waiting.push(...apart(ports, group));
}

/** All but those that another chat was refused, and each of these; else halves. */
function apart({ suspects }: DeliveryPorts, articles: readonly ArticleHead[]): ArticleHead[][] {
  if (articles.length < 2) return [];
  const suspected = articles.filter(suspects.has);
  if (suspected.length > 0 && suspected.length <= MOST_DROPPED && suspected.length < articles.length)
    return [articles.filter((head) => !suspects.has(head)), ...suspected.map((head) => [head])];
  const middle = Math.ceil(articles.length / 2);
  return [articles.slice(0, middle), articles.slice(middle)];
}

const idsOf = (heads: readonly ArticleHead[]) => heads.map(({ id }) => id);

function reasonOf(outcome: Outcome): string {
  return 'reason' in outcome ? outcome.reason : '';
}
