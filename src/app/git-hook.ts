import type { Config } from '../config.ts';
import { repositoryAt } from '../model/repository.ts';
import type { SourceEntry } from '../model/source-entry.ts';
import { kindOfAddress, nameOfAddress } from '../sources/address.ts';
import { SourceSpellingError } from '../sources/entry-error.ts';
import { listSources } from '../sources/source-list.ts';
import type { GitHook } from '../web/git-hook.ts';

/** The git repositories that the list of sources names now; while that has mistakes, those it named before. */
export function followedRepositories(
  { sources, sourcesFile }: Pick<Config, 'sources' | 'sourcesFile'>,
  listed: readonly SourceEntry[],
): GitHook['followed'] {
  let entries = listed;
  return () => {
    try {
      entries = listSources(sources, sourcesFile);
    } catch (error) {
      if (!(error instanceof SourceSpellingError)) throw error;
    }
    return entries
      .filter(({ url }) => kindOfAddress(url) === 'git')
      .map(({ url }) => ({ name: nameOfAddress(url), repository: repositoryAt(url) }));
  };
}
