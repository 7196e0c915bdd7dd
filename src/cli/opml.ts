import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { decodePage } from '../ingest/page/encoding.ts';
import { kindOfAddress, nameOfAddress } from '../sources/address.ts';
import { formatOpml, type ListedFeed, readOpml } from '../sources/feed/opml.ts';
import { listSources } from '../sources/source-list.ts';
import { type Command, UsageError } from './command.ts';

const LONGEST_NAME = 100;

export const opml: Command = {
  usage: 'opml export | opml import FILE',
  help: `Hands lists of feeds to feed readers, and takes theirs. export prints the feeds of SOURCES and SOURCES_FILE as OPML, which feed readers import; without the names and passwords in their addresses.
import prints the feeds of an OPML file, which feed readers export, as a file for SOURCES_FILE; - reads standard input. Folders and categories become tags to add, a feed that is there twice counts once. For example
  gazette opml import subscriptions.opml > sources.yaml
makes a new file; what an existing one should have of it is copied by hand.`,
  async run(args, { config, print }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [what, file, ...more] = positionals;
    if (what === 'export' && file === undefined) {
      print(formatOpml(feedsOf(listSources(config.sources, config.sourcesFile))));
      return 0;
    }
    if (what !== 'import' || file === undefined || more.length > 0)
      throw new UsageError('opml takes export, or import and a file');
    return importFile(file, print);
  },
};

async function importFile(file: string, print: (line: string) => void): Promise<0 | 1> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    process.stderr.write(`cannot read ${file}: ${(error as Error).message}\n`);
    return 1;
  }
  const feeds = readOpml(decodePage(bytes) ?? '');
  if (!feeds) {
    process.stderr.write(`${file} is no OPML; feed readers export it as a file that ends in .opml or .xml\n`);
    return 1;
  }
  const distinct = [
    ...new Map(feeds.toReversed().map((feed) => [nameOfAddress(feed.url), feed])).values(),
  ].toReversed();
  process.stderr.write(`${distinct.length} feeds\n`);
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
