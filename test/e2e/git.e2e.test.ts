import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { serveGit } from '../sources/git-http.ts';
import { madeRepository } from '../sources/made-repository.ts';
import { freePort } from '../free-port.ts';
import { test } from './house.ts';
import { BAKERY, LIGHTHOUSE, post } from './posts.ts';
import { ask } from './talk.ts';
import { until } from './until.ts';

const SECRET = 'push-secret';

test('a push to a private repository is read when its host tells of it, and the token in its address is told nobody', async ({
  house,
}) => {
  const repository = madeRepository();
  const server = await serveGit(repository.root, { credentials: 'me:T0KEN' });
  try {
    await repository.commit({
      'posts/old.md': post({ title: 'An old post', tags: ['Coast'], text: LIGHTHOUSE, date: '2020-01-01' }),
      'not-here.md': post({ title: 'No post', tags: ['Coast'], text: BAKERY }),
    });
    const telegram = await house.telegram();
    const port = await freePort();
    const program = house.start({
      ...telegram.env,
      SOURCES: `git+${server.url.replace('//', '//me:T0KEN@')}/posts.git#main:posts`,
      FETCH_ALLOW_PRIVATE: new URL(server.url).host,
      WEBHOOK_SECRET: SECRET,
      PORT: String(port),
      LOG_LEVEL: 'trace',
    });
    await program.ready();
    const ann = await telegram.createPerson();
    const latest = async (title: string) =>
      until(title, async () => (await ask(telegram, ann, '/latest')).text.includes(title), {
        explain: program.report,
      });
    await latest('An old post');

    await repository.commit({ 'posts/new.md': post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }) });
    const push = async (url: string, secret = SECRET) => {
      const body = JSON.stringify({ ref: 'refs/heads/main', repository: { clone_url: url } });
      const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      const headers = { 'x-hub-signature-256': signature };
      return (await fetch(`http://127.0.0.1:${port}/hooks/git`, { method: 'POST', body, headers })).status;
    };
    expect(await push(`${server.url}/posts.git`, 'another')).toBe(401);
    expect(await push(`${server.url}/others.git`)).toBe(404);
    expect(await push(`${server.url}/posts.git`)).toBe(202);
    await latest('Bread before dawn');
    expect((await ask(telegram, ann, '/latest')).text).not.toContain('No post');

    await server.close();
    await push(`${server.url}/posts.git`);
    await program.logged('source cannot be read');
    expect(await program.stop()).toMatchObject({ code: 0, stderr: '' });
    expect(program.stdout()).toContain('its host does not answer');
    expect(program.stdout()).not.toContain('T0KEN');
  } finally {
    await server.close();
    repository.remove();
  }
});
