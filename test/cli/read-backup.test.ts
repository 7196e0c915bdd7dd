import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBackup, readBackup } from '../../src/cli/read-backup.ts';
import { collected } from './backup-lines.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gz-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = '{"type":"header","schema":1}';
const subscription = (tag: string) =>
  `{"type":"subscription","chatId":42,"threadId":null,"tag":"${tag}","cadence":"daily"}`;

function file(content: string | Buffer): string {
  const path = join(folder, `${Math.random()}.jsonl`);
  writeFileSync(path, content);
  return path;
}

const refusal = async (path: string) => {
  const error = await checkBackup(path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
};

describe('a backup is read', () => {
  test('with its line numbers, also with blank lines, with line ends of Windows and without the last one', async () => {
    const path = file(`${HEADER}\r\n\r\n${subscription('Coast')}\r\n${subscription('海岸')}`);
    expect(await checkBackup(path)).toBe(3);
    const lines = await collected(readBackup(path));
    expect(lines.map(({ number, line }) => [number, line.type])).toEqual([
      [1, 'header'],
      [3, 'subscription'],
      [4, 'subscription'],
    ]);
    expect(lines[2]?.line).toMatchObject({ tag: '海岸' });
  });

  test('whatever lines it lacks, its first one too', async () => {
    expect(await checkBackup(file(`${subscription('Coast')}\n`))).toBe(1);
  });

  test('when a line is longer than what is read at once and is cut in the middle of a character', async () => {
    const tag = '海'.repeat(1_500_000);
    const lines = await collected(readBackup(file(`${HEADER}\n ${subscription(tag)}\n${subscription('x')}\n`)));
    expect(lines.map(({ line }) => (line.type === 'subscription' ? line.tag.length : 0))).toEqual([0, tag.length, 1]);
  });
});

describe('a backup is refused, with what is wrong, where, and what to do', () => {
  test('with several mistakes in a line, each by its field', async () => {
    const message = await refusal(file('{"type":"subscription","chatId":"42","tag":" ","cadence":"daily"}\n'));
    expect(message).toMatch(/line 1: chatId: [^;\n]+; tag: expected a tag\n/);
  });

  test('with a line that is no object', async () => {
    expect(await refusal(file(`${HEADER}\n[]\n`))).toMatch(/line 2: Invalid input: expected object/);
  });

  test('cut off in a line', async () => {
    const text = `${HEADER}\n${subscription('Coast')}\n`;
    const message = await refusal(file(text.slice(0, -20)));
    expect(message).toMatch(/nothing of \S+ was restored:\n {2}line 2: no JSON object, or cut off/);
    expect(message).toContain('take another backup');
  });

  test('cut off in a character, or of other bytes', async () => {
    const bytes = Buffer.from(`${HEADER}\n${subscription('海')}\n`);
    expect(await refusal(file(bytes.subarray(0, bytes.indexOf('海') + 1)))).toMatch(/damaged or cut off in line 2/);
    expect(await refusal(file(Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 10])])))).toMatch(/damaged or cut off/);
  });

  test('of a newer Gazette', async () => {
    expect(await refusal(file('{"type":"header","schema":99}\n'))).toMatch(
      /line 1: it is a backup of a newer Gazette \(schema 99, this one knows \d+\): restore it with that version/,
    );
  });

  test('with a line of a type that is not known', async () => {
    const text = `${HEADER}\n${subscription('Coast')}\n{"type":"horoscope"}\n`;
    expect(await refusal(file(text))).toMatch(/line 3: .*type/);
  });

  test('with several mistakes, naming the first ten', async () => {
    const message = await refusal(file(`${HEADER}\n${`${subscription('a').replace('daily', 'hourly')}\n`.repeat(12)}`));
    expect(message.match(/^ {2}line \d+: .*cadence/gm)).toHaveLength(10);
  });

  test('empty, not there, or a folder', async () => {
    expect(await refusal(file('\n'))).toContain('it is empty');
    expect(await refusal(join(folder, 'missing'))).toMatch(/cannot read \S+: it does not exist/);
    expect(await refusal(folder)).toMatch(/cannot read \S+: it is a folder/);
  });
});
