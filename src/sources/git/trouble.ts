import { withoutCredentials } from './address.ts';
import type { GitFailure } from './run-git.ts';

const ENDS = {
  missing: 'git is not installed: install it (Debian and Ubuntu: apt install git) and see that it is on the PATH',
  old: 'git is older than 2.32: install a newer one',
  stopped: 'Gazette was stopped meanwhile',
  late: 'it took too long and was given up',
  endless:
    'it holds more files than any archive of posts; name the folder of the posts behind the branch (#main:posts)',
} as const;

/** What git says of what is not the clone's fault, and what that means. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /could not resolve host|name or service not known|temporary failure in name resolution|nodename nor servname/i,
    'its host was not found: check its name, and the network',
  ],
  [
    /cannot run \S*ssh\b.*: no such file|\bssh: (?:command )?not found/i,
    'ssh is not installed: install it (Debian and Ubuntu: apt install openssh-client) and see that it is on the PATH',
  ],
  [
    /remote host identification has changed/i,
    'its host shows another key than ~/.ssh/known_hosts has: ask who runs it whether that is right, and only then put the new one in (ssh-keygen -R HOST takes the old one out)',
  ],
  [
    /host key verification failed/i,
    'ssh does not know its host: look at the key that "ssh-keyscan HOST" shows and add it to ~/.ssh/known_hosts',
  ],
  [
    /authentication fail|terminal prompts disabled|could not read (?:username|password)|permission denied|error: 40[13]\b|access denied/i,
    'it wants to know who asks, or does not let us in: check the user name and token in the address, or the ssh key',
  ],
  [
    /couldn't find remote ref HEAD|remote HEAD|no commits/i,
    'it is empty, or on no branch: name the branch behind its address (#main)',
  ],
  [/couldn't find remote ref/i, 'it has no such branch: check the name behind the #'],
  [
    /repository .*not found|does not appear to be a git repository|error: 404\b/i,
    'there is no repository at that address, or none for us: check it',
  ],
  [
    /error: 30[12378]\b|unable to update url base/i,
    'it has moved elsewhere: open its address in a browser and put in where that leads',
  ],
  [/certificate|\bSSL\b|\bTLS\b/i, 'its certificate is not to be trusted, or its TLS is broken'],
  [/operation too slow|timed out|timeout/i, 'its host did not answer in time'],
  [
    /connection refused|failed to connect|couldn't connect|no route to host|network is unreachable/i,
    'its host does not answer',
  ],
  [/no space left|disk quota/i, 'the disk is full: make room in DATA_DIR'],
  [
    /error: (?:429|5\d\d)\b|rpc failed|early eof|hung up|unexpected disconnect|kex_exchange_identification|connection (?:to \S+ )?closed by|connection reset|remote error|remote: |bad line length|invalid server response|protocol error|bad pack header/i,
    'its server broke off or answered with an error',
  ],
  [/transport '.*' not allowed/i, 'it leads elsewhere by a protocol that is not allowed'],
];

/** What is wrong in plain words, if it lies with the repository or the machine and not with our clone of it. */
export function wordsOf({ end, said }: GitFailure): string | undefined {
  if (end === 'refused') return said;
  if (end) return ENDS[end];
  return WORDS.find(([pattern]) => pattern.test(said))?.[1];
}

/** What git says, whatever ssh said before it. */
const OF_SSH = /^fatal: Could not read from remote repository/;

/** What git said last before it gave up, or ssh, fit to be shown. */
export function lastWordsOf({ said }: GitFailure): string {
  const all = said.split('\n').filter((line) => line.trim() !== '');
  const ssh = all.findIndex((line) => OF_SSH.test(line));
  const lines = ssh > 0 ? all.slice(ssh - 1, ssh) : all;
  const line = lines.findLast((text) => /^(?:fatal|error):/.test(text)) ?? lines.at(-1) ?? 'git failed without a word';
  return withoutCredentials(line.replace(/\p{Cc}/gu, ' ')).slice(0, 300);
}
