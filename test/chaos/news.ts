import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
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
}

/** A newsroom that writes posts into a folder, none like another. */
export function newsroom(folder: string, chance: Chance) {
  mkdirSync(folder, { recursive: true });
  const published: Published[] = [];
  const name = () => {
    const word = Array.from({ length: chance.whole(2, 4) }, () => chance.pick(SYLLABLES)).join('');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const sentence = () =>
    `In ${name()} the council of ${name()} gave ${chance.whole(2, 99)} ${name()} lamps to ${name()} ${name()}, who keeps them near the ${name()} road.`;

  /** Publishes one article under these tags, now. */
  const publish = (tags: string[]): void => {
    const number = published.length + 1;
    const url = `${SITE}${number}-${name().toLowerCase()}`;
    const body = Array.from({ length: 3 }, () => `<p>${sentence()} ${sentence()}</p>`).join('');
    const title = `${name()} and ${name()} of ${name()}`;
    const post = `---\ntitle: "${title}"\ndate: ${new Date().toISOString()}\nfrom: ${url}\ntags: [ ${tags.join(', ')} ]\n---\n${body}\n`;
    const file = join(folder, `${number}.md`);
    // Whole at once: half a post would be an article too, and be corrected afterwards.
    writeFileSync(`${file}.part`, post);
    renameSync(`${file}.part`, file);
    published.push({ id: idOfNews(url), tags });
  };
  return { published, publish, publishAny: () => publish(chance.some(TAGS, chance.whole(1, 2))) };
}
