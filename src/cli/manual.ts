/** What is to be known of a command before it is typed. */
export interface Manual {
  /** After `gazette`: the name and what follows it. */
  usage: string;
  /** One line, among those of all commands. */
  summary: string;
  /** Paragraphs. */
  about: readonly string[];
  options?: readonly (readonly [spelling: string, meaning: string])[];
  /** What is printed on stdout, unless it is plain. */
  prints?: string;
  /** After `gazette`. */
  examples: readonly (readonly [typed: string, does: string])[];
}

/** All commands, in the order in which they are listed. */
export const MANUALS = {
  clean: {
    usage: 'clean PATH… [--as json|text|html|rich|classic] [--url URL]',
    summary: 'Parses and cleans posts and web pages, and says what it cut',
    about: [
      'Takes files, folders, or - for a post on standard input. A file that ends in .md or .markdown is a post; one that ends in .html is a whole web page, whose article is found first, unless front matter makes it a post. Needs no server, and changes nothing.',
      'A file that cannot be used is told with the reason, and the others still come; the exit code is 1 then.',
    ],
    options: [
      ['--as FORM', 'json (unless told otherwise), text, html, or rich or classic as Telegram gets it'],
      ['--url URL', 'where the posts were found: what links in them count from'],
    ],
    prints:
      'As json a line a post: file, id, title, author, date, url, source, tags, language, summary, readingMinutes, text, blocks, images, links, and removed, which says what was cut by which step; or file and error.',
    examples: [
      ['clean posts/2026-01-31-storm.md --as text', 'reads as a person would'],
      ['clean page.html --url https://example.org/storm', 'the article of a saved page'],
      ['clean posts | jq -r .title', 'the titles of a folder'],
    ],
  },
  ingest: {
    usage: 'ingest [SOURCE…]',
    summary: 'Reads sources into the store, now',
    about: [
      'Reads each source once, whatever its interval; all of SOURCES and SOURCES_FILE when none is named. Works while Gazette runs. One that fails does not stop the others; the exit code is 1 then.',
      'SOURCE is an address as in SOURCES, or the name that SOURCES_FILE gives it. On a terminal a bar shows how far it is.',
    ],
    prints: 'Counts as JSON: read, new, changed, unchanged, rejected, seconds. Why a post was rejected goes to stderr.',
    examples: [
      ['ingest', 'all that are set up'],
      ['ingest /srv/posts https://example.org/feed.xml', 'these two'],
      ['ingest git+https://example.org/news.git#main:posts', 'the folder posts of a branch'],
    ],
  },
  preview: {
    usage: 'preview --tag TAG… [--locale LOCALE] [--as text|rich|classic]',
    summary: 'Prints the digest that a new subscriber would get',
    about: [
      'Looks at what is in the store and sends nothing. A tag that is not known is told, and the exit code is 1.',
    ],
    options: [
      ['--tag TAG', 'a tag, by name or alias; may be given several times'],
      ['--locale LOCALE', 'the language around the articles, such as zh-Hans; DEFAULT_LOCALE unless told'],
      ['--as FORM', 'text (unless told otherwise), or rich or classic as Telegram gets it'],
    ],
    examples: [
      ['preview --tag Science --tag "Night Trains"', 'of two tags'],
      ['preview --tag 城市 --locale zh-Hans --as classic', 'as HTML of a classic message'],
    ],
  },
  send: {
    usage: 'send --chat ID',
    summary: 'Sends a chat its digest now',
    about: [
      'What it holds is not sent again by the next edition. The chat has to know the bot already. Needs BOT_TOKEN, and works while Gazette runs, within the same limits.',
    ],
    options: [['--chat ID', 'the number of a chat, or ID:TOPIC in a forum; /privacy tells a chat its own']],
    prints:
      'JSON: chat, outcome, articles. The outcome is empty where nothing is new; any but sent and empty is exit code 1.',
    examples: [
      ['send --chat 42', 'a person'],
      ['send --chat -1001234567890:7', 'a topic of a group'],
    ],
  },
  backup: {
    usage: 'backup [FILE]',
    summary: 'Writes all that is remembered to FILE or stdout',
    about: [
      'Subscribers, settings, subscriptions with what each was offered, aliases and articles, as JSON Lines in a stable order. Works while Gazette runs. A FILE is there whole or not at all, and for its owner alone: it says who reads what. Through a pipe only the exit code tells that all of it came.',
    ],
    prints: 'Without FILE the backup; with it counts as JSON: subscribers, subscriptions, articles.',
    examples: [
      ['backup gazette.jsonl', 'to a file'],
      ['backup | gzip > gazette.jsonl.gz', 'through a pipe'],
    ],
  },
  restore: {
    usage: 'restore FILE',
    summary: 'Merges a backup, or any of its lines, into the store',
    about: [
      'Every line is checked before anything is written. What the file says of a chat or an article takes the place of what is there, everything else stays, and nobody gets anything twice. Works while Gazette runs, and may be repeated. - is standard input.',
    ],
    prints: 'Counts as JSON: articles, unchanged, rejected, subscribers, subscriptions, seconds.',
    examples: [
      ['restore gazette.jsonl', 'all of it'],
      ['gunzip -c gazette.jsonl.gz | gazette restore -', 'from a pipe'],
    ],
  },
  opml: {
    usage: 'opml export | opml import FILE',
    summary: 'Hands lists of feeds to feed readers, and takes theirs',
    about: [
      'export prints the feeds of SOURCES and SOURCES_FILE as OPML, which feed readers import; without the names and passwords in their addresses.',
      'import prints the feeds of an OPML file, which feed readers export, as a file for SOURCES_FILE; - is standard input. Folders and categories become tags to add, a feed that is there twice counts once. What an existing file should have of it is copied by hand.',
    ],
    examples: [
      ['opml import subscriptions.opml > sources.yaml', 'makes a file for SOURCES_FILE'],
      ['opml export > feeds.opml', 'for a feed reader'],
    ],
  },
  stats: {
    usage: 'stats',
    summary: 'Counts articles, tags, subscribers, deliveries and jobs',
    about: ['Works while Gazette runs, and changes nothing.'],
    prints: 'JSON: articles, tags, sources, subscribers by state, deliveries by outcome, deadLetters, sending, queues.',
    examples: [['stats | jq .subscribers', 'how many, by state']],
  },
  doctor: {
    usage: 'doctor',
    summary: 'Checks configuration, Redis, Telegram and the sources',
    about: ['Sends and changes nothing. The exit code is 1 when anything is wrong.'],
    prints: 'A line each: ok, or wrong with what to do.',
    examples: [['doctor', 'before the first start, and whenever something is odd']],
  },
} as const satisfies Record<string, Manual>;

