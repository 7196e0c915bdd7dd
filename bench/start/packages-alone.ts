// What no start can be faster or smaller than: what a start needs of packages is loaded, nothing is done with it, and the
// memory that loading took is given back.
import '../../src/keep-compiled.mjs';

await Promise.all([
  import('bullmq'),
  import('telegraf'),
  import('undici/lib/dispatcher/pool.js'),
  import('zod'),
  import('ioredis'),
  import('pino'),
  import('@fluent/bundle'),
  import('croner'),
]);
process.stdout.write('{"msg":"ready"}\n');
await globalThis.gc?.({ type: 'major', flavor: 'last-resort', execution: 'async' });
setInterval(() => undefined, 1_000);
