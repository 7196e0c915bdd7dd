import { parseArgs } from 'node:util';
import { countAll } from '../jobs/counts.ts';
import { openQueues } from '../jobs/queues.ts';
import { openConfiguredStore } from '../open-store.ts';
import type { Command } from './command.ts';

export const stats: Command = async (args, { config, log, print, releasers }) => {
  parseArgs({ args });
  const how = { purpose: 'gazette stats', guest: true, reads: true };
  const { store, connect } = await openConfiguredStore(config, log, releasers, how);
  const queues = openQueues(await connect());
  releasers.add(() => queues.close());
  const counts = await countAll(store, queues);
  print(JSON.stringify(counts, undefined, 2));
  return 0;
};
