import { describe, expect, test } from 'vitest';
import { ArgumentError, readArguments } from '../../bench/harness/arguments.ts';

const known = ['ingest', 'render'];

describe('the command line of the benchmark', () => {
  test('without names means every suite, in brief', () => {
    expect(readArguments([], known)).toMatchObject({
      suites: known,
      json: false,
      options: { posts: 10_000, brief: true },
    });
    expect(readArguments(['ingest'], known).options).toMatchObject({ posts: 20_000, brief: false });
    expect(readArguments(['--posts', '7'], known).options).toMatchObject({ posts: 7 });
  });

  test('runs the named suites in their own order, each once', () => {
    expect(readArguments(['render', 'ingest', 'render', '--json'], known)).toMatchObject({ suites: known, json: true });
  });

  test('with an unknown name is refused and says which there are', () => {
    expect(() => readArguments(['ingest', 'paint'], known)).toThrow(
      new ArgumentError('there is no suite "paint"; there are: ingest, render'),
    );
  });

  test.each([['--posts', '0'], ['--posts', 'many'], ['--speed']])('refuses %s %s', (...words) => {
    expect(() => readArguments(words, known)).toThrow(ArgumentError);
  });
});
