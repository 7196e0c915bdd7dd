import { parseArgs } from 'node:util';
import { startPlayground } from './playground.ts';

/** The playground as a process of its own: prints its address, ends on SIGTERM or SIGINT. */
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8081' },
    token: { type: 'string' },
    /** A Bot API server from before June 2026. */
    'no-rich-messages': { type: 'boolean' },
  },
});

try {
  const playground = await startPlayground({
    host: values.host,
    port: Number(values.port),
    richMessages: values['no-rich-messages'] !== true,
    ...(values.token !== undefined && { token: values.token }),
  });
  console.log(playground.url);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void playground.close());
} catch (error) {
  console.error(`the playground cannot listen on ${values.host}:${values.port}: ${String(error)}`);
  process.exitCode = 1;
}
