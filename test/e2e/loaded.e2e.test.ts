import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { type House, test } from './house.ts';
import { BAKERY, post } from './posts.ts';

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
/** The environment in which it does, and what it wrote. */
const watched = (house: House) => ({
  env: { LOADED: house.path('loaded.json'), NODE_OPTIONS: `--import ${house.write('watch.mjs', WATCH)}` },
  loaded: () => JSON.parse(readFileSync(house.path('loaded.json'), 'utf8')) as (string | null)[],
});
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
    const { env: watching, loaded } = watched(house);
    const env = {
      ...watching,
      ...telegram.env,
      REDIS_URL: redis.url,
      SOURCES: house.path('posts'),
      PORT: String(port),
    };
    const program = house.start(env, role);
    await program.ready();
    if (role === 'web') expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await program.stop();
    expect(loaded()).toEqual(expect.arrayContaining(['bullmq', 'ioredis', 'undici', 'zod']));
    expect(unneeded.filter((name) => loaded().includes(name))).toEqual([]);
  },
);

test('gazette clean loads nothing of a server, and of whole pages with the first; --help loads no package', async ({
  house,
}) => {
  const { env, loaded } = watched(house);
  const file = house.write('post.md', post({ title: 'Loaf', tags: ['Coast'], text: BAKERY }));
  const page = house.write('page.html', `<title>Loaf</title><article><p>${BAKERY}</p></article>`);
  await house.gazetteProcess(['clean', file], env);
  expect(loaded()).toEqual(expect.arrayContaining(['gray-matter', 'htmlparser2']));
  for (const name of ['ioredis', 'zod', 'pino', 'pino-pretty', 'linkedom']) expect(loaded()).not.toContain(name);
  await house.gazetteProcess(['clean', page], env);
  expect(loaded()).toContain('linkedom');
  await house.gazetteProcess(['--help'], env);
  expect(loaded()).toEqual([null]);
});

/** Has V8 say when a process takes a short cut from it for good: here those of methods of strings, once a class extends String. */
const TELL = `import v8 from 'node:v8'; v8.setFlagsFromString('--trace-protector-invalidation');`;
const TOLD = 'StringWrapperToPrimitive';

test('nothing that a process loads makes the methods of its strings slow', async ({ house }) => {
  const tell = house.write('tell.mjs', TELL);
  const slowed = spawnSync(process.execPath, ['--import', tell, '-e', 'class Name extends String {}']);
  expect(String(slowed.stdout)).toContain(TOLD);

  const [telegram, redis, port] = await Promise.all([house.telegram(), house.redis(), freePort()]);
  house.write('posts/loaf.md', post({ title: 'Loaf', tags: ['Coast'], text: BAKERY }));
  const env = {
    NODE_OPTIONS: `--import ${tell}`,
    REDIS_URL: redis.url,
    SOURCES: house.path('posts'),
    PORT: String(port),
  };
  const program = house.start({ ...telegram.env, ...env });
  await program.ready();
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await program.stop();
  expect(program.stdout()).not.toContain(TOLD);
});

/** Makes small lists that all live long: V8 makes the next ones old at once, where it may. */
const KEEPS =
  'const kept = []; const list = (at) => [at]; for (let at = 0; at < 500_000; at += 1) kept.push(list(at));';

test('V8 makes nothing old at once in a process of Gazette, where it does in others', () => {
  const decided = (...options: string[]) => {
    const small = ['--max-semi-space-size=1', '--trace-pretenuring-statistics'];
    return String(spawnSync(process.execPath, [...small, ...options, '-e', KEEPS]).stdout);
  };
  expect(decided()).toContain('=> tenure');
  expect(decided('--import', './src/keep-compiled.mjs')).not.toContain('=> tenure');
});
