import type { Logger } from 'pino';
import type { I18n } from '../i18n.ts';
import type { ArticleHead } from '../model/article.ts';
import type { ChatRef } from '../model/chat.ts';
import type { Plan } from '../model/digest.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Subscriber } from '../model/subscriber.ts';
import type { Part } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';
import type { RenderFirstPage } from './digest-cache.ts';
import type { Messenger } from './messenger.ts';
import type { Notes } from './notes.ts';
import type { Suspects } from './suspects.ts';
import type { Later, TurnPorts } from './turn.ts';

export interface DeliveryPorts extends TurnPorts {
  store: Pick<Store, 'breaker' | 'budget' | 'deadLetters' | 'due' | 'ledger' | 'refusals' | 'showings' | 'subscribers'>;
  messenger: Messenger;
  render: RenderFirstPage;
  notes: Notes;
  suspects: Suspects;
  i18n: I18n;
  log: Logger;
  now: () => number;
  /** True once nothing more is to be begun: the process is to stop, or the job is another's now. */
  stopping: () => boolean;
}

/** An edition that is ready to be brought to its chat. */
export interface Prepared {
  subscriber: Subscriber;
  plan: Plan;
  /** Whether the plan is in the ledger already. */
  planned: boolean;
  /** Those of the plan that are still there. */
  articles: ArticleHead[];
  uncertain: ArticleHead[];
  /** Those that are not, and what took their places, or that are held back: still to be offered. */
  absent?: readonly ArticleId[];
  /** Where Telegram refused the whole: whether this is all of its articles, without those shown once more, or some of them. */
  part?: Part;
  /** Whether the reader wants it quiet at this hour. */
  silent: boolean;
  /** Of the dossier that it was planned by, where it is not in the ledger yet (`store/dossier.ts`). */
  seen?: string;
}

export type Delivered =
  | { kind: 'settled' }
  | Later
  /** Not again before so many ms, however soon others are. */
  | { kind: 'rests'; ms: number }
  /** Something else comes first, or the subscriber is gone: to be prepared anew. */
  | { kind: 'outdated' }
  /** The chat has another id now, and with it everything the subscriber had. */
  | { kind: 'moved'; to: ChatRef };
