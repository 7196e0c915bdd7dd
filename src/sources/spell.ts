import { fileURLToPath } from 'node:url';
import type { SourceEntry } from '../model/source-entry.ts';
import { kindOfAddress, nameOfAddress } from './address.ts';
import { SourceSpellingError } from './entry-error.ts';
import { feedSource } from './feed/feed.ts';
import type { FeedPorts } from './feed/get.ts';
import { folderSource } from './folder/folder.ts';
import { gitSource } from './git/git.ts';
import { parseGitAddress } from './git/address.ts';
import type { Source } from './source.ts';

/** What sources are read with. */
export interface SourcePorts {
  /** Where clones are kept. */
  dataDir: string;
  /** The environment of this process: of it git gets what it takes to reach a host and to be known there. */
  env: Record<string, string | undefined>;
  feeds: FeedPorts;
  /** The words of FETCH_ALLOW_PRIVATE. */
  allowPrivate: readonly string[];
  /** Ends what runs for them. */
  stopping: AbortSignal;
}

/** How often a feed is read that says nothing else, in ms. */
const FEED_INTERVAL_MS = 30 * 60_000;

/** The moment that is "now" in the dates of the sample posts; see samples/README.md. */
const SAMPLES_EPOCH = Date.parse('2026-01-05T08:00:00Z');

/** The posts that are served when there is nothing else. */
export function sampleSource(): Source {
  return folderSource('samples', fileURLToPath(new URL('samples', import.meta.url)), { epoch: SAMPLES_EPOCH });
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
  const { dataDir, env, feeds, stopping, allowPrivate } = ports;
  const name = nameOfAddress(url);
  const kind = kindOfAddress(url);
  if (kind === 'folder') return folderSource(name, url);
  if (kind === 'feed') {
    const { interval = FEED_INTERVAL_MS, fullText, limit } = options;
    const wanted = { interval, ...(fullText !== undefined && { fullText }), ...(limit !== undefined && { limit }) };
    return feedSource(name, url, wanted, feeds);
  }
  const address = kind === 'git' ? parseGitAddress(url) : kind;
  if ('mistake' in address) throw new SourceSpellingError(address.mistake);
  return gitSource(name, address, { dataDir, env, stopping, allowPrivate, fetcher: feeds.fetcher });
}
