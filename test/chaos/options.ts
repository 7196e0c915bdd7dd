import { parseArgs } from 'node:util';

/** What the command line of `npm run chaos` says. */
export interface ChaosOptions {
  seed: number;
  subscribers: number;
  /** One a minute, while things go wrong; one more follows when it is calm. */
  editions: number;
  /** MESSAGES_PER_SECOND of the workers. */
  rate: number;
  /** `off`: workers that write nothing down, to see the check fail. */
  ledger: 'on' | 'off';
  /** Keeps the folder with logs, Redis and the file of calls. */
  keep: boolean;
}

/** How long, in s, an edition takes unless told otherwise: most of its minute, so that whatever happens happens in mid-send. */
const SENDING_S = 45;

export const USAGE = `usage: npm run chaos -- [--seed N] [--subscribers N] [--editions N] [--rate N] [--ledger off] [--keep]
  --seed         which troubles come when; another one each time unless told
  --subscribers  chats that get digests (10000)
  --editions     editions that come due while things go wrong, one a minute (3)
  --rate         MESSAGES_PER_SECOND of the workers (so many that an edition takes 45 s)
  --ledger off   workers that write nothing down: shows what the check says then
  --keep         keeps the folder with the logs of all processes and the calls of the bot
`;

/** @throws {TypeError} naming a word or number that cannot be used */
export function readOptions(words: readonly string[]): ChaosOptions | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      seed: { type: 'string', default: String(Date.now() % 100_000) },
      subscribers: { type: 'string', default: '10000' },
      editions: { type: 'string', default: '3' },
      rate: { type: 'string' },
      ledger: { type: 'string', default: 'on' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { ledger, keep } = values;
  // Fewer would leave nobody to block, to move and to serve all at once.
  const subscribers = wholeNumber('subscribers', values.subscribers, 100, 100_000);
  if (ledger !== 'on' && ledger !== 'off') throw new TypeError(`--ledger is on or off, not "${ledger}"`);
  return {
    seed: wholeNumber('seed', values.seed, 0, 4_294_967_295),
    subscribers,
    editions: wholeNumber('editions', values.editions, 1, 30),
    rate: wholeNumber('rate', values.rate ?? String(Math.ceil(subscribers / SENDING_S)), 1, 10_000),
    ledger,
    keep,
  };
}

/** @throws {TypeError} naming the option and the text */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new TypeError(`--${name} is a whole number from ${least} to ${most}, not "${text}"`);
}
