import { describe, expect } from 'vitest';
import { playgroundClient } from '../../src/playground/client.ts';
import { type House, test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import type { Program } from './program.ts';
import { ask } from './talk.ts';
import { until } from './until.ts';

/** Starts without a token; gives the address that the last line of stdout names. */
async function startPlayground(
  house: House,
  env: Record<string, string> = {},
): Promise<{ program: Program; url: string }> {
  if (!house.has('posts')) {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    house.write('posts/two.md', post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }));
  }
  const program = house.start({ SOURCES: house.path('posts'), ...env });
  await program.ready();
  const url = await until('the address', () => /(http:\S+)\n$/.exec(program.stdout())?.[1], {
    explain: program.report,
  });
  return { program, url };
}

describe('without a token', () => {
  test('the last line is the address of a page where one can talk to the bot; signals end it in order, with its Redis, and what people chose is there again', async ({
    house,
  }) => {
    const { program, url } = await startPlayground(house);
    const last = program.stdout().trimEnd().split('\n').at(-1);
    expect(last).toBe(`The playground is open: ${url}`);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('<div id="app"');

    const telegram = playgroundClient(url);
    const ann = await telegram.createPerson();
    expect((await ask(telegram, ann, '/start')).text).toContain('Hello!');
    expect((await telegram.menu(ann.id)).commands.map(({ command }) => command)).toContain('digest');
    await ask(telegram, ann, '/subscribe Coast');
    expect(await program.stop('SIGINT')).toMatchObject({ code: 0, stderr: '' });
    expect(await house.privateRedisPid()).toBeUndefined();

    const again = await startPlayground(house);
    const anew = playgroundClient(again.url);
    // The playground's people are gone with it; who comes first gets the id of who came first before.
    const same = await anew.createPerson();
    expect(same.id).toBe(ann.id);
    expect((await ask(anew, same, '/unsubscribe')).reply_markup).toMatchObject({
      inline_keyboard: [[{ text: 'Coast' }]],
    });
    await ask(anew, same, '/subscribe Streets');
    expect(await again.program.stop('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    expect(await house.privateRedisPid()).toBeUndefined();
    const { stdout } = await house.gazette(['backup']);
    expect([...stdout.matchAll(/"subscription".*"tag":"(\w+)"/g)].map(([, tag]) => tag)).toEqual(['Coast', 'Streets']);
  });

  test('what is served beside the bot is at the same address', async ({ house }) => {
    const { program, url } = await startPlayground(house);
    const seen = async (path: string) => {
      const answer = await fetch(url + path);
      return [answer.status, answer.headers.get('content-type')?.split(';')[0], await answer.text()] as const;
    };
    expect(await seen('/health')).toEqual([200, 'application/json', expect.stringContaining('"status":"ok"')]);
    expect(await seen('/metrics')).toEqual([200, 'text/plain', expect.stringContaining('gazette_articles 2')]);
    const [status, type, tags] = await seen('/tags');
    expect([status, type]).toEqual([200, 'text/html']);
    expect(tags).toContain('Coast');
    // That name is taken in Telegram, by a bot that knows nothing of this.
    expect(tags).not.toContain('t.me/');
    const feed = /href="([^"]*\/feed\/[\w-]{8}\.xml)"/.exec(tags)?.[1] ?? '';
    expect(await seen(feed)).toEqual([200, 'application/atom+xml', expect.stringContaining('A light again')]);
    const [, , entry] = await seen(feed);
    const [, , article] = await seen(/href="[^"]*(\/a\/[\w-]+)"/.exec(entry)?.[1] ?? '');
    expect(article).toContain(LIGHTHOUSE.split('\n\n')[0]);
    expect((await seen('/nowhere'))[0]).toBe(404);
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('the bot is heard too where PUBLIC_URL is set, to which no Telegram comes; a second signal ends it at once', async ({
    house,
  }) => {
    const { program, url } = await startPlayground(house, { PUBLIC_URL: 'https://news.example.org' });
    const telegram = playgroundClient(url);
    const ann = await telegram.createPerson();
    expect((await ask(telegram, ann, '/start')).text).toContain('Hello!');
    const sent = await telegram.calls({ method: 'sendMessage' });
    // An answer that Telegram never takes: what is in hand is waited for.
    await telegram.addFault({ kind: 'hang', method: 'sendMessage' });
    await telegram.say(ann.id, '/help');
    await telegram.waitForCalls({ method: 'sendMessage' }, sent.length + 1);
    program.kill('SIGINT');
    await program.logged('stopping; once more ends at once');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(program.running()).toBe(true);
    expect(await program.stop('SIGINT')).toMatchObject({ code: 130 });
  });
});
