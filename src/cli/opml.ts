import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { decodePage } from '../ingest/page/encoding.ts';
import { kindOfAddress, nameOfAddress } from '../sources/address.ts';
import { formatOpml, type ListedFeed, readOpml } from '../sources/feed/opml.ts';
import { listSources } from '../sources/source-list.ts';
import { type Command, type CommandContext, reasonOf, UsageError } from './command.ts';

const LONGEST_NAME = 100;

export const opml: Command = async (args, { config, print, tell }) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [what, file, ...more] = positionals;
  if (what === 'export' && file === undefined) {
    const feeds = feedsOf(listSources(config.sources, config.sourcesFile));
    if (feeds.length === 0) {
      tell('there are no feeds in SOURCES and SOURCES_FILE');
      return 1;
    }
    print(formatOpml(feeds));
    return 0;
  }
  if (what !== 'import' || file === undefined || more.length > 0)
    throw new UsageError('opml takes export, or import and a file');
  return importFile(file, { print, tell });
};

async function importFile(file: string, { print, tell }: Pick<CommandContext, 'print' | 'tell'>): Promise<0 | 1> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    tell(`cannot read ${file}: ${reasonOf(error)}`);
    return 1;
  }
  const feeds = readOpml(decodePage(bytes) ?? '');
  if (!feeds) {
    tell(`${file} is no OPML; feed readers export it as a file that ends in .opml or .xml`);
    return 1;
  }
  const distinct = [
    ...new Map(feeds.toReversed().map((feed) => [nameOfAddress(feed.url), feed])).values(),
  ].toReversed();
  tell(distinct.length === 1 ? '1 feed' : `${distinct.length} feeds`);
  print(distinct.length === 0 ? 'sources: []' : `sources:\n${distinct.map(entryOf).join('\n')}`);
  return 0;
}

/** Strings and lists of them are in YAML what they are in JSON. */
function entryOf({ url, name, tags }: ListedFeed): string {
  const lines = [
    `url: ${JSON.stringify(url)}`,
    name !== undefined && `name: ${JSON.stringify(lineOf(name))}`,
    tags.length > 0 && `tags: ${JSON.stringify(tags.map(lineOf))}`,
  ];
  return `  - ${lines.filter((line) => line !== false).join('\n    ')}`;
}

function lineOf(text: string): string {
  const short = text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  return short.replace(/[\ud800-\udbff]$/, '').trim();
}

function feedsOf(entries: ReturnType<typeof listSources>): ListedFeed[] {
  return entries
    .filter(({ url }) => kindOfAddress(url) === 'feed')
    .map(({ url, options: { name, tags } }) => ({
      url,
      ...(name !== undefined && { name }),
      tags: [...(tags?.add ?? [])],
    }));
}
