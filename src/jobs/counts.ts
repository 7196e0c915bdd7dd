import type { Counts } from '../model/counts.ts';
import type { Store } from '../store/store.ts';
import type { Queues } from './queues.ts';

/** How much of everything there is, and how fast messages go. Looks at every subscriber. */
export async function countAll(store: Store, queues: Pick<Queues, 'depths'>): Promise<Counts> {
  const [articles, tags, sources, subscribers, deliveries, deadLetters, budget, breaker, depths] = await Promise.all([
    store.articles.count(),
    store.tags.all(),
    store.sourceHealth.all(),
    store.subscribers.countByState(),
    store.ledger.outcomes(),
    store.deadLetters.count(),
    store.budget.state(),
    store.breaker.get(),
    queues.depths(),
  ]);
  const sending = { ...budget, stoppedSince: breaker.state === 'open' ? new Date(breaker.since) : null };
  const fares = {
    followed: sources.length,
    failing: sources.filter(({ failingSince, ended }) => failingSince !== null && !ended).length,
    ended: sources.filter(({ ended }) => ended).length,
  };
  return { articles, tags: tags.length, sources: fares, subscribers, deliveries, deadLetters, sending, queues: depths };
}
