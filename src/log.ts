import pino from 'pino';
import { withoutKeys } from './model/keys-in-addresses.ts';
import { percentDecoded } from './model/percent-decoded.ts';
import { whenNeeded } from './model/when-needed.ts';

/** Blots secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * Blots out of any text the secrets of an environment, and of an address whoever it names before its host and the keys in
 * it. They are found as they are, in JSON and in addresses: in fields, messages, stacks and causes.
 */
export function redactor(environment: Record<string, string | undefined>): Redact {
  const given = Object.entries(environment).map(([name, value = '']) => [name, value.trim()] as const);
  const found = given.flatMap(([name, value]) =>
    /TOKEN|SECRET|PASSWORD|PASSWD|API_KEY/.test(name) ? [value, ...partsOf(name, value)] : passwordsIn(value),
  );
  const spelled = found
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .filter((secret) => secret.length >= SHORTEST);
  // What holds another goes first.
  const secrets = [...new Set(spelled)].sort((one, other) => other.length - one.length);
  return (text) => withoutKeys(secrets.reduce(blot, text).replace(USER_OF_ADDRESS, '$1[secret]@'));
}

/** Shorter ones are words of JSON and of any text, as `false` is. */
const SHORTEST = 6;
const USER_OF_ADDRESS = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"'\\]{1,500}@/gi;

const blot = (text: string, secret: string) => text.replaceAll(secret, '[secret]');

/** A bot's token is its number, which is no secret, and what is one. */
const partsOf = (name: string, value: string) => (name === 'BOT_TOKEN' ? value.split(':').slice(1) : []);

function passwordsIn(addresses: string): string[] {
  const found = addresses.matchAll(/:\/\/[^\s/@:]*:([^\s/@]+)@|[?&]password=([^\s&,]+)/g);
  return [...found]
    .map(([, before, behind]) => before ?? behind ?? '')
    .flatMap((password) => [password, percentDecoded(password) ?? password]);
}

/** An error without what it was that Redis refused: that is somebody's, and may be long. */
export function forLog(error: Error): object {
  if (!(error instanceof Error)) return error;
  const written: Record<string, unknown> = { ...pino.stdSerializers.err(error) };
  delete written['command'];
  // Those of a transaction, each with its command.
  delete written['previousErrors'];
  return written;
}

const forPeople = whenNeeded(async () => (await import('pino-pretty')).default);

/** Lines that wait, in bytes, where stdout takes none; more are lost. */
const MOST_WAITING = 1_000_000;

/** Lines on stdout. Where it takes none, as a full disk or a terminal that was closed, the work goes on. */
function openLines() {
  const lines = pino.destination({ dest: 1, sync: true, maxLength: MOST_WAITING });
  lines.on('error', () => undefined);
  return lines;
}

/** A logger of JSON lines on stdout, or of lines for people. */
export async function createLog(options: { level: string; pretty: boolean; redact: Redact }): Promise<pino.Logger> {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: options.redact },
      serializers: { err: forLog },
    },
    options.pretty
      ? (await forPeople())({ translateTime: 'SYS:HH:MM:ss', singleLine: true, sync: true, destination: 1 })
      : openLines(),
  );
}

/** A logger for commands: warnings and errors, as lines for people on stderr, so that stdout holds results alone. */
export async function createCommandLog(redact: Redact): Promise<pino.Logger> {
  return pino(
    { level: 'warn', base: null, hooks: { streamWrite: redact }, serializers: { err: forLog } },
    (await forPeople())({ ignore: 'time', singleLine: true, sync: true, destination: 2, colorize: false }),
  );
}
