import { parseGitAddress, withoutCredentials } from './git/address.ts';

/** What a source is read as. */
export type SourceKind = 'folder' | 'git' | 'feed';

const EXAMPLE =
  'example: /var/lib/gazette/posts, https://example.org/feed.xml or git+https://example.org/news.git#main:posts';

/** What an address is read as, or what is wrong with it; never tells the credentials in it. */
export function kindOfAddress(url: string): SourceKind | { mistake: string } {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return /[\0\n]/.test(url) ? { mistake: `is no path of a folder; ${EXAMPLE}` } : 'folder';
  if (scheme.startsWith('git+')) {
    const address = parseGitAddress(url);
    return 'mistake' in address ? address : 'git';
  }
  const shown = withoutCredentials(url);
  if (scheme !== 'http' && scheme !== 'https')
    return { mistake: `${shown} is neither a folder nor a git repository nor a feed; ${EXAMPLE}` };
  return URL.canParse(url) ? 'feed' : { mistake: `${shown} is no address of a feed; ${EXAMPLE}` };
}

/** What names a source in the store for good, whatever it is called: its address, without whom it is read as. */
export function nameOfAddress(url: string): string {
  return kindOfAddress(url) === 'folder' ? url.replace(/(?<=.)\/+$/, '') : withoutCredentials(url);
}
