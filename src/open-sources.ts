import type { Config } from './config.ts';
import { environmentOfProcess } from './environment.ts';
import { decodePage } from './ingest/page/encoding.ts';
import type { SourceEntry } from './model/source-entry.ts';
import { whenNeeded } from './model/when-needed.ts';
import type { Releasers } from './releasers.ts';
import type { Source } from './sources/source.ts';
import { sampleSource, spellSource } from './sources/spell.ts';

/** Makes the sources that entries spell; for an entry that was among the last ones, the same source again. */
export type SourceMaker = (entries: readonly SourceEntry[]) => Source[];

/** Opens the ways to all kinds of sources. */
export function openSources(
  config: Pick<Config, 'dataDir' | 'sources' | 'sourcesFile' | 'fetchAllowPrivate' | 'proxies' | 'publicUrl'>,
  releasers: Releasers,
): SourceMaker {
  const { dataDir, fetchAllowPrivate, proxies, publicUrl } = config;
  let close: (() => Promise<unknown>) | undefined;
  // Now, not when it is opened, which is when the first source is read: it is to close behind the readings, for which a
  // connection that is taken away is a source that fails.
  releasers.add(() => close?.());
  const fetcher = whenNeeded(async () => {
    const { openFetcher } = await import('./sources/fetch/fetch.ts');
    const opened = openFetcher({
      allowPrivate: fetchAllowPrivate,
      ...(publicUrl !== undefined && { contact: publicUrl }),
      ...(proxies && { proxies }),
    });
    close = () => opened.close();
    return opened;
  });
  const stopping = new AbortController();
  releasers.add(() => stopping.abort());
  const ports = {
    stopping: stopping.signal,
    dataDir,
    allowPrivate: fetchAllowPrivate,
    env: environmentOfProcess(),
    fetcher,
    decode: decodePage,
  };
  let made = new Map<string, Source>();
  return (entries) => {
    // The samples are for whoever names no source anywhere.
    if (entries.length === 0 && config.sources.length === 0 && config.sourcesFile === undefined)
      return [sampleSource()];
    made = new Map(
      entries.map((entry) => {
        const spelled = JSON.stringify(entry);
        return [spelled, made.get(spelled) ?? spellSource(entry, ports)];
      }),
    );
    return [...made.values()];
  };
}
