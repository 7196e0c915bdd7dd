import { fileURLToPath } from 'node:url';
import type { SourceEntry } from '../model/source-entry.ts';
import { whenNeeded } from '../model/when-needed.ts';
import { kindOfAddress, nameOfAddress } from './address.ts';
import { SourceSpellingError } from './entry-error.ts';
import type { Decode } from './feed/pages.ts';
import type { Fetcher } from './fetch/fetch.ts';
import { folderSource } from './folder/folder.ts';
import { parseGitAddress } from './git/address.ts';
import type { Source } from './source.ts';

/** What sources are read with. */
export interface SourcePorts {
  /** Where clones are kept. */
  dataDir: string;
  /** The environment of this process: of it git gets what it takes to reach a host and to be known there. */
  env: Record<string, string | undefined>;
  /** Loaded when it is first needed. */
  fetcher: () => Promise<Fetcher>;
  decode: Decode;
  /** The words of FETCH_ALLOW_PRIVATE. */
  allowPrivate: readonly string[];
  /** Ends what runs for them. */
  stopping: AbortSignal;
}

/** How often what is fetched is read that says nothing else, in ms. */
const INTERVAL_MS = { feed: 30 * 60_000, git: 10 * 60_000 };

/** The moment that is "now" in the dates of the sample posts; see samples/README.md. */
const SAMPLES_EPOCH = Date.parse('2026-01-05T08:00:00Z');

/** Names the source of the sample posts in the store. */
export const SAMPLES = 'samples';

/** The posts that are served when there is nothing else. */
export function sampleSource(): Source {
  return folderSource(SAMPLES, fileURLToPath(new URL('samples', import.meta.url)), { epoch: SAMPLES_EPOCH });
}

/** The source that an entry spells. Nothing is read yet. @throws {SourceSpellingError} if it spells none */
export function spellSource({ url, options }: SourceEntry, ports: SourcePorts): Source {
  return {
    ...readerOf({ url, options }, ports),
    ...(options.interval !== undefined && { interval: options.interval }),
    options,
  };
}

function readerOf({ url, options }: SourceEntry, ports: SourcePorts): Source {
  const { dataDir, env, fetcher, decode, stopping, allowPrivate } = ports;
  const name = nameOfAddress(url);
  const kind = kindOfAddress(url);
  if (kind === 'folder') return folderSource(name, url);
  if (kind === 'feed') {
    const { interval = INTERVAL_MS.feed, fullText, limit } = options;
    const wanted = { interval, ...(fullText !== undefined && { fullText }), ...(limit !== undefined && { limit }) };
    const feed = whenNeeded(async () => {
      const { feedSource } = await import('./feed/feed.ts');
      return feedSource(name, url, wanted, { fetcher: await fetcher(), decode });
    });
    return readLater(name, interval, feed);
  }
  const address = kind === 'git' ? parseGitAddress(url) : kind;
  if ('mistake' in address) throw new SourceSpellingError(address.mistake);
  const repository = whenNeeded(async () => {
    const { gitSource } = await import('./git/git.ts');
    const ways = { dataDir, env, stopping, allowPrivate, fetcher: await fetcher() };
    return gitSource(name, address, { ...ways, interval: INTERVAL_MS.git });
  });
  return {
    ...readLater(name, INTERVAL_MS.git, repository),
    look: async (signal) => (await repository()).look?.(signal),
  };
}

/** A source of a kind that is loaded when it is first read, and that nobody tells of changes. */
function readLater(name: string, interval: number, source: () => Promise<Source>): Source {
  return {
    name,
    interval,
    read: async function* (before) {
      yield* (await source()).read(before);
    },
  };
}
