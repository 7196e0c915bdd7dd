import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/post/decode.ts';
import { ENCODED_TEXTS } from './encoded-texts.ts';
import { post, rejectionOf } from './posts.ts';

const FRONT_MATTER = '---\ntitle: A post\ndate: 2024-03-01\n---\n';

describe('an older encoding is known by the characters that come out', () => {
  test.each(ENCODED_TEXTS)('%s: %s', (_, text, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect(decodeText(bytes)).toBe(text);
    expect(decodeText(Buffer.concat([Buffer.from(FRONT_MATTER), bytes]))).toBe(FRONT_MATTER + text);
  });

  test.each(ENCODED_TEXTS.filter(([, text]) => text.length > 20))('in a long text too: %s: %s', (_, text, base64) => {
    const paragraph = Buffer.concat([Buffer.from(base64, 'base64'), Buffer.from('\n\n')]);
    expect(decodeText(Buffer.concat(Array.from({ length: 3000 }, () => paragraph)))).toBe(`${text}\n\n`.repeat(3000));
  });

  test('and a file that was cut in the middle of a character loses no more than that', () => {
    const bytes = Buffer.from('1tC5+rXEyMvD8dTa1eLA77mk1/ejrLK7ysfU2sTHwO+how==', 'base64');
    expect(decodeText(bytes.subarray(0, -1))).toBe('中国的人民在这里工作，不是在那里');
  });
});

describe('UTF-8', () => {
  test('comes out without its mark and with plain line ends', () => {
    expect(decodeText(Buffer.from('\ufeffa\r\nb\rc'))).toBe('a\nb\nc');
    expect(decodeText(Buffer.from('\ufeff\ufeffa'))).toBe('a');
  });

  test('stays UTF-8 when it was cut, or a byte of it is broken', () => {
    const text = '第一条船五点靠岸，没有人说话。';
    const bytes = Buffer.from(text);
    expect(decodeText(bytes.subarray(0, -1))).toBe(text.slice(0, -1));
    expect(decodeText(Buffer.concat([Buffer.from(text.repeat(2)), Buffer.from([0xff]), bytes]))).toBe(text.repeat(3));
  });
});

describe('UTF-16 is known', () => {
  const text = '---\ntitle: 早\n---\n早上好';
  const little = Buffer.from(text, 'utf16le');

  test('by its mark', () => {
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).toBe(text);
  });

  test('by its zeros', () => {
    expect(decodeText(little)).toBe(text);
    expect(decodeText(Buffer.from(little).swap16())).toBe(text);
  });
});

describe('what is no text is refused', () => {
  const noise = (length: number, from: number) => {
    let state = 12345;
    return Uint8Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return Math.max(from, (state >> 16) & 255);
    });
  };

  test.each<[string, Uint8Array]>([
    ['zeros', Buffer.from([0xff, 0x00, 0x12, 0x80, 0x00])],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')],
    ['an archive', Buffer.from('504b03041400000008000000210056e8b6a3e100', 'hex')],
    ['noise', noise(4000, 0)],
    ['noise without zeros', noise(4000, 1)],
    ['noise without ASCII', noise(4000, 128)],
    ['control characters', Buffer.from('\u0001\u0002\u0003 abc \u0004'.repeat(50))],
    ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00])],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
    expect(rejectionOf(post(bytes))).toMatchObject({ code: 'encoding' });
  });

  test('but a control character in a text is none', () => {
    expect(decodeText(Buffer.from(`A long enough line\u0008 of text ${'and more '.repeat(20)}`))).toContain('\u0008');
  });
});
