import { expect, test } from 'vitest';
import { decodeText } from '../../src/ingest/decode.ts';

const CHINESE = Buffer.from('d6d0b9fab5c4c8cbc3f1d4dad5e2c0efb9a4d7f7a3acb2bbcac7d4dac4c7c0efa1a3', 'hex');
const BIG5 = Buffer.from('b3a3aec9adcca741a141a7daa6b3a440add3aabaa1435c'.replace('5c', ''), 'hex');

test('UTF-8 comes out without its mark and with plain line ends', () => {
  expect(decodeText(Buffer.from('\ufeffa\r\nb\rc'))).toBe('a\nb\nc');
});

test('UTF-16 is known by its mark', () => {
  expect(decodeText(Buffer.from('\ufeff早上好', 'utf16le'))).toBe('早上好');
});

test('GB18030 and Big5 are told apart by how common their characters are', () => {
  expect(decodeText(CHINESE)).toBe('中国的人民在这里工作，不是在那里。');
  expect(decodeText(BIG5)).toContain('我有一個的');
});

test('what is neither is read as windows-1252', () => {
  expect(decodeText(Buffer.from('Caf\xe9 \x93na\xefve\x94', 'latin1'))).toBe('Café “naïve”');
});

test('what holds zeros is no text', () => {
  expect(decodeText(Buffer.from([0xff, 0x00, 0x12, 0x80, 0x00]))).toBeUndefined();
});
