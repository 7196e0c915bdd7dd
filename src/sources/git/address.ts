import { percentDecoded } from '../../model/percent-decoded.ts';

/** The folder in DATA_DIR that repositories are cloned into. */
export const CLONES = 'clones';

/** Where a git source lies. */
export interface GitAddress {
  /** As git takes it, without anybody's credentials but the user name of ssh. */
  url: string;
  /** The branch to follow; absent: the one the repository is on. */
  branch?: string;
  /** Where in it the posts lie, with slashes; absent: everywhere. */
  folder?: string;
  /** Whom to be, over http. */
  credentials?: { username: string; password: string };
}

const KINDS = ['https', 'http', 'ssh', 'file'] as const;
const EXAMPLE = 'git+https://example.org/news.git#main:posts';

/** The address that a word of SOURCES spells, or what is wrong with it; never tells the credentials in it. */
export function parseGitAddress(word: string): GitAddress | { mistake: string } {
  // Up to the last @: what is wrong may be what stands in the password.
  const mistake = (what: string) => ({ mistake: `${word.replace(/\/\/.*@/s, '//')} ${what}; example: ${EXAMPLE}` });
  if (/[\p{Cc}\s]/u.test(word)) return mistake('holds white space or control characters');
  const spelled = /^git\+([a-z]+):\/\/([^#]*)(?:#(.*))?$/i.exec(word);
  const kind = KINDS.find((known) => known === spelled?.[1]?.toLowerCase());
  if (!spelled || !kind)
    return mistake(
      `is no address of a git repository: it begins with ${KINDS.map((known) => `git+${known}://`).join(', ')}`,
    );
  const url = URL.parse(`${kind}://${spelled[2]}`);
  if (!url || url.pathname.length < 2) return mistake('names no repository');
  if (kind === 'file' ? url.host !== '' : !/^(?:\[[\da-f:.]+\]|[a-z\d_][\w.-]*)$/i.test(url.hostname))
    return mistake(kind === 'file' ? 'needs a whole path: git+file:///srv/news.git' : 'names no host');
  const place = readPlace(spelled[3] ?? '');
  if (!place) return mistake('names a branch or folder that cannot be one');
  const username = percentDecoded(url.username);
  const password = percentDecoded(url.password);
  if (username === undefined || password === undefined || /[\p{Cc}]/u.test(username + password))
    return mistake('holds a user name or password that is not percent-encoded as it should be');
  if (kind === 'ssh') {
    if (password !== '') return mistake('holds a password, which ssh does not take: use a key or an agent');
    if (!/^(?:[\w][\w.-]*)?$/.test(username)) return mistake('holds a user name that cannot be one');
    return { url: url.href, ...place };
  }
  url.username = '';
  url.password = '';
  const credentials = username + password === '' ? {} : { credentials: { username, password } };
  return { url: url.href, ...place, ...credentials };
}

/** An address of which nobody can tell whom it was read as: fit for names, logs and errors. */
export function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/?#\s]*@/g, '//');
}

/** `branch:folder`, either of which may be missing. */
function readPlace(text: string): { branch?: string; folder?: string } | undefined {
  const decoded = percentDecoded(text);
  if (decoded === undefined || /\p{Cc}/u.test(decoded)) return undefined;
  const [branch = '', ...rest] = decoded.split(':');
  const folder = rest.join(':').replace(/^\/+|\/+$/g, '');
  if (branch !== '' && !isBranch(branch)) return undefined;
  if (folder.split('/').some((name, _, names) => name === '.' || name === '..' || (name === '' && names.length > 1)))
    return undefined;
  return { ...(branch !== '' && { branch }), ...(folder !== '' && { folder }) };
}

/** By the rules of git-check-ref-format(1). */
function isBranch(name: string): boolean {
  return (
    !/^-|[ ~^:?*[\\]|\.\.|@\{|\.$|\/$|^\/|\/\/|^@$/.test(name) &&
    !name.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'))
  );
}
