import { parseArgs } from 'node:util';
import { countAll } from '../jobs/counts.ts';
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
      const counts = await countAll(store, queues);
      print(JSON.stringify(counts, undefined, 2));
      return 0;
    } finally {
      await releasers.release();
    }
  },
};
