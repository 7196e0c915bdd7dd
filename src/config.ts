import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { localesOf, nearestIn } from './model/locale.ts';
import { percentDecoded } from './model/percent-decoded.ts';
import { type LocalTime, parseLocalTime, parseTimezone } from './model/subscriber.ts';

export type Role = 'all' | 'web' | 'worker';

export interface Config {
  telegram: { token: string; apiRoot: string } | { playground: true };
  /** Without `url`, a private one in `dataDir`. `verified`: over TLS, a server has to show a certificate that can be trusted. */
  redis: { url: string | undefined; verified: boolean };
  dataDir: string;
  /** The words of SOURCES. */
  sources: string[];
  sourcesFile: string | undefined;
  /** Hosts, perhaps with a port, that may be fetched from although their address is private. */
  fetchAllowPrivate: string[];
  /** What fetches from the web go through. */
  proxies: { http: string; https: string; no: string } | undefined;
  /** What is wrong with each proxy that is named and not used, and what to do. */
  unusableProxies: string[];
  /** Undefined: long polling. */
  publicUrl: string | undefined;
  webhookSecret: string | undefined;
  host: string;
  port: number;
  defaults: { locale: string; timezone: string; time: LocalTime };
  messagesPerSecond: number;
  /** 0 keeps all. */
  retentionDays: number;
  /** Chats whose people may use operator commands. */
  adminChats: number[];
  /** Opens the dashboard; undefined: there is none. */
  adminPassword: string | undefined;
  log: { level: string; pretty: boolean };
  path: string;
}

/** Environment that cannot be used: one line a mistake, each naming the variable, what is wrong, and an example. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly mistakes: string[];
  constructor(mistakes: string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

const TELEGRAM = 'https://api.telegram.org';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const spoken = () => localesOf(readdirSync(new URL('../locales/', import.meta.url)));

/** Files written on Windows leave a carriage return behind each value, and panels a space. */
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value);
const setting = <T extends z.ZodType>(type: T) => z.preprocess(trimmed, type);
const text = (test: (value: string) => boolean, message: string | (() => string)) =>
  setting(z.string().refine(test, { error: message }).optional());

const isHttpUrl = (value: string) => {
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
};
const isRedisUrl = (value: string) =>
  value.split(',').every((part) => {
    const url = URL.parse(part.trim());
    if (url === null || !/^(rediss?|unix):\/\/.+/.test(part.trim())) return false;
    if (percentDecoded(`${url.username}${url.password}${url.pathname}`) === undefined) return false;
    // For any other name ioredis would ask for database NaN.
    const database = url.searchParams.get('db') ?? (url.protocol === 'unix:' ? '' : url.pathname.slice(1));
    return /^\d*\/?$/.test(database);
  });
const isPublicUrl = (value: string) => {
  const url = URL.parse(value);
  // What is put behind it is to be a path.
  if (url === null || /[?#]/.test(value)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
};
const whole = (least: number, most: number, message: string) =>
  setting(z.coerce.number(message).int(message).min(least, message).max(most, message).optional());

const environment = z.object({
  BOT_TOKEN: text(
    (value) => /^\d+:\S+$/.test(value),
    'is not a token; BotFather gives one like 123456789:AAExampleExampleExampleExampleExample',
  ),
  TELEGRAM_API_ROOT: text(isHttpUrl, `is not an http(s) address; example: ${TELEGRAM}`),
  REDIS_URL: text(
    isRedisUrl,
    'is not a Redis address; example: redis://localhost:6379/0, and where a password holds one of / ? # % , it is written %2F %3F %23 %25 %2C',
  ),
  REDIS_TLS_VERIFY: setting(z.enum(['0', '1'], { error: 'must be 1 or 0; example: 1' }).optional()),
  DATA_DIR: text(() => true, ''),
  SOURCES: text(() => true, ''),
  SOURCES_FILE: text(() => true, ''),
  FETCH_ALLOW_PRIVATE: text(
    (value) => wordsOf(value).every((word) => /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.test(word)),
    'must be hosts, perhaps with a port, with spaces between; example: nas.local 192.168.1.5:8000',
  ),
  PUBLIC_URL: text(
    isPublicUrl,
    'must be an https address (http only for loopback) without ? and #; example: https://news.example.org',
  ),
  WEBHOOK_SECRET: text(
    (value) => /^[\w-]{1,256}$/.test(value),
    'must be 1 to 256 of A-Z a-z 0-9 _ -; example: s3cret-Word',
  ),
  HOST: text((value) => /^[\w.:[\]-]+$/.test(value), 'is not a host name or address; example: 0.0.0.0'),
  PORT: whole(0, 65535, 'must be a whole number from 0 to 65535; example: 8080'),
  DEFAULT_LOCALE: text(
    (value) => nearestIn(spoken())(value) !== undefined,
    () => `must be a language that Gazette speaks: ${spoken().join(', ')}; example: zh-Hans`,
  ),
  DEFAULT_TIMEZONE: text(
    (value) => parseTimezone(value) !== undefined,
    'is not an IANA time zone; example: Asia/Shanghai',
  ),
  DEFAULT_TIME: text((value) => parseLocalTime(value) !== undefined, 'is not a time of day; example: 08:00'),
  MESSAGES_PER_SECOND: whole(1, 10_000, 'must be a whole number from 1 to 10000; example: 30'),
  RETENTION_DAYS: whole(0, 36_500, 'must be a whole number of days, 0 to keep all; example: 365'),
  ADMIN_CHATS: text(
    (value) => chatIdsIn(value).every((word) => /^-?[1-9]\d{0,15}$/.test(word)),
    'must be ids of chats, without the :7 of a topic, with spaces or commas between; example: 123456789 -1001234567890',
  ),
  ADMIN_PASSWORD: text(() => true, ''),
  LOG_LEVEL: setting(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent; example: info',
      })
      .optional(),
  ),
  LOG_PRETTY: setting(z.enum(['0', '1'], { error: 'must be 1 or 0; example: 1' }).optional()),
  NODE_ENV: text(() => true, ''),
  PATH: text(() => true, ''),
});

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

function chatIdsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

/** The machine's proxies, by the names that most programs know. One of another kind is not ours to use, and told of. */
function proxiesIn(env: Record<string, string | undefined>): Pick<Config, 'proxies' | 'unusableProxies'> {
  const read = (name: string) => (env[name.toLowerCase()] || env[name] || '').trim();
  // Most programs take `proxy.example.org:3128` too.
  const withScheme = (url: string) => (url === '' || url.includes('://') ? url : `http://${url}`);
  const unusableProxies: string[] = [];
  const [http = '', https = ''] = ['HTTP_PROXY', 'HTTPS_PROXY'].map((name) => {
    const url = withScheme(read(name));
    if (url === '' || isHttpUrl(url)) return url;
    unusableProxies.push(unusable(env[name.toLowerCase()] ? name.toLowerCase() : name, url));
    return '';
  });
  return { proxies: http || https ? { http, https, no: read('NO_PROXY') } : undefined, unusableProxies };
}

function unusable(name: string, url: string): string {
  const [, kind = ''] = /^([a-z][a-z\d+.-]*):\/\//i.exec(url) ?? [];
  const what = /^https?$/i.test(kind) ? 'no address of a proxy' : `a ${kind} proxy, which only git sources can use`;
  return `${name} is ${what}: Telegram, feeds and pages are reached without it; set one by http, as in ${name}=http://proxy.example.org:3128, or unset it`;
}

/** The words of a setting that holds several. */
export function wordsOf(text: string | undefined): string[] {
  return text?.split(/\s+/).filter((word) => word !== '') ?? [];
}

/**
 * The configuration that an environment spells, with the defaults that the README tells.
 *
 * @throws {ConfigError} naming every mistake at once
 */
export function readConfig(env: Record<string, string | undefined>, terminal: boolean): Config {
  const parsed = environment.safeParse(env);
  const mistakes = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (env['NODE_ENV'] === 'production' && trimmed(env['BOT_TOKEN']) === undefined)
    mistakes.push(
      'BOT_TOKEN is missing, and with NODE_ENV=production there is no playground; example: 123456789:AAExampleExample',
    );
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes);
  const values = parsed.data;
  return {
    telegram: values.BOT_TOKEN
      ? { token: values.BOT_TOKEN, apiRoot: (values.TELEGRAM_API_ROOT ?? TELEGRAM).replace(/\/+$/, '') }
      : { playground: true },
    redis: { url: values.REDIS_URL, verified: values.REDIS_TLS_VERIFY !== '0' },
    dataDir: values.DATA_DIR ?? 'data',
    sources: wordsOf(values.SOURCES),
    sourcesFile: values.SOURCES_FILE,
    fetchAllowPrivate: wordsOf(values.FETCH_ALLOW_PRIVATE),
    ...proxiesIn(env),
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    webhookSecret: values.WEBHOOK_SECRET,
    // As addresses have one of IPv6.
    host: values.HOST?.replace(/^\[(.+)\]$/, '$1') ?? '127.0.0.1',
    port: values.PORT ?? 8080,
    defaults: {
      locale: values.DEFAULT_LOCALE ?? 'en',
      timezone: parseTimezone(values.DEFAULT_TIMEZONE ?? 'UTC') ?? 'UTC',
      time: parseLocalTime(values.DEFAULT_TIME ?? '08:00') ?? '08:00',
    },
    messagesPerSecond: values.MESSAGES_PER_SECOND ?? 30,
    retentionDays: values.RETENTION_DAYS ?? 365,
    adminChats: [...new Set(chatIdsIn(values.ADMIN_CHATS ?? '').map(Number))],
    adminPassword: values.ADMIN_PASSWORD,
    log: {
      level: values.LOG_LEVEL ?? 'info',
      pretty: values.LOG_PRETTY === undefined ? terminal : values.LOG_PRETTY === '1',
    },
    path: values.PATH ?? '',
  };
}
