import { hash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { CLONES, type GitAddress } from './address.ts';
import { gitClone } from './clone.ts';
import { gitReach, type ReachOptions } from './reach.ts';
import { readClone } from './reading.ts';
import { lastWordsOf, wordsOf } from './trouble.ts';
import { GitFailure, gitRunner } from './run-git.ts';
import { type Reading, type Source, SourceError, type SourceEvent } from '../source.ts';

export interface GitOptions extends ReachOptions {
  /** Where clones are kept. */
  dataDir: string;
  /** How often it is read, in ms. */
  interval: number;
  /** Ends whatever runs. */
  stopping?: AbortSignal;
}

/**
 * The posts of a branch of a git repository, or of a folder in it. Which files are posts is as in a folder; links and
 * submodules are none. A reading gives what differs from the last one; all of them, when that is not at hand.
 */
export function gitSource(name: string, address: GitAddress, options: GitOptions): Source {
  const { dataDir, env, interval, stopping } = options;
  const spelled = [name, address.url, address.branch, address.folder].join('\0');
  const dir = resolve(join(dataDir, CLONES, hash('sha256', spelled, 'hex').slice(0, 24)));

  const reach = gitReach(options);

  const inWords = (error: unknown) => {
    const why = error instanceof GitFailure ? (wordsOf(error) ?? `git says "${lastWordsOf(error)}"`) : unkept(error);
    return why === undefined ? error : new SourceError(`source ${name}: cannot read ${address.url}: ${why}`);
  };
  const unkept = (error: unknown) => {
    const { code, path } = error as NodeJS.ErrnoException;
    return path?.startsWith(dir) || path === dirname(dir)
      ? `its clone ${dir} cannot be kept (${code}): let all of DATA_DIR belong to this user (chown -R)`
      : undefined;
  };

  const opened = (signal: AbortSignal | undefined) => {
    const git = gitRunner({
      env,
      stopping: AbortSignal.any([signal, stopping].filter((given) => given !== undefined)),
    });
    return { git, clone: gitClone(git, dir, address, reach) };
  };

  async function look(signal: AbortSignal): Promise<void> {
    try {
      await opened(signal).clone.look();
    } catch (error) {
      throw inWords(error);
    }
  }

  /** With a clone that turns out to be damaged, once more with one made anew. */
  async function* read({ memory, signal, fetched }: Reading): AsyncGenerator<SourceEvent> {
    const { git, clone } = opened(signal);
    try {
      for (;;) {
        const { fresh } = await clone.open();
        try {
          yield* readClone(git, clone, { source: name, memory, fetched });
          return;
        } catch (error) {
          const damaged = error instanceof GitFailure && wordsOf(error) === undefined;
          if (fresh || !damaged || (await clone.isWhole())) throw error;
          await clone.remove();
        }
      }
    } catch (error) {
      throw inWords(error);
    }
  }

  return { name, interval, look, read };
}
