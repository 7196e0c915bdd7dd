import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBackupLine, parseBackupLine } from '../../src/model/backup.ts';
import { anyLine } from '../cli/backup-lines.ts';

test('a line comes back as written, on one line of text', () => {
  fc.assert(
    fc.property(anyLine, (line) => {
      const text = formatBackupLine(line);
      expect(text).not.toContain('\n');
      expect(parseBackupLine(text)).toEqual(line);
      expect(formatBackupLine(parseBackupLine(text))).toBe(text);
    }),
  );
});

test('lines with no more than another program has to write are taken as they are', () => {
  const subscriber = parseBackupLine(
    '{"type":"subscriber","chatId":42,"kind":"private","threadId":null,"locale":"en","timezone":"Asia/Shanghai","schedule":{"times":["08:00"],"days":[1,2,3,4,5,6,7]},"quiet":null,"format":"rich","state":"active","mutedWords":[],"createdAt":"2026-11-22T08:00:00.000Z"}',
  );
  expect(subscriber).toMatchObject({
    chatId: 42,
    createdAt: Date.parse('2026-11-22T08:00:00Z'),
    offered: [],
    size: null,
  });
  const subscription = '{"type":"subscription","chatId":42,"threadId":null,"tag":"联合早报","cadence":"daily"}';
  expect(parseBackupLine(subscription)).toMatchObject({ tag: '联合早报', since: null });
  const article = '{"type":"article","source":"sample","path":"2021-11-07-x.md","post":"---\\nlayout: post\\n---\\n"}';
  expect(parseBackupLine(article)).toMatchObject({ path: '2021-11-07-x.md', copies: [] });
});

test.each([
  ['{"type":"subscription","chatId":42,"tag":"Coast","cadence":"hourly"}', /cadence/],
  ['{"type":"subscription","chatId":42,"tag":"Coast","cadence":"daily","since":"yesterday"}', /expected an instant/],
  ['{"type":"subscription","chatId":"42","tag":"Coast","cadence":"daily"}', /chatId/],
  ['{"type":"subscription","chatId":42,"tag":" ","cadence":"daily"}', /expected a tag/],
  ['{"type":"article","source":"a\\u0000b","path":"x.md","post":""}', /expected a name/],
  ['{"type":"article","source":"a","path":"x.md"}', /post/],
  ['{"type":"reader","chatId":42}', /type/],
  ['[]', /object/],
])('%s is no line of a backup', (text, reason) => {
  expect(() => parseBackupLine(text)).toThrow(reason);
});
