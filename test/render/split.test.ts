import { describe, expect, test } from 'vitest';
import { html } from '../../src/render/html.ts';
import { splitMessage } from '../../src/render/split.ts';

describe('splitMessage', () => {
  test('what fits stays one message', () => {
    expect(splitMessage(html`<b>a</b> &amp; b`).map(String)).toEqual(['<b>a</b> &amp; b']);
  });

  test('tags open at a cut are closed and reopened', () => {
    const parts = splitMessage(html`<b>${'one two three'}</b>`, 8);
    expect(parts.map(String)).toEqual(['<b>one two</b>', '<b>three</b>']);
  });
});
