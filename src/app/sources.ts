import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { followSources } from '../jobs/follow-sources.ts';
import type { SourceMaker } from '../open-sources.ts';
import type { Releasers } from '../releasers.ts';
import { SourceSpellingError } from '../sources/entry-error.ts';
import { listSources } from '../sources/source-list.ts';
import { watchFile } from '../sources/watch-file.ts';

/**
 * Follows what the file of sources says from now on, whenever it changes or the process gets SIGHUP. A file with mistakes
 * changes nothing: they are logged.
 */
export function heedSourceFile(
  config: Pick<Config, 'sources' | 'sourcesFile'>,
  make: SourceMaker,
  followed: Pick<ReturnType<typeof followSources>, 'follow'>,
  log: Logger,
  releasers: Releasers,
): void {
  const { sourcesFile } = config;
  if (sourcesFile === undefined) return;
  const heed = () => {
    try {
      const sources = make(listSources(config.sources, sourcesFile));
      void followed.follow(sources);
      log.info({ file: sourcesFile, sources: sources.length }, 'following the sources as they are listed now');
    } catch (error) {
      if (!(error instanceof SourceSpellingError)) throw error;
      for (const mistake of error.message.split('\n')) log.error({ mistake }, 'the list of sources is not used');
    }
  };
  const watch = watchFile(sourcesFile, heed);
  releasers.add(() => watch.close());
  // At a terminal the signal means that it was closed.
  if (process.stdin.isTTY) return;
  process.on('SIGHUP', heed);
  releasers.add(() => process.off('SIGHUP', heed));
}
