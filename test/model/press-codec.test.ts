import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleIdOf, sourceCodeOf, tagIdOf, wordsIdOf } from '../../src/model/ids.ts';
import { type Press, SCREENS } from '../../src/model/press.ts';
import { encodePress, parsePress } from '../../src/model/press-codec.ts';
import { EVERY_DAY, parseLocalTime } from '../../src/model/subscriber.ts';

const article = fc.string().map(articleIdOf);
const tag = fc.string().map(tagIdOf);
const words = fc.string().map(wordsIdOf);
const edition = fc.nat({ max: 4e12 });
const page = fc.nat({ max: 9999 });
const time = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([hour, minute]) => parseLocalTime(`${hour}:${String(minute).padStart(2, '0')}`) ?? '08:00');
const times = fc.uniqueArray(time, { minLength: 1, maxLength: 6 }).map((some) => some.toSorted());
const days = fc.subarray(EVERY_DAY, { minLength: 1 });
const quiet = fc.option(
  fc.tuple(time, time).filter(([from, to]) => from !== to),
  { nil: null },
);
const size = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('stories' as const), most: fc.constantFrom(5 as const, 10 as const, 20 as const) }),
    fc.record({ kind: fc.constant('minutes' as const), most: fc.integer({ min: 1, max: 999 }) }),
  ),
  { nil: null },
);
const chat = fc.record({
  chatId: fc.integer({ min: -1_999_999_999_999, max: -1 }),
  threadId: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null }),
});
const setting: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ do: fc.constant('settings' as const), screen: fc.constantFrom(...SCREENS) }),
  fc.record({ do: fc.constant('set-times' as const), times }),
  fc.record({ do: fc.constant('set-days' as const), days }),
  fc.record({ do: fc.constant('set-quiet' as const), quiet: quiet.map((one) => one && { from: one[0], to: one[1] }) }),
  fc.record({ do: fc.constant('pause' as const), days: fc.nat({ max: 365 }) }),
  fc.constantFrom<Press>({ do: 'resume' }, { do: 'undo-stop' }),
  fc.record({ do: fc.constant('set-size' as const), size }),
  fc.record({
    do: fc.constantFrom('set-zone' as const, 'set-clock' as const),
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  }),
  fc.record({ do: fc.constant('set-language' as const), locale: fc.constantFrom('en', 'zh-Hans') }),
  fc.record({ do: fc.constantFrom('subscribe' as const, 'unsubscribe' as const), tag }),
  fc.record({ do: fc.constant('subscribe-as' as const), tag, cadence: fc.constantFrom('instant', 'daily', 'weekly') }),
  fc.record({
    do: fc.constant('take-up' as const),
    tag,
    cadence: fc.constantFrom('instant', 'daily', 'weekly'),
    since: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    served: fc.boolean(),
  }),
  fc.record({ do: fc.constant('toggle' as const), tag, on: fc.boolean(), page, welcome: fc.boolean() }),
  fc.record({ do: fc.constant('find-tags' as const), words, page }),
  fc.record({ do: fc.constant('toggle-found' as const), tag, on: fc.boolean(), words, page }),
  fc.record({ do: fc.constant('own-tags' as const), page }),
  fc.record({ do: fc.constantFrom('mute-story' as const, 'unmute-story' as const, 'save' as const), article }),
  fc.record({ do: fc.constantFrom('mutes' as const, 'saved' as const), page }),
  fc.record({ do: fc.constant('unmute' as const), mute: words, page }),
  fc.record({ do: fc.constant('search' as const), words, page }),
  fc.record({ do: fc.constant('unsave' as const), article, page }),
  fc.record({ do: fc.constant('cycle' as const), tag, cadence: fc.constantFrom('instant', 'daily', 'weekly'), page }),
  fc.record({ do: fc.constant('drop' as const), tag, page }),
  fc.record({ do: fc.constant('browse' as const), page, welcome: fc.boolean() }),
  fc.record({ do: fc.constant('stop' as const), sure: fc.boolean() }),
);
/** What stands under messages about another chat beside its settings. */
const shown: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ do: fc.constant('turn' as const), edition, page }),
  fc.record({ do: fc.constantFrom('preview' as const, 'missed' as const), page }),
  fc.record({ do: fc.constantFrom('less' as const, 'mute-source' as const, 'unmute-source' as const), article }),
  fc.record({ do: fc.constantFrom('list' as const, 'follow' as const), tag }),
);
const press: fc.Arbitrary<Press> = fc.oneof(
  setting,
  shown,
  fc.record({ do: fc.constant('for' as const), chat, press: fc.oneof(setting, shown) }),
  fc.record({ do: fc.constant('open' as const), article, part: page }),
  fc.record({ do: fc.constant('read' as const), edition, article, part: page }),
  fc.record({ do: fc.constant('step' as const), edition, article }),
  fc.record({ do: fc.constantFrom('sources' as const, 'failed' as const), page }),
  fc.record({ do: fc.constant('reload' as const), source: fc.string().map(sourceCodeOf), page }),
  fc.record({ do: fc.constantFrom('retry' as const, 'discard' as const), chat, edition }),
  fc.constant<Press>({ do: 'hours' }),
  fc.record({ do: fc.constant('set-time' as const), time, welcome: fc.boolean() }),
);

