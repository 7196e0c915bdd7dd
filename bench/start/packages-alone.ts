// What no start can be faster or smaller than: the packages that a start needs are loaded, and nothing is done with them.
import '../../src/keep-compiled.mjs';

await Promise.all([
  import('bullmq'),
  import('telegraf'),
  import('undici'),
  import('zod'),
  import('ioredis'),
  import('pino'),
  import('hono'),
  import('@hono/node-server'),
  import('@fluent/bundle'),
  import('croner'),
]);
process.stdout.write('{"msg":"ready"}\n');
setInterval(() => undefined, 1_000);
