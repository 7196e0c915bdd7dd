import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/ingest/news/fingerprint.ts';
import { formatFingerprint, parseFingerprint, similarity } from '../../src/model/similarity.ts';
import { SIMPLIFIED_PAIRS } from '../../src/model/simplified-data.ts';
import { anySign } from '../arbitrary-texts.ts';
import { BRIDGE, FERRY, FERRY_TRADITIONAL, LIBRARY } from './near-duplicates.ts';
import { timed } from './timed.ts';

/** What is recommended for stories. */
const THRESHOLD = 0.3;

type Piece = { title: string; text: string };
const alike = (a: Piece, b: Piece): number => similarity(fingerprint(a), fingerprint(b));
const retold = (piece: Piece, edit: (text: string) => string): Piece => ({ ...piece, text: edit(piece.text) });

describe('a fingerprint', () => {
  test('of the same text is the same', () => {
    for (const piece of [FERRY, FERRY_TRADITIONAL, BRIDGE, LIBRARY]) expect(alike(piece, { ...piece })).toBe(1);
  });

  test('does not see a new title', () => {
    for (const piece of [FERRY, LIBRARY]) expect(alike(piece, { ...piece, title: 'Something else' })).toBe(1);
  });

  test.each<[string, Piece, Piece]>([
    ['punctuation', FERRY, retold(FERRY, (text) => text.replace(/[，。“”]/g, ' '))],
    ['width and case', LIBRARY, retold(LIBRARY, (text) => text.toUpperCase().replace(/,/g, '，').replace(/2/g, '２'))],
    ['line breaks', LIBRARY, retold(LIBRARY, (text) => text.replace(/\s+/g, ' '))],
    ['diacritics however composed', LIBRARY, retold(LIBRARY, (text) => text.replace('café', 'cafe\u0301'))],
    ['traditional and simplified Chinese', FERRY, FERRY_TRADITIONAL],
    [
      'where addresses lead',
      retold(FERRY, (text) => `${text}https://e.org/?utm_source=x 。`),
      retold(FERRY, (text) => `${text}https://example.com/a/b/c/d/e#f 。`),
    ],
    ['emoji', FERRY, retold(FERRY, (text) => `⛴️🇨🇳${text}🙏🏽`)],
  ])('does not see %s', (_, a, b) => {
    expect(alike(a, b)).toBeGreaterThanOrEqual(0.95);
  });

  test.each<[string, Piece, Piece]>([
    ['a changed sentence', FERRY, retold(FERRY, (text) => text.replace('票价维持两元不变', '单程票价未作调整'))],
    ['a corrected number', FERRY, retold(FERRY, (text) => text.replace('七艘', '九艘').replace('三周', '五周'))],
    ['an added byline', FERRY, retold(FERRY, (text) => `（记者王小明报道）${text}`)],
    [
      'a changed sentence',
      LIBRARY,
      retold(LIBRARY, (text) => text.replace('Staff waived the fine.', 'She paid nothing.')),
    ],
    [
      'a corrected number',
      LIBRARY,
      retold(LIBRARY, (text) => text.replace('1,472', '1,427').replace('ninety', 'eighty')),
    ],
    ['a sentence less', LIBRARY, retold(LIBRARY, (text) => text.replace(/The town council[^.]*\./, ''))],
    ['a lead of an agency', LIBRARY, retold(LIBRARY, (text) => `ALDER JUNCTION (Wire) — By Ann Lee. ${text}`)],
  ])('stays near after %s', (_, a, b) => {
    expect(alike(a, b)).toBeGreaterThan(THRESHOLD + 0.15);
  });

  test('is far from that of other news in the same words', () => {
    expect(alike(FERRY, BRIDGE)).toBeLessThan(0.15);
    expect(alike(FERRY, LIBRARY)).toBeLessThan(0.05);
  });
});

describe('where the text is very short', () => {
  const link = { title: 'The night train to Alder Junction runs again after twenty-two years', text: 'Comments' };

  test('title and text must be the same, but for how they are spelt', () => {
    expect(alike(link, { ...link, title: `${link.title.toUpperCase()}!` })).toBe(1);
    expect(alike(link, { ...link, title: link.title.replace('two', 'three') })).toBeLessThan(0.05);
    expect(alike(link, { ...link, text: '3 comments' })).toBeLessThan(0.05);
  });

  test('episodes of a series are not one story', () => {
    const episode = (number: number) => ({
      title: `我们在沿河市的街头随便走走看看，第${number}集，超高清画质`,
      text: '',
    });
    expect(alike(episode(12), episode(12))).toBe(1);
    expect(alike(episode(12), episode(13))).toBeLessThan(0.05);
  });

  test('or says the same few letters over and over', () => {
    const laughing = { title: '昨晚谁也没睡，全城都在看那只偷渡的白鹭，笑声传过了河', text: '哈哈'.repeat(200) };
    expect(alike(laughing, { title: '今天的演出', text: '哈哈'.repeat(150) })).toBeLessThan(0.05);
    expect(alike(laughing, laughing)).toBe(1);
  });

  test('and next to nothing is like nothing, not even itself', () => {
    const tiny = [
      { title: '', text: '' },
      { title: 'Hello', text: '…' },
      { title: '街拍', text: '图片：https://e.org/a/b/c/d/e/f/g' },
    ];
    for (const a of tiny) {
      expect(fingerprint(a)).toHaveLength(0);
      for (const b of [...tiny, FERRY, link]) expect(alike(a, b)).toBe(0);
    }
  });
});

