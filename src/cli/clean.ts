import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Ingested } from '../ingest/assemble.ts';
import { ingestPost } from '../ingest/ingest.ts';
import { ingestPage } from '../ingest/page.ts';
import type { Article, Post, Rejection, Removal } from '../model/article.ts';
import { collectImages, collectLinks } from '../model/collect.ts';
import { classicBlocks } from '../render/classic/classic.ts';
import { richBlocks } from '../render/rich/rich-blocks.ts';
import { renderText } from '../render/text.ts';
import { webBlocks } from '../render/pages/web.ts';
import { folderSource } from '../sources/folder/folder.ts';
import { listFolder } from '../sources/folder/list-folder.ts';
import { isAmongParts, isHtmlPost, isPageName } from '../sources/html-post.ts';
import { isGarbled, NOT_UTF8 } from '../sources/post-path.ts';
import { type CommandContext, reasonOf, UsageError } from './command.ts';

const FORMS = ['json', 'text', 'html', 'rich', 'classic'] as const;
type Form = (typeof FORMS)[number];

export async function clean(args: string[], { print, tell }: Pick<CommandContext, 'print' | 'tell'>): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string', default: 'json' }, url: { type: 'string' } },
  });
  const form = FORMS.find((name) => name === values.as);
  if (!form) throw new UsageError(`--as takes ${FORMS.join(', ')}, not "${values.as}"`);
  if (positionals.length === 0) throw new UsageError('clean needs a file, a folder, or -');
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new UsageError(`--url takes an address, not "${values.url}"`);

  let failed = false;
  let first = true;
  for await (const { file, post, error } of postsAt(positionals)) {
    const result = post ? ingest(post, values.url) : undefined;
    const rejection = error ?? (result?.ok === false ? result.rejection : undefined);
    if (rejection) {
      // What its writer holds back is no failure.
      if (rejection.code !== 'held') failed = true;
      report(file, rejection, form, { print, tell });
    } else if (result?.ok) {
      if (!first && form !== 'json') print('');
      print(show(file, result.article, result.removed, form));
      first = false;
    }
  }
  return failed ? 1 : 0;
}

function ingest(post: Post, url: string | undefined): Ingested {
  const found = url === undefined ? post : { ...post, url };
  return isPageName(post.path) && !isHtmlPost(post.bytes) ? ingestPage(found) : ingestPost(found);
}

interface Found {
  file: string;
  post?: Post;
  error?: { code: string; message: string };
}

async function* postsAt(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    if (path === '-') {
      const bytes = await buffer(process.stdin);
      yield { file: '-', post: { source: '-', path: '-', bytes, modified: Date.now() } };
      continue;
    }
    try {
      const [bytes, { mtimeMs }] = [await readFile(path), await stat(path)];
      yield { file: path, post: { source: dirname(path), path: basename(path), bytes, modified: mtimeMs } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EISDIR') yield* postsInFolder(path);
      else yield { file: path, error: { code: 'unreadable', message: reasonOf(error) } };
    }
  }
}

async function* postsInFolder(folder: string): AsyncGenerator<Found> {
  const nameOf = (path: string) => `${folder.replace(/\/+$/, '')}/${path}`;
  for await (const event of folderSource(folder, folder).read({ now: Date.now() })) {
    // Pages come behind, those that are posts and those that are none.
    if ('path' in event && isPageName(event.path)) continue;
    if (event.kind === 'post' && isPageName(event.post.path)) continue;
    if (event.kind === 'post') yield { file: nameOf(event.post.path), post: event.post };
    if (event.kind === 'unreadable')
      yield { file: nameOf(event.path), error: { code: 'unreadable', message: event.reason } };
  }
  yield* pagesInFolder(folder, nameOf);
}

/** Hidden files and links are left out, as among posts; so are the parts a Jekyll site is built from. */
async function* pagesInFolder(folder: string, nameOf: (path: string) => string): AsyncGenerator<Found> {
  const { paths } = await listFolder(folder, folder, isPageName);
  for (const path of paths) {
    if (!isPageName(path) || isAmongParts(path)) continue;
    const file = join(folder, path);
    try {
      const [bytes, { mtimeMs }] = [await readFile(file), await stat(file)];
      yield { file: nameOf(path), post: { source: folder, path, bytes, modified: mtimeMs } };
    } catch (error) {
      const message = isGarbled(path) ? NOT_UTF8 : reasonOf(error);
      yield { file: nameOf(path), error: { code: 'unreadable', message } };
    }
  }
}

function report(
  file: string,
  rejection: Pick<Rejection, 'line'> & { code: string; message: string },
  form: Form,
  { print, tell }: Pick<CommandContext, 'print' | 'tell'>,
) {
  const { code, message, line } = rejection;
  if (form === 'json') print(JSON.stringify({ file, error: { code, message, line } }));
  else tell(`${file}${line === undefined ? '' : `:${line}`}: ${message}`);
}

function show(file: string, article: Article, removed: Removal[], form: Form): string {
  switch (form) {
    case 'text':
      return renderText(article.blocks);
    case 'html':
      return webBlocks(article.blocks).toString();
    case 'rich':
      return JSON.stringify(richBlocks(article.blocks, 'shown'), null, 2);
    case 'classic':
      return classicBlocks(article.blocks).toString();
    case 'json': {
      const { blocks, date, fingerprint: _, story: _story, chapter: _chapter, image: __, ...head } = article;
      return JSON.stringify({
        file,
        ...head,
        date: new Date(date).toISOString(),
        text: renderText(blocks),
        blocks,
        images: collectImages(blocks),
        links: collectLinks(blocks),
        removed,
      });
    }
  }
}
