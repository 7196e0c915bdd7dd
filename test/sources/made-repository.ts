import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a commit does to the files there are: a text puts one there, `null` takes it away. */
export type Step = Record<string, string | Buffer | null>;

const ENV = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

/** When the first commit of a made repository is dated, epoch ms; each further one is a minute later. */
export const FIRST_COMMIT = Date.parse('2026-03-01T12:00:00Z');

/** A bare repository of a test's own, on the branch `main`, written to without a working tree. */
export function madeRepository() {
  const root = mkdtempSync(join(tmpdir(), 'gz-git-'));
  const dir = join(root, 'posts.git');
  const git = (...args: string[]) =>
    execFileSync('git', ['--git-dir', dir, ...args], {
      env: ENV,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    }).trim();
  // As `git init` and `git config` would leave it. What is large is stored and sent as it is: to look for likeness in it takes
  // seconds.
  for (const folder of ['objects', 'refs']) mkdirSync(join(dir, folder), { recursive: true });
  writeFileSync(join(dir, 'HEAD'), 'ref: refs/heads/main\n');
  const core = ['repositoryformatversion = 0', 'bare = true', 'bigFileThreshold = 1m'];
  writeFileSync(join(dir, 'config'), ['[core]', ...core, ''].join('\n'));
  let commits = 0;
  const tips = new Map<string, string>();

  /** Adds a commit to a branch, on top of another place than its tip if told so; gives its id. */
  async function commit(step: Step, { branch = 'main', onto = branch }: { branch?: string; onto?: string } = {}) {
    const child = spawn('git', ['--git-dir', dir, 'fast-import', '--quiet', '--force'], {
      env: ENV,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let id = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (id += text));
    const ended = once(child, 'close');
    const write = async (part: string | Buffer) => {
      if (!child.stdin.write(part)) await once(child.stdin, 'drain');
    };
    const seconds = FIRST_COMMIT / 1_000 + commits++ * 60;
    await write(`commit refs/heads/${branch}\nmark :1\ncommitter A <a@example.org> ${seconds} +0000\ndata 1\n.\n`);
    const from = tips.get(onto) ?? onto;
    if (/^[\da-f]{40}$/.test(from)) await write(`from ${from}\n`);
    for (const [path, content] of Object.entries(step)) {
      const quoted = JSON.stringify(path);
      if (content === null) await write(`D ${quoted}\n`);
      else {
        const bytes = Buffer.from(content);
        await write(`M 100644 inline ${quoted}\ndata ${bytes.length}\n`);
        await write(bytes);
        await write('\n');
      }
    }
    child.stdin.end('\nget-mark :1\n');
    const [code] = (await ended) as [number];
    if (code !== 0) throw new Error(`fast-import ended with ${code}`);
    tips.set(branch, id.trim());
    return id.trim();
  }

  /** Adds a commit whose tree holds just these entries, whatever their names: mode, content, or the id of an object. */
  function commitTree(
    entries: readonly { mode: string; name: string | Buffer; content: string | { id: string } }[],
  ): string {
    const lines = entries.map(({ mode, name, content }) => {
      const id =
        typeof content === 'string'
          ? execFileSync('git', ['--git-dir', dir, 'hash-object', '-w', '--stdin'], {
              env: ENV,
              input: content,
              encoding: 'utf8',
            }).trim()
          : content.id;
      const raw = Buffer.concat([Buffer.from(`${mode} `), Buffer.from(name), Buffer.from([0]), Buffer.from(id, 'hex')]);
      return { sort: `${String(name)}${mode === '40000' ? '/' : ''}`, raw };
    });
    const raw = Buffer.concat(lines.sort((a, b) => (a.sort < b.sort ? -1 : 1)).map((line) => line.raw));
    const args = ['--git-dir', dir, 'hash-object', '-t', 'tree', '-w', '--stdin', '--literally'];
    const tree = execFileSync('git', args, { env: ENV, input: raw, encoding: 'utf8' }).trim();
    const date = `${FIRST_COMMIT / 1_000 + commits++ * 60} +0000`;
    const id = execFileSync('git', ['--git-dir', dir, 'commit-tree', tree, '-m', '.'], {
      env: { ...ENV, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      encoding: 'utf8',
    }).trim();
    git('update-ref', 'refs/heads/main', id);
    tips.set('main', id);
    return tree;
  }

  return {
    root,
    dir,
    url: `file://${dir}`,
    git,
    commit,
    commitTree,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
