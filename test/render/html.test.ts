import { describe, expect, test } from 'vitest';
import { escapeText, Html, html, join, trustedMarkup } from '../../src/render/html.ts';

describe('html', () => {
  test('an interpolated text is escaped and interpolated markup passes', () => {
    const title = '<b>&"';
    expect(String(html`<i>${title}</i>`)).toBe('<i>&lt;b&gt;&amp;&quot;</i>');
    expect(String(html`<i>${html`<b>${title}</b>`}</i>`)).toBe('<i><b>&lt;b&gt;&amp;&quot;</b></i>');
  });

  test('an attribute value cannot be left', () => {
    expect(String(html`<a href="${'https://a.example/?q="><b>'}">x</a>`)).toBe(
      '<a href="https://a.example/?q=&quot;&gt;&lt;b&gt;">x</a>',
    );
  });

  test('numbers are printed, also 0', () => {
    expect(String(html`${0}/${12}`)).toBe('0/12');
  });

  test('a text that looks like markup is escaped even when it was markup before', () => {
    const markup = html`<b>x</b>`;
    expect(String(html`${String(markup)}`)).toBe('&lt;b&gt;x&lt;/b&gt;');
  });

  test('join escapes texts and separators alike', () => {
    expect(String(join(['a<', html`<b>c</b>`], ' & '))).toBe('a&lt; &amp; <b>c</b>');
    expect(String(join([]))).toBe('');
  });

  test('half a surrogate pair becomes the replacement character', () => {
    expect(escapeText('a\ud83d')).toBe('a\ufffd');
    expect(escapeText('😀')).toBe('😀');
  });

  test('goes into JSON as its text', () => {
    expect(JSON.stringify({ text: trustedMarkup('<b>x</b>') })).toBe('{"text":"<b>x</b>"}');
  });

  test('nobody outside makes one', () => {
    expect(() => Reflect.construct(Html, ['<script>'])).toThrow(TypeError);
  });
});
