import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { forLog, redactor } from '../src/log.ts';

const ENVIRONMENT = {
  BOT_TOKEN: '4242:AAH-token-of-this-test',
  // From a file of Windows.
  WEBHOOK_SECRET: 'webhook-s3cret\r',
  ADMIN_PASSWORD: 'pass "word" \\ 密码',
  REDIS_URL:
    'redis://someone:r%23dis-pass@db.example:6379/0,redis://:another-pass@db2.example:6379,redis://db3.example?password=p%26ss-behind&db=2',
  SOURCES: 'posts git+https://ghp_onlyuser@git.example/a.git https://reader:feed-pass@feeds.example/rss',
  HOME: '/home/somebody',
};
const SECRETS = [
  'AAH-token-of-this-test',
  'webhook-s3cret',
  '密码',
  'r%23dis-pass',
  'r#dis-pass',
  'another-pass',
  'p%26ss-behind',
  'p&ss-behind',
  'ghp_onlyuser',
  'feed-pass',
  'of-a-redirect',
];

/** The lines that logging an error makes, with everything in its cause and stack. */
function logged(fields: object, message: string): string {
  const lines: string[] = [];
  const hooks = { streamWrite: redactor(ENVIRONMENT) };
  pino({ hooks }, { write: (line: string) => void lines.push(line) }).error(fields, message);
  return lines.join('');
}

describe('the log', () => {
  test.each<[string, () => string]>([
    ['messages', () => logged({}, `no connection to ${ENVIRONMENT.REDIS_URL}`)],
    ['fields', () => logged({ url: ENVIRONMENT.SOURCES, password: ENVIRONMENT.ADMIN_PASSWORD }, 'fetched')],
    ['decoded passwords', () => logged({ passwords: ['r#dis-pass', 'p&ss-behind'] }, 'refused')],
    [
      'error stacks and causes',
      () => {
        const cause = new Error(`GET https://api.telegram.org/bot${ENVIRONMENT.BOT_TOKEN}/getMe`);
        const error = new Error(`401 for ${ENVIRONMENT.WEBHOOK_SECRET.trim()}`, { cause });
        return logged({ err: error, told: inspect(error) }, 'failed');
      },
    ],
    [
      'addresses that came from elsewhere',
      () => logged({ to: 'https://me:of-a-redirect@other.example/feed' }, 'moved'),
    ],
    ['addresses that are encoded', () => logged({ q: encodeURIComponent(ENVIRONMENT.ADMIN_PASSWORD) }, 'signed in')],
  ])('holds no secret in %s', (_, line) => {
    const text = line();
    expect(text).toContain('[secret]');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(JSON.parse(text)).toMatchObject({ level: 50 });
  });

  test('keeps what is no secret', () => {
    const text = logged({ chat: 42, home: '/home/somebody', url: 'https://news.example/a@b' }, 'an edition');
    expect(text).not.toContain('[secret]');
  });
});

test('an error that Redis answered is logged without what was to be written', () => {
  const command = { name: 'evalsha', args: ['what somebody said'] };
  const error = Object.assign(new Error('OOM command not allowed'), { command });
  expect(forLog(error)).toMatchObject({ message: 'OOM command not allowed', stack: error.stack });
  expect(JSON.stringify(forLog(error))).not.toContain('somebody');
  const transaction = Object.assign(new Error('EXECABORT'), { previousErrors: [error] });
  expect(JSON.stringify(forLog(transaction))).not.toContain('somebody');
});

test.each(['words', null])('what was thrown and is no error is logged as it is: %s', (thrown) => {
  expect(forLog(thrown as never)).toBe(thrown);
});

// Of the kinds of stdout that take nothing any more, a full disk and a closed terminal, this is the one at hand.
test.runIf(existsSync('/dev/full')).each([false, true])(
  'work goes on where nothing can be logged any more (LOG_PRETTY %s)',
  async (pretty) => {
    const code = `
      const { createLog } = await import(${JSON.stringify(join(import.meta.dirname, '../src/log.ts'))});
      const log = await createLog({ level: 'info', pretty: ${pretty}, redact: (text) => text });
      for (let line = 0; line < 3; line++) {
        log.info('told in vain');
        await new Promise((next) => setTimeout(next, 20));
      }
      process.stderr.write('worked on');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [ended] = (await once(child, 'close')) as [number];
    expect({ ended, said }).toEqual({ ended: 0, said: 'worked on' });
  },
);