describe('callback data', () => {
  test('gives back what was written, within 64 bytes', () => {
    fc.assert(
      fc.property(press, (wanted) => {
        const data = encodePress(wanted);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parsePress(data)).toEqual(wanted);
      }),
      { numRuns: 1_000 },
    );
  });

  test('that was cut, or had something added, means nothing or is what it says', () => {
    fc.assert(
      fc.property(press, fc.nat({ max: 64 }), fc.string({ minLength: 1, maxLength: 3 }), (wanted, length, tail) => {
        for (const data of [encodePress(wanted).slice(0, length), encodePress(wanted) + tail]) {
          const read = parsePress(data);
          if (read) expect(encodePress(read)).toBe(data);
        }
      }),
    );
  });

  test.each([
    '',
    '1',
    '1|',
    '2|hours',
    'hours',
    '1|open|short|0',
    '1|open|aaaaaaaaaaa',
    '1|open|aaaaaaaaaaa|-1',
    '1|open|aaaaaaaaaaa|01',
    '1|read|1|2',
    '1|read|1|2|x',
    '1|read||0|0',
    '1|read|1|2|3|4',
    '1|step|1',
    '1|step|1|-1',
    '1|step|1.5|0',
    '1|step|1|2|3',
    '1|toggle|aaaaaaaa|1|x|0',
    '1|set-time|25:00|0',
    '1|hours|more',
    '1|__proto__|x',
    '1|settings|everything',
    '1|set-times|',
    '1|set-times|0800080',
    '1|set-times|2000|0800',
    '1|set-times|20000800',
    '1|set-times|08000800',
    '1|set-times|2500',
    `1|set-times|${'0700080009001000110012001300'}`,
    '1|set-days|',
    '1|set-days|8',
    '1|set-days|21',
    '1|set-days|11',
    '1|set-quiet|2200',
    '1|set-quiet|2200-2200',
    '1|set-quiet|2200-9900',
    '1|set-quiet|OFF',
    '1|pause|366',
    '1|pause|-1',
    '1|set-size|s7',
    '1|set-size|m0',
    '1|set-size|x5',
    '1|for|-cs5zvtae',
    '1|for|-cs5zvtae|resume|x',
    '1|for||resume',
    '1|for|-0abc|resume',
    '1|for|-cs5zvtae_0|resume',
    '1|for|-zzzzzzzzzzz|resume',
    '1|for|-cs5zvtae|for|-cs5zvtae|resume',
    '1|for|-cs5zvtae|delete-everything',
    `1|set-zone|${'x'.repeat(60)}`,
  ])('made up by others means nothing: %j', (data) => {
    expect(parsePress(data)).toBeUndefined();
  });

  test('too long for Telegram is our mistake, and said so', () => {
    expect(() => encodePress({ do: 'set-zone', zone: 'x'.repeat(60) })).toThrow(RangeError);
  });
});
