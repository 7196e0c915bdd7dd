import { expect, test } from 'vitest';
import { ingestPage } from '../../src/ingest/page.ts';
import { renderText } from '../../src/render/text.ts';

const SENTENCES = [
  'The harbour at Kell froze on Tuesday, for the first time since the winter of 1963, and the ferry stayed where it was.',
  'The captain walked to the office, as he had done every morning for thirty years, and found a queue of forty people.',
  'Nobody could say when the ice would break; the harbour master spoke of days, the fishermen, who know better, of weeks.',
  'Bread came by helicopter in the afternoon, and the school, which has eleven pupils, was moved into the church hall.',
];
const TEXT = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');
const CONSENT = Array.from(
  { length: 12 },
  (_, count) =>
    `<p>When you visit our site, cookie number ${count} may collect information, which you may refuse, about you.</p>`,
).join('');

function textOf(body: string): string {
  const page = `<html><head><title>The ferry is stuck in the ice</title></head><body>${body}</body></html>`;
  const made = ingestPage({ source: 'test', path: 'a.html', bytes: Buffer.from(page), modified: 0 });
  if (!made.ok) throw new Error(made.rejection.message);
  return renderText(made.article.blocks);
}

test('an article whose box is named for its paywall is found, be a dialog about cookies larger', () => {
  const text = textOf(`<main><h1>The ferry is stuck in the ice</h1>
    <div class="article-body__content__17Yit paywall-article">${TEXT}</div></main>
    <div id="consent"><div role="region" aria-modal="true"><h2>Your choices</h2>${CONSENT}</div></div>`);
  expect(text).toBe(SENTENCES.join('\n\n'));
});

test('a card that asks to subscribe is cut all the same', () => {
  const text = textOf(`<main><h1>The ferry is stuck in the ice</h1><div class="article-body">${TEXT}
    <div class="paywall-prompt"><p>Read all our articles, wherever you are, for one coin a month.</p></div></div></main>`);
  expect(text).toBe(SENTENCES.join('\n\n'));
});

test('an article in a frame for the fields of forms is found', () => {
  const text =
    textOf(`<table><tr><td><a href="/">Home</a></td><td><fieldset><legend>The ferry is stuck in the ice</legend>
    <div class="body">${TEXT}</div></fieldset></td></tr></table>`);
  expect(text).toBe(SENTENCES.join('\n\n'));
});

test('an article that lists places, each under a link, keeps them', () => {
  const place = (name: string, sentence: string) =>
    `<section class="listicle"><h2><a href="https://${name}.example/">The ${name}</a></h2><p>${sentence}</p></section>`;
  const text = textOf(`<main><h1>The ferry is stuck in the ice</h1><div class="story">
    <p>Whoever has to wait in Kell finds a warm place to do so, and sometimes, if the cook is in the mood, a soup.</p>
    <p>We have been to all of them, in one long evening on foot, and these are the four that we would go to again.</p>
    ${SENTENCES.map((sentence, at) => place(['anchor', 'bell', 'crown', 'dory'][at] as string, `${sentence} ${sentence.replace('the', 'this')}`)).join('')}
    </div></main>`);
  for (const sentence of SENTENCES) expect(text).toContain(sentence);
});
