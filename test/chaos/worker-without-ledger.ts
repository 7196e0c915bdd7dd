// A worker as `src/main.ts worker` starts it, but for its ledger, which writes nothing down: every claim is granted, and
// nothing is ever settled. It shows what `npm run chaos` says when messages are repeated.
import { setTimeout as sleep } from 'node:timers/promises';
import { telegramMessenger } from '../../src/bot/telegram.ts';
import { openTransport } from '../../src/bot/transport.ts';
import { readConfig } from '../../src/config.ts';
import { environmentOfProcess } from '../../src/environment.ts';
import { loadI18n } from '../../src/i18n.ts';
import { ingestPosts } from '../../src/ingest/ingest.ts';
import { deliveryDesk } from '../../src/jobs/delivery-desk.ts';
import { followSources } from '../../src/jobs/follow-sources.ts';
import { openQueues } from '../../src/jobs/queues.ts';
import { startWorkers } from '../../src/jobs/workers.ts';
import { createLog } from '../../src/log.ts';
import { openSources } from '../../src/open-sources.ts';
import { openConfiguredStore } from '../../src/open-store.ts';
import { Releasers } from '../../src/releasers.ts';
import { listSources } from '../../src/sources/source-list.ts';
import type { Ledger } from '../../src/store/ledger.ts';

const config = readConfig(environmentOfProcess(), false);
if ('playground' in config.telegram) throw new Error('BOT_TOKEN is missing');
const log = await createLog({ ...config.log, redact: (text) => text });
const releasers = new Releasers();
process.once('SIGTERM', () => void releasers.release().then(() => process.exit(0)));

const how = { purpose: 'chaos without a ledger', guest: false };
const { store: whole, connect } = await openConfiguredStore(config, log, releasers, how);
const store = { ...whole, ledger: forgetful(whole.ledger) };
const connection = await connect();
const queues = openQueues(connection);
releasers.add(() => queues.close());
const transport = openTransport(config.telegram.apiRoot, config.telegram.token);
releasers.add(transport.close);
const sources = openSources(config, releasers)(listSources(config.sources, config.sourcesFile));
const followed = followSources({ store, ingest: ingestPosts, log, now: Date.now }, sources);
releasers.add(() => followed.close());
await followed.first;
const workers = await startWorkers({
  connection,
  queues,
  store,
  log,
  retentionDays: 0,
  batch: {
    ...deliveryDesk({ store, log, now: Date.now, messagesPerSecond: config.messagesPerSecond }),
    store,
    messenger: telegramMessenger(transport.call, { knowsRich: true }),
    pageOf: () => undefined,
    i18n: loadI18n(new URL('../../locales/', import.meta.url), config.defaults.locale),
    log,
    now: Date.now,
    sleep: (ms) => sleep(ms),
  },
});
releasers.add(() => workers.close());
log.info('ready');

/** Plans as ever, and knows of nothing afterwards. */
function forgetful(ledger: Ledger): Ledger {
  return {
    ...ledger,
    plan: async (_key, plan) => ({ uncertain: [], ...plan, state: 'planned', messageId: null }),
    find: async () => undefined,
    claim: async () => ({ kind: 'taken', token: '', again: false }),
    release: async () => undefined,
    settle: async () => true,
  };
}
