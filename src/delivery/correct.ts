import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import type { I18n } from '../i18n.ts';
import { parseSubscriberKey, subscriberKey } from '../model/chat.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Showing, View } from '../model/showing.ts';
import type { Subscriber } from '../model/subscriber.ts';
import { renderWithdrawn } from '../render/article.ts';
import type { Store } from '../store/store.ts';
import { type Composed, type ComposePorts, compose } from './compose.ts';
import { editOutcomeOf } from './edit-outcome.ts';
import type { Messenger } from './messenger.ts';
import { outcomeOf } from './outcome.ts';
import { heed, type Later, type TurnPorts, waitForTurn } from './turn.ts';

export interface CorrectionPorts extends ComposePorts, TurnPorts {
  store: Pick<Store, 'articles' | 'breaker' | 'budget' | 'ledger' | 'showings' | 'subscribers'>;
  messenger: Messenger;
  i18n: I18n;
  log: Logger;
}

/** What became of one message that shows a corrected article. */
export type Corrected =
  | { kind: 'edited' }
  /** It shows nothing of the article (any more), or already all there is to show. */
  | { kind: 'kept' }
  /** Nobody can edit it any more. */
  | { kind: 'forgotten' }
  | Later;

/** How often a message is looked at again because its reader turned it meanwhile. */
const MOST_TRIES = 3;

/**
 * Brings a message up to what its article is now: corrected, or withdrawn.
 *
 * It keeps the page and the part that its reader has turned it to, also when they turn it in the middle of this: what
 * stands there is noted before it is put there (by whoever turns it), so a look right after the edit tells.
 */
export async function correct(ports: CorrectionPorts, article: ArticleId, showing: Showing): Promise<Corrected> {
  const { store, messenger, now } = ports;
  const chat = parseSubscriberKey(showing.chat);
  const forget = async () => {
    await store.showings.forget(showing, article);
    return { kind: 'forgotten' } as const;
  };

  let edited = false;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const [subscriber, view, shows] = await Promise.all([
      store.subscribers.get(showing.chat),
      store.showings.view(showing),
      store.showings.shows(showing, article),
    ]);
    if (!edited && !shows) return { kind: 'kept' };
    if (!subscriber || subscriber.state === 'unreachable' || !view) return forget();
    const composed = await standing(ports, subscriber, view, edited ? null : article);
    if (!composed) return edited ? { kind: 'edited' } : forget();

    const turn = await waitForTurn(ports, chat.chatId, 'broadcast');
    if (turn.kind === 'later') return turn;
    const stands = async () => isDeepStrictEqual(await store.showings.view(showing), view);
    if (!(await stands())) continue;

    const how = { format: subscriber.format, beforeCall: turn.beforeCall };
    const answer = await messenger.edit(chat, showing.messageId, composed.message, how);
    const putOff = await heed(ports, chat.chatId, outcomeOf(answer));
    const outcome = editOutcomeOf(answer);
    switch (outcome.kind) {
      case 'edited':
        edited = true;
        // The articles after a withdrawn one have moved up.
        await store.showings.rearrange(showing, composed, now());
        if (await stands()) return { kind: 'edited' };
        break;
      case 'same':
        return { kind: edited ? 'edited' : 'kept' };
      case 'lost':
        return forget();
      case 'retry':
        return putOff ?? { kind: 'later', ms: null };
      case 'failed':
        ports.log.error({ ...showing, article, reason: outcome.reason }, 'a message could not be corrected');
        return { kind: 'kept' };
    }
  }
  return edited ? { kind: 'edited' } : { kind: 'later', ms: null };
}

/**
 * What is to stand in the message now; `undefined` if that is another article. On which page of a digest the article is
 * does not matter: the message was noted as showing it, and it may just have left that page.
 */
async function standing(
  ports: CorrectionPorts,
  { chat, locale, timezone, format, script }: Subscriber,
  view: View,
  article: ArticleId | null,
): Promise<Composed | undefined> {
  const t = ports.i18n.in(locale);
  const composed = await compose(ports, { key: subscriberKey(chat), t, timezone, format, script }, view);
  const isOther = view.kind === 'article' && article !== null && view.article !== article;
  // It may be the same by another name.
  if (isOther && !composed?.on.includes(article)) return undefined;
  if (composed) return composed;
  return view.kind === 'article' ? { message: renderWithdrawn(t), on: [view.article], off: [] } : undefined;
}