describe('a fingerprint as text', () => {
  test('is short and comes back as it was', () => {
    for (const piece of [FERRY, LIBRARY, { title: '', text: '' }]) {
      const made = fingerprint(piece);
      const text = formatFingerprint(made);
      expect(text).toMatch(/^[A-Za-z0-9_-]{1,172}$/);
      expect(parseFingerprint(text)).toEqual(made);
    }
  });

  test('is refused when it is none', () => {
    const text = formatFingerprint(fingerprint(FERRY));
    for (const wrong of [
      '',
      'b',
      text.slice(1),
      `b${text.slice(1)}`,
      `${text}A`,
      text.slice(0, -1),
      `${text.slice(0, -1)}=`,
    ]) {
      expect(parseFingerprint(wrong)).toBeUndefined();
    }
  });
});

/** Characters that have one spelling only. */
const HAN = Array.from({ length: 400 }, (_, index) => String.fromCharCode(0x4e00 + index))
  .filter((character) => !SIMPLIFIED_PAIRS.includes(character))
  .join('');

describe('over any texts', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: anySign, maxLength: 300 }));
  const piece = fc.record({ title: text, text });

  test('likeness is symmetric, from 0 to 1, and always the same', () => {
    fc.assert(
      fc.property(piece, piece, (a, b) => {
        const likeness = alike(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(alike(b, a)).toBe(likeness);
        expect(parseFingerprint(formatFingerprint(fingerprint(a)))).toEqual(fingerprint(a));
      }),
    );
  });

  test.each([60, 400, 5000])('it errs as 128 slots must, for texts of %i characters', (length) => {
    let seed = length;
    const han = (count: number): string =>
      Array.from({ length: count }, () => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return HAN.charAt((seed >>> 8) % HAN.length);
      }).join('');
    const grams = (of: string): Set<string> =>
      new Set(Array.from({ length: of.length - 2 }, (_, at) => of.slice(at, at + 3)));
    let squares = 0;
    let sum = 0;
    let variance = 0;
    const rounds = 60;
    for (let round = 0; round < rounds; round += 1) {
      const shared = han(Math.round((length * round) / rounds));
      const [a, b] = [shared + han(length - shared.length), shared + han(length - shared.length)];
      const [left, right] = [grams(a), grams(b)];
      const both = [...left].filter((gram) => right.has(gram)).length;
      const truth = both / (left.size + right.size - both);
      const error = alike({ title: '', text: a }, { title: '', text: b }) - truth;
      sum += error;
      squares += error ** 2;
      variance += (truth * (1 - truth)) / 128;
    }
    expect(Math.abs(sum / rounds)).toBeLessThan(0.02);
    expect(Math.sqrt(squares / rounds)).toBeLessThan(1.5 * Math.sqrt(variance / rounds) + 0.01);
  });
});

describe('a huge text', () => {
  const sentence = (number: number): string =>
    `Report ${number * 7919} from station ${(number * 104_729) % 99_991} says all is well. `;
  const huge = { title: '', text: Array.from({ length: 60_000 }, (_, number) => sentence(number)).join('') };

  test('is still known with a changed lead and a sentence in ten rewritten', () => {
    const edited = huge.text.replace(/Report \d*3 /g, (start) => `A note of another kind, ${start}`);
    expect(alike(huge, { title: '', text: `Corrected on Monday at noon. ${edited}` })).toBeGreaterThan(THRESHOLD);
    expect(alike(huge, { title: '', text: `Corrected on Monday at noon. ${huge.text}` })).toBeGreaterThan(0.95);
  });

  test('costs no more than its first 100,000 letters', () => {
    const time = (text: string): number => {
      const runs = Array.from({ length: 5 }, () => timed(() => fingerprint({ title: '', text })).seconds * 1000);
      return Math.min(...runs);
    };
    expect(time(huge.text)).toBeLessThan(10 * time(huge.text.slice(0, 130_000)) + 5);
  });
});
