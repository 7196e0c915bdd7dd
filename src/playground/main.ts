import { parseArgs } from 'node:util';
import { callFile } from './call-file.ts';
import { startPlayground } from './playground.ts';
import { seededRandom } from './world/seeded-random.ts';

/** The playground as a process of its own: prints its address, ends on SIGTERM or SIGINT. */
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8081' },
    token: { type: 'string' },
    /** A Bot API server from before June 2026. */
    'no-rich-messages': { type: 'boolean' },
    /** How many messages a chat keeps: for very many chats. */
    keep: { type: 'string' },
    /** Makes faults with a probability strike the same calls each time. */
    seed: { type: 'string' },
    /** A file for a line about every call of the bot, beyond what `/calls` remembers. */
    calls: { type: 'string' },
  },
});

try {
  const file = values.calls === undefined ? undefined : callFile(values.calls);
  const playground = await startPlayground({
    host: values.host,
    port: Number(values.port),
    richMessages: values['no-rich-messages'] !== true,
    ...(values.token !== undefined && { token: values.token }),
    ...(values.keep !== undefined && { mostMessages: Number(values.keep) }),
    ...(values.seed !== undefined && { random: seededRandom(Number(values.seed)) }),
    ...(file && { record: file.record }),
  });
  console.log(playground.url);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void playground.close().then(file?.close));
} catch (error) {
  console.error(`the playground cannot listen on ${values.host}:${values.port}: ${String(error)}`);
  process.exitCode = 1;
}
