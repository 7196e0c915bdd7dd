// A job for each chat, at the queue's limit: BullMQ's rate limiting (https://docs.bullmq.io/guide/rate-limiting) with its
// "manual rate limit" for Telegram's 429, as GramIO's guide to broadcasting does (github.com/gramiojs/documentation,
// docs/rate-limits.md); other errors are tried again, five times, with BullMQ's exponential backoff
// (https://docs.bullmq.io/guide/retrying-failing-jobs). Who blocked the bot is not tried again. Ten jobs side by side,
// since they wait for the network (https://docs.bullmq.io/guide/workers/concurrency). Jobs of a killed process come again
// as stalled ones, by BullMQ's own settings. Started with the Bot API's address, a token and the socket of its Redis.
import { UnrecoverableError, Worker } from 'bullmq';
import { TelegramError } from 'telegraf';
import { connectRedis } from '../../../src/store/redis.ts';
import { telegrafClient } from '../../delivery/telegraf-client.ts';
import { QUEUE, TEXT } from '../editions.ts';

const [apiRoot = '', token = '', socket = ''] = process.argv.slice(2);
const telegram = telegrafClient({ apiRoot, token });

const worker = new Worker<{ chat: number }>(
  QUEUE,
  async ({ data: { chat } }) => {
    try {
      await telegram.sendMessage(chat, TEXT);
    } catch (error) {
      if (error instanceof TelegramError && error.parameters?.retry_after) {
        await worker.rateLimit(error.parameters.retry_after * 1_000);
        throw Worker.RateLimitError();
      }
      if (error instanceof TelegramError && error.code === 403) throw new UnrecoverableError(error.message);
      throw error;
    }
  },
  { connection: connectRedis(socket), concurrency: 10, limiter: { max: 30, duration: 1_000 } },
);
worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
process.once('disconnect', () => process.exit());
await worker.waitUntilReady();
process.stdout.write('{"msg":"ready"}\n');
