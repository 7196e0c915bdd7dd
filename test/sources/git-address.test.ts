import { describe, expect, test } from 'vitest';
import { parseGitAddress, withoutCredentials } from '../../src/sources/git/address.ts';

describe('the address of a git repository', () => {
  test.each([
    ['git+https://example.org/news.git', { url: 'https://example.org/news.git' }],
    ['git+https://example.org/news.git#', { url: 'https://example.org/news.git' }],
    ['git+http://[::1]:8080/n#main', { url: 'http://[::1]:8080/n', branch: 'main' }],
    [
      'git+https://example.org/n#release/2.0:content/posts/',
      { url: 'https://example.org/n', branch: 'release/2.0', folder: 'content/posts' },
    ],
    ['git+https://example.org/n#:posts', { url: 'https://example.org/n', folder: 'posts' }],
    ['git+https://example.org/n#main:my%20posts', { url: 'https://example.org/n', branch: 'main', folder: 'my posts' }],
    ['git+ssh://git@example.org:2222/n.git#main', { url: 'ssh://git@example.org:2222/n.git', branch: 'main' }],
    ['git+file:///srv/-news.git', { url: 'file:///srv/-news.git' }],
    [
      'git+https://me:s%40cret@example.org/n',
      { url: 'https://example.org/n', credentials: { username: 'me', password: 's@cret' } },
    ],
    [
      'git+https://ghp_token@example.org/n',
      { url: 'https://example.org/n', credentials: { username: 'ghp_token', password: '' } },
    ],
  ])('%s is understood', (word, address) => {
    expect(parseGitAddress(word)).toEqual(address);
  });

  test.each([
    ['git+ext::sh -c touch% /tmp/x', 'white space'],
    ['git+ext::sh', 'is no address of a git repository'],
    ['git+ext://sh', 'is no address of a git repository'],
    ['git+ftp://example.org/n', 'is no address of a git repository'],
    ['git@github.com:a/b.git', 'is no address of a git repository'],
    ['git+file://srv/news.git', 'needs a whole path'],
    ['git+file://-oProxyCommand=x/y', 'needs a whole path'],
    ['git+file:--upload-pack=x', 'is no address of a git repository'],
    ['git+ssh://-oProxyCommand=touch/y', 'names no host'],
    ['git+ssh://-oProxyCommand=x@example.org/y', 'user name that cannot be one'],
    ['git+ssh://example.org', 'names no repository'],
    ['git+ssh://git:secret@example.org/n', 'use a key or an agent'],
    ['git+https://', 'names no repository'],
    ['git+https://example.org/n#--upload-pack=x', 'branch or folder that cannot be one'],
    ['git+https://example.org/n#a..b', 'branch or folder that cannot be one'],
    ['git+https://example.org/n#refs/heads/x.lock', 'branch or folder that cannot be one'],
    ['git+https://example.org/n#main:../..', 'branch or folder that cannot be one'],
    ['git+https://example.org/n#main:a//b', 'branch or folder that cannot be one'],
    ['git+https://example.org/n#main%0Ax', 'branch or folder that cannot be one'],
    ['git+https://me:a%0ab@example.org/n', 'percent-encoded'],
  ])('%s is refused with an example', (word, reason) => {
    const read = parseGitAddress(word);
    expect(read).toHaveProperty('mistake', expect.stringContaining(reason));
    expect(read).toHaveProperty('mistake', expect.stringContaining('git+https://example.org/news.git#main:posts'));
  });

  test.each([
    'git+https://me:S3CRET#x@example.org/n',
    'git+https://me:S3CRET/x@example.org',
    'git+ssh://me:S3CRET@h/n',
    'git+ftp://S3CRET@h/n',
  ])('a mistake in %s does not tell the password', (word) => {
    expect(JSON.stringify(parseGitAddress(word))).not.toContain('S3CRET');
  });

  test('is shown without whom it is read as', () => {
    expect(withoutCredentials("unable to access 'https://me:s3cret@example.org/n@1': …")).toBe(
      "unable to access 'https://example.org/n@1': …",
    );
  });
});
