import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { webApp } from '../../src/web/web-app.ts';

const SECRET = 'a-secret_token';

/** An app that follows two branches of one repository, another repository and a folder; and what it was asked to read. */
function hooked() {
  const read: string[] = [];
  const followed = () => [
    { name: 'news', repository: 'example.org/owner/news' },
    { name: 'news in Spanish', repository: 'example.org/owner/news' },
    { name: 'others', repository: 'example.org/owner/others' },
    { name: '/srv/posts' },
  ];
  const reload = async (name: string) => void read.push(name);
  return { app: webApp({ health: async () => ({}), gitHook: { secret: SECRET, followed, reload } }), read };
}

const sign = (body: string, secret = SECRET) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function push(body: string, headers: Record<string, string> = { 'x-hub-signature-256': sign(body) }) {
  return { method: 'POST', body, headers };
}
const GITHUB = JSON.stringify({
  ref: 'refs/heads/main',
  repository: {
    id: 1,
    clone_url: 'https://example.org/Owner/news.git',
    ssh_url: 'git@example.org:Owner/news.git',
    url: 7,
  },
});
const GITLAB = JSON.stringify({
  object_kind: 'push',
  project: {
    git_http_url: 'http://example.org/owner/others.git',
    git_ssh_url: 'ssh://git@elsewhere.example/owner/others',
  },
  repository: { url: 'git@example.org:owner/others.git' },
});

describe('a push that is told to /hooks/git', () => {
  test.each([
    ['as JSON, by GitHub, Gitea or Forgejo', GITHUB],
    ['as a form, by GitHub', new URLSearchParams({ payload: GITHUB }).toString()],
  ])('%s, has all sources of that repository read, and no others', async (_, body) => {
    const { app, read } = hooked();
    const answer = await app.request('/hooks/git', push(body));
    expect([answer.status, await answer.text()]).toEqual([202, '']);
    expect(read).toEqual(['news', 'news in Spanish']);
  });

  test('by GitLab is known by the token that it sends', async () => {
    const { app, read } = hooked();
    expect((await app.request('/hooks/git', push(GITLAB, { 'x-gitlab-token': SECRET }))).status).toBe(202);
    expect(read).toEqual(['others']);
    expect((await app.request('/hooks/git', push(GITLAB, { 'x-gitlab-token': `${SECRET}x` }))).status).toBe(401);
    expect(read).toEqual(['others']);
  });

  test('by Bitbucket is signed in another field', async () => {
    const { app, read } = hooked();
    const body = JSON.stringify({ repository: { links: { html: { href: 'https://example.org/owner/news' } } } });
    expect((await app.request('/hooks/git', push(body, { 'x-hub-signature': sign(body) }))).status).toBe(202);
    expect(read).toHaveLength(2);
  });

  test.each([
    ['no signature', {}],
    ['an empty one', { 'x-hub-signature-256': '' }],
    ['one by another secret', { 'x-hub-signature-256': sign(GITHUB, 'b-secret_token') }],
    ['one of another body', { 'x-hub-signature-256': sign(`${GITHUB} `) }],
    ['one cut short', { 'x-hub-signature-256': sign(GITHUB).slice(0, -1) }],
    ['one of SHA-1', { 'x-hub-signature': `sha1=${createHmac('sha1', SECRET).update(GITHUB).digest('hex')}` }],
    ['an empty token', { 'x-gitlab-token': '' }],
    ['a wrong signature beside the right token', { 'x-hub-signature-256': 'sha256=', 'x-gitlab-token': SECRET }],
  ])('with %s is refused, and nothing is read', async (_, headers) => {
    const { app, read } = hooked();
    const answer = await app.request('/hooks/git', push(GITHUB, headers));
    expect([answer.status, await answer.text()]).toEqual([401, '']);
    expect(read).toEqual([]);
  });

  test.each([
    ['of a repository that nobody follows', '{"repository":{"clone_url":"https://example.org/owner/new"}}'],
    ['of no repository', '{"zen":"Keep it logically awesome."}'],
    ['that is no JSON', 'payload=x'],
    ['that is no object', '[[["repository"]]]'],
    ['of what is no repository', '{"repository":"https://example.org/owner/news"}'],
  ])('%s finds nothing', async (_, body) => {
    const { app, read } = hooked();
    const answer = await app.request('/hooks/git', push(body));
    expect([answer.status, await answer.text()]).toEqual([404, '']);
    expect(read).toEqual([]);
  });

  test('that is larger than pushes are is refused unread', async () => {
    const { app, read } = hooked();
    const body = `${GITHUB}${' '.repeat(9 * 1024 * 1024)}`;
    const answer = await app.request('/hooks/git', push(body));
    expect([answer.status, await answer.text()]).toEqual([413, '']);
    expect(read).toEqual([]);
  });

  test('finds nothing where no secret was chosen', async () => {
    const app = webApp({ health: async () => ({}) });
    expect((await app.request('/hooks/git', push(GITHUB))).status).toBe(404);
  });
});
