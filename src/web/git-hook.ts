import { createHmac } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { parseJson } from '../model/parse-json.ts';
import { repositoryAt } from '../model/repository.ts';
import { bodyUpTo } from './body.ts';
import { isSameSecret } from '../model/same-secret.ts';

export interface GitHook {
  /** What the git host signs with, or sends along. */
  secret: string;
  /** The sources that are followed now, and the repository of each that is at a host ({@link repositoryAt}). */
  followed: () => Iterable<{ name: string; repository?: string | undefined }>;
  /** Has a source read as soon as may be. */
  reload: (source: string) => Promise<void>;
}

/** A push of thousands of files; git hosts send no more than 25 MB, and leave out commits before that. */
const LARGEST_PUSH = 8 * 1024 * 1024;
/** A repository has so many addresses at most. */
const address = z.string().max(2_048).optional().catch(undefined);

/** The addresses of the repository: GitHub, Gitea and Forgejo have a `repository`, GitLab a `project`, Bitbucket `links`. */
const pushSchema = z.object({
  repository: z
    .object({
      clone_url: address,
      ssh_url: address,
      git_url: address,
      html_url: address,
      url: address,
      homepage: address,
      links: z
        .object({ html: z.object({ href: address }) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  project: z
    .object({ git_http_url: address, git_ssh_url: address, web_url: address, http_url: address, ssh_url: address })
    .optional()
    .catch(undefined),
});

/**
 * `POST /hooks/git`: a git host tells of a push, and the sources that follow the repository are read. 202 when there are
 * any, 404 when there are none, 401 without the secret; nothing else is told.
 */
export function mountGitHook(app: Hono, { secret, followed, reload }: GitHook): void {
  app.post('/hooks/git', bodyUpTo(LARGEST_PUSH), async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    // Signed: GitHub, Gitea, Forgejo; Bitbucket under the older name. Sent along: GitLab.
    const signature = c.req.header('x-hub-signature-256') ?? c.req.header('x-hub-signature');
    const right =
      signature === undefined
        ? isSameSecret(c.req.header('x-gitlab-token') ?? '', secret)
        : isSameSecret(signature, `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    if (!right) return c.body(null, 401);
    const pushed = repositoriesOf(body.toString());
    const concerned = [...followed()].filter(({ repository }) => repository !== undefined && pushed.has(repository));
    await Promise.all(concerned.map(({ name }) => reload(name)));
    return c.body(null, concerned.length > 0 ? 202 : 404);
  });
}

/** All addresses of the repository that was pushed to; none when the text is no push. */
function repositoriesOf(text: string): ReadonlySet<string> {
  // GitHub sends a form unless it is told to send JSON.
  const json = text.startsWith('payload=') ? (new URLSearchParams(text).get('payload') ?? '') : text;
  const push = pushSchema.safeParse(parseJson(json)).data;
  const { links, ...addresses } = push?.repository ?? {};
  const all = [...Object.values(addresses), ...Object.values(push?.project ?? {}), links?.html.href];
  return new Set(all.flatMap((text) => (text === undefined ? [] : (repositoryAt(text) ?? []))));
}
