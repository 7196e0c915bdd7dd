import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../src/ingest/canonical.ts';
import { type ArticleId, articleIdOf } from '../../src/model/ids.ts';
import type { Chance } from './chance.ts';

export const TAGS =
  'Harbour Markets Railways Kitchen Weather Theatre Orchards Chess Glaciers Radio Bridges Lighthouses'.split(' ');

const SYLLABLES =
  'ba be do dra fe gor hal i jen ka lo mi na or pel quin ra sa tor u vel wen xi yar zo lin mar tes'.split(' ');

const SITE = 'https://news.example/';

/** Whether an address is one of our articles'. */
export const isNews = (url: string): boolean => url.startsWith(SITE);
/** The id of the article at an address. */
export const idOfNews = (url: string): ArticleId => articleIdOf(identityOf(url));

/** An article that was published. */
export interface Published {
  id: ArticleId;
  tags: string[];
  /** Taken back by its newsroom: nobody is owed it. */
  withdrawn?: boolean;
}

/** A newsroom that writes posts into a folder, none like another. */
export function newsroom(folder: string, chance: Chance) {
  mkdirSync(folder, { recursive: true });
  const published: Published[] = [];
  /** What each article's post holds, but for its body, and where it lies. */
  const posts = new Map<ArticleId, { file: string; head: string }>();
  let written = 0;
  let corrected = 0;
  const name = () => {
    const word = Array.from({ length: chance.whole(2, 4) }, () => chance.pick(SYLLABLES)).join('');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const sentence = () =>
    `In ${name()} the council of ${name()} gave ${chance.whole(2, 99)} ${name()} lamps to ${name()} ${name()}, who keeps them near the ${name()} road.`;

  const write = ({ file, head }: { file: string; head: string }) => {
    const body = Array.from({ length: 3 }, () => `<p>${sentence()} ${sentence()}</p>`).join('');
    // Whole at once: half a post would be an article too, and be corrected afterwards.
    writeFileSync(`${file}.part`, `${head}${body}\n`);
    renameSync(`${file}.part`, file);
  };

  /** Publishes one article under these tags, now. */
  const publish = (tags: string[]): void => {
    const number = ++written;
    const url = `${SITE}${number}-${name().toLowerCase()}`;
    const title = `${name()} and ${name()} of ${name()}`;
    const head = `---\ntitle: "${title}"\ndate: ${new Date().toISOString()}\nfrom: ${url}\ntags: [ ${tags.join(', ')} ]\n---\n`;
    const post = { file: join(folder, `${number}.md`), head };
    write(post);
    const id = idOfNews(url);
    posts.set(id, post);
    published.push({ id, tags });
  };
  const some = () => {
    const standing = published.filter(({ withdrawn }) => !withdrawn);
    return standing.length > 0 ? chance.pick(standing) : undefined;
  };
  /** Writes another body for one of the articles. */
  const correctAny = (): void => {
    const post = posts.get(some()?.id ?? ('' as ArticleId));
    if (!post) return;
    corrected++;
    write(post);
  };
  const withdrawAny = (): void => {
    const article = some();
    const post = posts.get(article?.id ?? ('' as ArticleId));
    if (!article || !post) return;
    article.withdrawn = true;
    rmSync(post.file);
  };
  return {
    published,
    publish,
    publishAny: () => publish(chance.some(TAGS, chance.whole(1, 2))),
    correctAny,
    withdrawAny,
    counts: () => ({
      published: published.length,
      corrected,
      withdrawn: published.filter(({ withdrawn }) => withdrawn).length,
    }),
  };
}
