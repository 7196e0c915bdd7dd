import { subscriberKey } from '../model/chat.ts';
import { digestOf } from '../model/digest.ts';
import { inScript } from '../render/chinese.ts';
import type { DigestMessage } from '../render/digest.ts';
import type { ChatRules } from '../store/budget-scripts.ts';
import type { DeliveryPorts, Prepared } from './prepared.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Later, Turn } from './turn.ts';

/** A message that was written under a claim, and what became of it. */
export interface Sending {
  prepared: Prepared;
  message: DigestMessage;
  /** Of the claim. */
  token: string;
  outcome: Outcome;
  /** What the log says of it. */
  about: object;
}

export type Attempted =
  | { kind: 'answered'; sending: Sending }
  | { kind: 'settled' }
  | { kind: 'outdated' }
  /** The chat, and nothing was done. */
  | { kind: 'busy' }
  | Later;

/** A claim that took longer to come, in ms, may be another's when the message goes out: this process stood still. */
const CLAIM_PATIENCE_MS = 4_000;
/** How soon, in ms, to look again at a message that another process is just sending. */
const LOOK_AGAIN_MS = 2_000;

/** Claims an edition and writes its message in that moment. The claim is still to be settled or released. */
export async function attempt(
  ports: DeliveryPorts,
  prepared: Prepared,
  turn: Turn,
  along?: ChatRules,
): Promise<Attempted> {
  const { ledger } = ports.store;
  const { subscriber, plan } = prepared;
  const { chat, format } = subscriber;
  const key = subscriberKey(chat);
  const message = await rendered(ports, prepared);
  if (ports.stopping()) return { kind: 'later', ms: 0 };
  const claiming = performance.now();
  const claim = await ledger.claim(key, plan.edition, plan, { chat: along, seen: prepared.seen });
  switch (claim.kind) {
    case 'settled':
      return { kind: 'settled' };
    case 'busy':
      return { kind: 'busy' };
    case 'deleted':
    case 'outdated':
      return { kind: 'outdated' };
    case 'wait':
      return { kind: 'later', ms: Math.min(claim.ms, LOOK_AGAIN_MS) };
    case 'taken':
      break;
  }
  const { token } = claim;
  if (performance.now() - claiming > CLAIM_PATIENCE_MS) {
    await ledger.release(key, plan.edition, token);
    return { kind: 'later', ms: 0 };
  }
  if (claim.again) ports.notes.repeated();
  const sending = performance.now();
  const how = { format, beforeCall: turn.beforeCall, silent: prepared.silent };
  const outcome = outcomeOf(await ports.messenger.send(chat, message, how));
  const ms = Math.round(performance.now() - sending);
  const about = { chat: key, edition: new Date(plan.edition).toISOString(), ms };
  ports.log.debug({ ...about, outcome: outcome.kind }, 'delivery');
  return { kind: 'answered', sending: { prepared, message, token, outcome, about } };
}

/** The first page of what was prepared. */
export async function rendered(ports: DeliveryPorts, prepared: Prepared): Promise<DigestMessage> {
  const { subscriber, plan, articles, uncertain, part } = prepared;
  const written = await inScript(subscriber.script);
  // What is held back was not withdrawn.
  const shown = part === undefined ? plan : { ...plan, articleIds: articles.map(({ id }) => id) };
  const digest = digestOf(shown, articles.map(written), uncertain.map(written), subscriber.timezone);
  return ports.render(digest, ports.i18n.in(subscriber.locale), ports.now());
}
