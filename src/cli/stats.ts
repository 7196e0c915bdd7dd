import { parseArgs } from 'node:util';
import { openQueues } from '../jobs/queues.ts';
import { openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import type { Command } from './command.ts';

export const stats: Command = {
  usage: 'stats',
  help: 'Counts articles, tags, subscribers by state, deliveries by outcome and what the queues hold, and how fast messages go, as JSON.',
  async run(args, { config, log, print }) {
    parseArgs({ args });
    const releasers = new Releasers();
    try {
      const how = { purpose: 'gazette stats', guest: true };
      const { store, connect } = await openConfiguredStore(config, log, releasers, how);
      const queues = openQueues(await connect());
      for (const queue of queues.all) queue.on('error', () => undefined);
      releasers.add(() => queues.close());
      const [articles, tags, subscribers, deliveries, deadLetters, budget, breaker, depths] = await Promise.all([
        store.articles.count(),
        store.tags.all(),
        store.subscribers.countByState(),
        store.ledger.outcomes(),
        store.deadLetters.count(),
        store.budget.state(),
        store.breaker.get(),
        queues.depths(),
      ]);
      const sending = { ...budget, stoppedSince: breaker.state === 'open' ? new Date(breaker.since) : null };
      const counts = { articles, tags: tags.length, subscribers, deliveries, deadLetters, sending, queues: depths };
      print(JSON.stringify(counts, undefined, 2));
      return 0;
    } finally {
      await releasers.release();
    }
  },
};
