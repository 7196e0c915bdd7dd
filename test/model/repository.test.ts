import { expect, test } from 'vitest';
import { repositoryAt } from '../../src/model/repository.ts';

test.each([
  'git+https://me:secret@Example.org/Owner/News.git#main:posts',
  'https://example.org/owner/news.git',
  'https://example.org:8443/owner/news/',
  'http://example.org/owner/news',
  'ssh://git@example.org:2222/owner/news.git',
  'git+ssh://git@example.org/owner/news',
  'git://example.org/owner/news.git',
  'git@example.org:owner/news.git',
  'example.org:/owner/news',
])('%s is an address of the repository owner/news at example.org', (address) => {
  expect(repositoryAt(address)).toBe('example.org/owner/news');
});

test.each([
  '',
  'news',
  '/srv/news.git',
  'file:///srv/news.git',
  'https://example.org',
  'https://example.org/',
  'http://[',
  '://x',
])('"%s" is no address of a repository at a host', (address) => {
  expect(repositoryAt(address)).toBeUndefined();
});
