import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { freePort, test } from './house.ts';

/** Has a process write down, at its end, which packages it loaded. */
const WATCH = `
import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
const packages = new Set();
const load = (url, context, next) => {
  packages.add(/^(@[^/]+\\/)?[^/]+/.exec(url.split('/node_modules/').slice(1).pop() ?? '')?.[0]);
  return next(url, context);
};
registerHooks({ load });
process.on('exit', () => writeFileSync(process.env.LOADED, JSON.stringify([...packages])));
`;
const OFTEN_UNNEEDED = [
  'hono',
  '@hono/node-server',
  '@bull-board/api',
  'cheerio',
  'htmlparser2',
  'markdown-it',
  'feedsmith',
];

test.for([
  ['web', [...OFTEN_UNNEEDED, 'opencc-js']],
  ['worker', [...OFTEN_UNNEEDED, 'telegraf', 'node-fetch']],
] as const)(
  'a %s process that nobody asks for a page, and that finds nothing new, loads only what it needs',
  async ([role, unneeded], { house }) => {
    const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
    house.write('posts/readme.txt', 'No post, by its name.');
    const env = {
      ...telegram.env,
      REDIS_URL: redis.url,
      SOURCES: house.path('posts'),
      PORT: String(port),
      LOADED: house.path('loaded.json'),
      NODE_OPTIONS: `--import ${house.write('watch.mjs', WATCH)}`,
    };
    const program = house.start(env, role);
    await program.ready();
    if (role === 'web') expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await program.stop();
    const loaded = JSON.parse(readFileSync(house.path('loaded.json'), 'utf8')) as (string | null)[];
    expect(loaded).toEqual(expect.arrayContaining(['bullmq', 'ioredis', 'undici', 'zod']));
    expect(unneeded.filter((name) => loaded.includes(name))).toEqual([]);
  },
);
