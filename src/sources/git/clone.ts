import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitAddress } from './address.ts';
import type { GitReach } from './reach.ts';
import type { Reading } from '../source.ts';
import { type Git, GitFailure } from './run-git.ts';

/** What was fetched last. */
const HEAD = 'refs/gazette/head';
/** How git tells of an object that is a tree. */
const TREE = /^([\da-f]{40,64}) tree /;
/** What git says when it is sent elsewhere, which it does not follow. */
const REDIRECTED = /returned error: 30[12378]\b/;
/** How long fetching and tidying may take, and what takes but a moment, in ms. */
const FETCH_PATIENCE_MS = 2 * 3_600_000;
const PATIENCE_MS = 60_000;
/** Every fetch of something new leaves a pack. */
const MOST_PACKS = 40;
/**
 * Answers git's question whom to be at the host it is set for, and at no other, from the environment: there it is hidden
 * from who lists processes.
 */
const CREDENTIAL_HELPER =
  '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$GAZETTE_GIT_USERNAME" "$GAZETTE_GIT_PASSWORD"; }; f';

/** What is at the followed branch now. */
export interface Fetched {
  /** The tree of the posts' folder; absent if there is no such folder. */
  tree?: string;
  /** Whether the tree that was asked for is at hand too. */
  hasBefore: boolean;
}

/**
 * A clone without a working tree and without history, in a folder of its own: there are no files that a link or a name
 * could lead astray, and half of the disk is enough. May be deleted at any time while it is not in use.
 */
export function gitClone(git: Git, dir: string, address: GitAddress, reach: GitReach) {
  const inside = `--git-dir=${dir}`;
  const from = address.branch === undefined ? 'HEAD' : `refs/heads/${address.branch}`;
  const ask = async (args: string[], input = '') =>
    String(await git.run([inside, ...args], { input, patienceMs: PATIENCE_MS })).trim();

  /** Makes it unless it is there; says whether it had to. */
  async function open(): Promise<{ fresh: boolean }> {
    if (existsSync(join(dir, 'HEAD'))) {
      await sweep(dir);
      return { fresh: false };
    }
    await remove();
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await checkVersion(git);
    await git.run(['init', '--quiet', '--bare', '--template=', '--', dir], { patienceMs: PATIENCE_MS });
    return { fresh: true };
  }

  /**
   * Fetches what the branch holds now, without its history: only what is new of it. A branch that was rewritten is one
   * that holds something else.
   *
   * @throws {GitFailure}
   */
  async function fetch(before: string | undefined, fetched: Reading['fetched']): Promise<Fetched> {
    const loud = fetched ? '--progress' : '--quiet';
    const args = ['fetch', loud, '--depth=1', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    await talk((url) => [inside, ...args, '--', url, `+${from}:${HEAD}`], fetched);
    const asked = [`${HEAD}:${address.folder ?? ''}`, ...(before === undefined ? [] : [before])];
    const [here = '', there = ''] = (await ask(['cat-file', '--batch-check'], asked.join('\n'))).split('\n');
    const tree = TREE.exec(here)?.[1];
    return { ...(tree !== undefined && { tree }), hasBefore: TREE.test(there) };
  }

  /** Looks whether the branch is there, without a clone. @throws {GitFailure} */
  async function look(): Promise<void> {
    const found = await talk((url) => ['ls-remote', '--quiet', '--', url, from]);
    if (found.length === 0) throw new GitFailure(`fatal: couldn't find remote ref ${from}`);
  }

  /** Runs what talks to the repository, there where it is now. */
  async function talk(commandFor: (url: string) => string[], fetched?: Reading['fetched']): Promise<Buffer> {
    try {
      return await talkTo(address.url, commandFor(address.url), fetched);
    } catch (error) {
      const moved = error instanceof GitFailure && REDIRECTED.test(error.said);
      const to = moved ? await reach.movedTo(address.url) : undefined;
      if (to === undefined) throw error;
      return talkTo(to, commandFor(to), fetched);
    }
  }

  async function talkTo(url: string, command: string[], fetched: Reading['fetched']): Promise<Buffer> {
    const { protocol, origin } = new URL(address.url);
    const who = address.credentials ? ['-c', `credential.${origin}.helper=${CREDENTIAL_HELPER}`] : [];
    return git.run([...who, ...(await reach.check(url)), ...command], {
      env: {
        // From http a repository may move to https, and never back.
        GIT_ALLOW_PROTOCOL: protocol === 'http:' ? 'http:https' : protocol.slice(0, -1),
        ...(address.credentials && {
          GAZETTE_GIT_USERNAME: address.credentials.username,
          GAZETTE_GIT_PASSWORD: address.credentials.password,
        }),
      },
      patienceMs: FETCH_PATIENCE_MS,
      ...(fetched && { fetched }),
    });
  }

  /** When the commit was made that was fetched last, epoch ms. */
  const date = async () => Number(await ask(['for-each-ref', '--format=%(committerdate:unix)', HEAD])) * 1_000;

  /** Whether all is there that was fetched last. */
  const isWhole = () =>
    ask(['rev-list', '--objects', '--quiet', HEAD]).then(
      () => true,
      (error) => {
        if (error instanceof GitFailure && !error.end) return false;
        throw error;
      },
    );

  /** Puts the packs of many fetches into one, and drops what nobody needs any more. */
  async function tidy(): Promise<void> {
    const packs = (await readdir(join(dir, 'objects', 'pack'))).filter((name) => name.endsWith('.pack'));
    if (packs.length > MOST_PACKS)
      await git.run([inside, 'repack', '-a', '-d', '-q'], { patienceMs: FETCH_PATIENCE_MS });
  }

  const remove = () => rm(dir, { recursive: true, force: true });

  return { dir, address, open, fetch, look, date, isWhole, tidy, remove };
}

export type GitClone = ReturnType<typeof gitClone>;

/** An older git would follow the configuration of the user. @throws {GitFailure} */
async function checkVersion(git: Git): Promise<void> {
  const said = String(await git.run(['version'], { patienceMs: PATIENCE_MS }));
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(said)?.map(Number) ?? [];
  if (major < 2 || (major === 2 && minor < 32)) throw new GitFailure(said, 'old');
}

/** Takes away what a process left that was killed: who holds the source's turn is alone here. */
async function sweep(dir: string): Promise<void> {
  for (const folder of ['.', 'refs', 'refs/gazette', 'objects/pack', 'objects/info', 'info']) {
    const names = await readdir(join(dir, folder)).catch(() => []);
    for (const name of names)
      if (name.endsWith('.lock') || name.startsWith('tmp_'))
        await rm(join(dir, folder, name), { recursive: true, force: true });
  }
}
