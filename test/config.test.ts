import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const read = (env: Record<string, string>) => readConfig(env, false);
const mistakesOf = (env: Record<string, string>) => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
  }
  return [];
};

describe('the environment', () => {
  test('may be empty: a private Redis, the samples, the playground', () => {
    expect(read({})).toMatchObject({
      telegram: { playground: true },
      redis: { url: undefined, verified: true },
      dataDir: 'data',
      sources: [],
      publicUrl: undefined,
      host: '127.0.0.1',
      port: 8080,
      defaults: { locale: 'en', timezone: 'UTC', time: '08:00' },
      messagesPerSecond: 30,
      retentionDays: 365,
    });
  });

  test('gives blank values the meaning of missing ones, as hosting panels write them', () => {
    expect(read({ PORT: '', BOT_TOKEN: ' ', REDIS_URL: '' })).toEqual(read({}));
  });

  test('loses white space around values, as the carriage returns of files from Windows', () => {
    const windows = { BOT_TOKEN: '1:x\r', PORT: '81\r', DATA_DIR: 'd \r', NODE_ENV: 'production\r' };
    expect(read(windows)).toEqual(read({ BOT_TOKEN: '1:x', PORT: '81', DATA_DIR: 'd', NODE_ENV: 'production' }));
  });

  test('is read whole', () => {
    expect(
      read({
        BOT_TOKEN: '1:x',
        TELEGRAM_API_ROOT: 'http://127.0.0.1:9/',
        REDIS_URL: 'unix:///tmp/redis.sock',
        SOURCES: ' a  b/c\nd ',
        PUBLIC_URL: 'https://news.example.org/',
        PORT: '0',
        RETENTION_DAYS: '0',
        LOG_PRETTY: '1',
        DEFAULT_TIMEZONE: 'asia/shanghai',
        DEFAULT_TIME: '7:05',
      }),
    ).toMatchObject({
      telegram: { token: '1:x', apiRoot: 'http://127.0.0.1:9' },
      redis: { url: 'unix:///tmp/redis.sock', verified: true },
      sources: ['a', 'b/c', 'd'],
      publicUrl: 'https://news.example.org',
      port: 0,
      retentionDays: 0,
      log: { pretty: true },
      defaults: { timezone: 'Asia/Shanghai', time: '07:05' },
    });
  });

  test.each([
    ['BOT_TOKEN', 'abc'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'redis://a,b'],
    ['REDIS_URL', 'redis://localhost/gazette'],
    ['REDIS_URL', 'unix:///run/redis.sock?db=two'],
    ['REDIS_URL', 'redis://:50%off@localhost'],
    ['REDIS_URL', 'redis://:%ff@localhost'],
    ['REDIS_URL', 'redis://:a/b@localhost'],
    ['REDIS_TLS_VERIFY', 'no'],
    ['PUBLIC_URL', 'http://news.example.org'],
    ['PUBLIC_URL', 'https://news.example.org/?site=news'],
    ['PUBLIC_URL', 'https://news.example.org/#news'],
    ['WEBHOOK_SECRET', 'with space'],
    ['HOST', 'a b'],
    ['PORT', '80.5'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DEFAULT_LOCALE', 'not_a_tag!'],
    ['DEFAULT_LOCALE', 'english'],
    ['DEFAULT_LOCALE', 'tlh'],
    ['DEFAULT_TIMEZONE', 'Mars/Olympus'],
    ['DEFAULT_TIME', '25:00'],
    ['MESSAGES_PER_SECOND', '0'],
    ['RETENTION_DAYS', '-1'],
    ['FETCH_ALLOW_PRIVATE', 'http://nas.local/'],
    ['ADMIN_CHATS', '@gazette'],
    ['ADMIN_CHATS', '42 0'],
    ['ADMIN_CHATS', '-1001234567890:7'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_PRETTY', 'yes'],
  ])('refuses %s=%s in one line that names it and gives an example', (name, value) => {
    const mistakes = mistakesOf({ [name]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatch(new RegExp(`^${name} .*(example|like)`));
    expect(mistakes[0]).not.toContain('\n');
  });

  test('takes for HOST an address of IPv6 with brackets and without', () => {
    for (const HOST of ['[::1]', '::1']) expect(read({ HOST }).host).toBe('::1');
  });

  test('says how a password is written in REDIS_URL', () => {
    for (const sign of ['/', '?', '#', '%', ','])
      expect(mistakesOf({ REDIS_URL: `redis://:a${sign}b@localhost` }), sign).toEqual([
        expect.stringContaining(`%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
      ]);
  });

  test('takes for a language any code of one that Gazette speaks', () => {
    for (const code of ['en', 'de-AT', 'pt', 'zh', 'zh-TW', 'AR'])
      expect(mistakesOf({ DEFAULT_LOCALE: code })).toEqual([]);
    expect(mistakesOf({ DEFAULT_LOCALE: 'tlh' })[0]).toContain('zh-Hans');
  });

  test('reads the chats of operators with spaces or commas between', () => {
    expect(readConfig({ ADMIN_CHATS: '42, -1001234567890\n42' }, false).adminChats).toEqual([42, -1001234567890]);
    expect(readConfig({ ADMIN_CHATS: ' ' }, false).adminChats).toEqual([]);
  });

  test('tells through what proxies the web is reached, as most programs are told', () => {
    expect(read({ http_proxy: 'http://p:3128', HTTPS_PROXY: 'socks5://p', NO_PROXY: 'local' }).proxies).toEqual({
      http: 'http://p:3128',
      https: '',
      no: 'local',
    });
    expect(read({ NO_PROXY: 'local' }).proxies).toBeUndefined();
    expect(read({ HTTPS_PROXY: 'proxy.example.org:3128', HTTP_PROXY: ' me:it@10.0.0.1:8080\r' }).proxies).toEqual({
      http: 'http://me:it@10.0.0.1:8080',
      https: 'http://proxy.example.org:3128',
      no: '',
    });
    expect(read({ FETCH_ALLOW_PRIVATE: 'nas.local [::1]:80  192.168.1.5:8000' }).fetchAllowPrivate).toHaveLength(3);
  });

  test('tells of a proxy that cannot be used, and nothing that is secret of it', () => {
    expect(read({ HTTPS_PROXY: 'http://p:3128', http_proxy: '', ALL_PROXY: 'socks5://p' }).unusableProxies).toEqual([]);
    const told = read({ https_proxy: 'socks5://me:pass-word@p:1080', HTTP_PROXY: 'no proxy' }).unusableProxies;
    expect(told).toEqual([
      expect.stringMatching(/^HTTP_PROXY is no address .*HTTP_PROXY=http:/),
      expect.stringMatching(/^https_proxy is a socks5 proxy.*https_proxy=http:/),
    ]);
    expect(told.join()).not.toContain('pass-word');
  });

  test('names all its mistakes at once', () => {
    expect(mistakesOf({ BOT_TOKEN: 'x', PORT: 'x', DEFAULT_TIME: 'x', NODE_ENV: 'production' })).toHaveLength(3);
  });

  test('must hold a token in production', () => {
    expect(mistakesOf({ NODE_ENV: 'production' })).toEqual([expect.stringContaining('BOT_TOKEN is missing')]);
    expect(mistakesOf({ NODE_ENV: 'production', BOT_TOKEN: '1:x' })).toEqual([]);
  });
});
