import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestPost } from '../../src/ingest/ingest.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/real-posts');

/** Whether there are real posts on this machine. */
export const there = existsSync(FOLDER);
/** What the name of a test says that needs them. */
export const elseSkipped = there ? '' : ' (skipped: ../shared/real-posts is not on this machine)';

const files = there ? readdirSync(FOLDER).filter((file) => file.endsWith('.md') && file !== 'README.md') : [];

/** All of them, each taken in once for the tests of a process. */
export const realPosts = files.map((path) => {
  const bytes = readFileSync(join(FOLDER, path));
  return { path, bytes, result: ingestPost({ source: 'real', path, bytes, modified: 0 }) };
});

export const realArticles = realPosts.flatMap(({ result }) => (result.ok ? [result.article] : []));
