import { expect, test } from 'vitest';
import { nearestTags } from '../../src/bot/nearest-tags.ts';
import { tagIdOf } from '../../src/model/ids.ts';

const tags = ['Science', 'Technology', 'Night Trains', '联合早报', '联合国', '美食', 'Kultur'].map((name, index) => ({
  id: tagIdOf(name),
  name,
  count: 10 - index,
}));

test.each([
  ['Sience', 'Science'],
  ['technolgy', 'Technology'],
  ['trains', 'Night Trains'],
  ['联合早晚报', '联合早报'],
  ['早报', '联合早报'],
  ['食', '美食'],
])('who types %s most likely means %s', (typed, meant) => {
  expect(nearestTags(typed, tags)[0]?.name).toBe(meant);
});

test.each(['xyzzy', '??', ''])('what is like no tag gets no guess: %j', (typed) => {
  expect(nearestTags(typed, tags)).toEqual([]);
});