export type CommandName = keyof typeof MANUALS;

/** Names that are typed for a command are those alone. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(MANUALS, name);
}

/** The columns of a terminal that nobody asked. */
const COLUMNS = 80;

/** All commands, a line each. */
export function overview(): string {
  const entries = Object.entries(MANUALS);
  const width = Math.max(...entries.map(([name]) => name.length));
  return [
    'usage: gazette COMMAND …',
    '',
    ...entries.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    ...wrapped(
      '"gazette COMMAND --help" tells more of one. In a clone, gazette is "npm run --silent gazette --". Settings are environment variables: see the README. Results go to stdout, everything else to stderr; the exit code is 0 when all went well, 1 when something failed, 2 for wrong usage.',
    ),
  ].join('\n');
}

/** All about one command. */
export function manualOf(name: CommandName): string {
  const { usage, summary, about, options = [], prints, examples }: Manual = MANUALS[name];
  const typed = examples.map(([line, does]) => [/\bgazette /.test(line) ? line : `gazette ${line}`, does] as const);
  return [
    `gazette ${usage}`,
    ['', `${summary}.`].join('\n'),
    ...about.flatMap((paragraph) => ['', ...wrapped(paragraph)]),
    ...(options.length > 0 ? ['', 'Options:', ...rows(options)] : []),
    ...(prints === undefined ? [] : ['', 'Prints:', ...wrapped(prints, '  ')]),
    '',
    'For example:',
    ...typed.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]),
  ].join('\n');
}

function rows(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length)) + 4;
  return pairs.flatMap(([left, right]) => {
    const [first = '', ...more] = wrapped(right, ' '.repeat(width));
    return [`  ${left}`.padEnd(width) + first.trimStart(), ...more];
  });
}

function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}
