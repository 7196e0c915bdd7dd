import { expect, test } from 'vitest';
import { parseFeedDate } from '../../src/sources/feed/dates.ts';

test.for([
  ['Wed, 25 Nov 2026 08:00:00 GMT', '2026-11-25T08:00:00Z'],
  ['Wed, 25 Nov 2026 08:00:00 -0500', '2026-11-25T13:00:00Z'],
  ['25 Nov 26 08:00 EST', '2026-11-25T13:00:00Z'],
  ['Mittwoch, 25-November-2026 08:00:00 CET', '2026-11-25T07:00:00Z'],
  ['Wed, 25 Nov 2026', '2026-11-25T00:00:00Z'],
  ['2026-11-25T08:00:00.5+01:00', '2026-11-25T07:00:00.500Z'],
  ['2026-11-25 8:00', '2026-11-25T08:00:00Z'],
  // In other languages.
  ['Fr, 27 Mär 2026 08:00:00 +0100', '2026-03-27T07:00:00Z'],
  ['Do., 05 Mai 2026 08:00:00 +0200', '2026-05-05T06:00:00Z'],
  ['ven., 05 juin 2026 08:00:00 +0200', '2026-06-05T06:00:00Z'],
  ['dim., 05 juil. 2026 08:00:00 +0200', '2026-07-05T06:00:00Z'],
  ['mer., 05 août 2026 08:00:00 +0200', '2026-08-05T06:00:00Z'],
  ['lun, 05 oct 2026 08:00:00 +0200', '2026-10-05T06:00:00Z'],
  ['sáb, 05 dic 2026 08:00:00 +0100', '2026-12-05T07:00:00Z'],
  // As programs write that follow no standard.
  ['2026/11/25 08:00:00', '2026-11-25T08:00:00Z'],
  ['2026.11.25', '2026-11-25T00:00:00Z'],
  ['Wed Nov 25 2026 08:00:00 GMT+0100 (Central European Standard Time)', '2026-11-25T07:00:00Z'],
  ['Wed, 25 Nov 2026 08:00:00 GMT+8', '2026-11-25T00:00:00Z'],
  ['November 25, 2026 8:00 pm', '2026-11-25T20:00:00Z'],
  ['Nov 25, 2026', '2026-11-25T00:00:00Z'],
  ['Wed, 25 Nov 2026 8:00 PM EST', '2026-11-26T01:00:00Z'],
] as const)('"%s" is %s', ([text, time]) => {
  expect(new Date(parseFeedDate(text) ?? 0)).toEqual(new Date(time));
});

test.for(['', 'yesterday, 25:61', 'Thu, 01 Jan 1970 00:00:00 GMT', '11/12/2026', '1795766400000', 'May'])(
  '"%s" is none',
  (text) => {
    expect(parseFeedDate(text)).toBeUndefined();
  },
);
