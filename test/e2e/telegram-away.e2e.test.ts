import { describe, expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { TOKEN, test } from './house.ts';
import { LIGHTHOUSE, post } from './posts.ts';
import { ask, DIGEST } from './talk.ts';

describe('when Telegram is away', () => {
  test('at the start and again in between, the program lives on and works again', async ({ house }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const port = await freePort();
    const own = await freePort();
    const env = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`, SOURCES: house.path('posts') };
    const program = house.start({ ...env, PORT: String(own) });
    await program.logged('Telegram does not answer; trying again');
    const health = await fetch(`http://127.0.0.1:${own}/health`);
    expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }]);
    const first = await house.telegramProcess(port);
    await program.ready();
    const ann = await first.createPerson();
    expect((await ask(first, ann, '/subscribe Coast')).text).toContain('Subscribed to Coast');

    await first.close();
    await program.logged('polling failed; trying again');
    // A stand-in forgets its people and counts its updates anew: what it says first the program may take for said already.
    const second = await house.telegramProcess(port);
    const same = await second.createPerson();
    expect(same.id).toBe(ann.id);
    await second.say(same.id, '/help');
    await second.say(same.id, '/digest');
    await second.waitForMessage(same.id, ({ from_bot, text }) => from_bot && text?.includes(DIGEST) === true);
    expect(program.log().map(({ msg }) => msg)).toContain('polling works again');
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('a start meets errors at every call and gets through', async ({ house }) => {
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const telegram = await house.telegram();
    // With a webhook in place polling is refused for ever.
    await fetch(`${telegram.apiRoot}/bot${TOKEN}/setWebhook?url=http://127.0.0.1:1/telegram`);
    const methods = ['getMe', 'deleteWebhook', 'getUpdates', 'setMyCommands', 'setMyDescription'];
    for (const method of methods) await telegram.addFault({ kind: 'status', status: 502, method, times: 1 });
    const program = house.start({ ...telegram.env, SOURCES: house.path('posts') });
    await program.ready();
    const ann = await telegram.createPerson();
    expect((await ask(telegram, ann, '/start')).text).toContain('Hello!');
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
  });

  test('a webhook that cannot be set at once is set later', async ({ house }) => {
    const [telegram, port] = await Promise.all([house.telegram(), freePort()]);
    await telegram.addFault({ kind: 'status', status: 502, method: 'setWebhook', times: 1 });
    await telegram.addFault({ kind: 'reset-before', method: 'setWebhook', times: 1 });
    house.write('posts/one.md', post({ title: 'A light again', tags: ['Coast'], text: LIGHTHOUSE }));
    const program = house.start({
      ...telegram.env,
      SOURCES: house.path('posts'),
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    });
    await program.ready();
    const ann = await telegram.createPerson();
    expect((await ask(telegram, ann, '/start')).text).toContain('Hello!');
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
  });
});
