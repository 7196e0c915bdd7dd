import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from '../e2e/house.ts';
import { BAKERY, LIGHTHOUSE, post } from '../e2e/posts.ts';

const KEYS = [
  'file',
  'id',
  'title',
  'author',
  'date',
  'url',
  'source',
  'tags',
  'language',
  'summary',
  'readingMinutes',
  'text',
  'blocks',
  'images',
  'links',
  'removed',
];
const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const WITH_EVERYTHING = `---
layout: post
title: "A light again"
date: 2021-11-07T08:40:12.433Z
author: Cape Courier
from: https://example.org/light?utm_source=mail
tags: [ Coast ]
---
<!--1636296600000-->
[A light again](https://example.org/light)
------
<div>
<p>${LIGHTHOUSE.split('\n\n')[0]}</p>
<p>Read <a href="https://example.org/lamp">how the lamp was built</a> in our earlier report on the &lt;sisters&gt;.</p>
<img src="https://example.org/lamp.jpg" alt="The lamp">
<script>alert(1)</script>
</div>
`;

describe('gazette clean', () => {
  test('prints a JSON line a post with every key that programs read, unusable files among them, and exits 1', async ({
    house,
  }) => {
    house.write('posts/a.md', WITH_EVERYTHING);
    house.write('posts/b.md', '---\ntitle: [unclosed\n---\nText\n');
    house.write('posts/deep/c.md', post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }));
    const folder = house.path('posts');
    const { code, stdout, stderr } = await house.gazette(['clean', folder, house.path('missing.md')]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const [a, b, c, missing, ...more] = jsonLines(stdout);
    expect(more).toEqual([]);
    expect(Object.keys(a ?? {}).sort()).toEqual([...KEYS].sort());
    expect(a).toMatchObject({
      file: `${folder}/a.md`,
      title: 'A light again',
      author: 'Cape Courier',
      date: '2021-11-07T08:40:12.433Z',
      url: 'https://example.org/light',
      tags: ['Coast'],
      language: 'en',
      readingMinutes: 1,
      images: [
        {
          url: 'https://example.org/lamp.jpg',
          alt: 'The lamp',
          caption: expect.toSatisfy((it) => it === null || typeof it === 'string'),
        },
      ],
      links: [{ text: 'how the lamp was built', url: 'https://example.org/lamp' }],
    });
    expect(a?.['id']).toMatch(/^[\w-]{10,12}$/);
    expect(a?.['text']).toContain('earlier report on the <sisters>.');
    expect(a?.['text']).not.toContain('A light again');
    for (const block of (a?.['blocks'] ?? []) as object[]) expect(block).toHaveProperty('type', expect.any(String));
    expect(a?.['removed']).toEqual(
      expect.arrayContaining([{ step: expect.any(String), selector: expect.any(String), reason: expect.any(String) }]),
    );
    expect(b).toEqual({
      file: `${folder}/b.md`,
      error: { code: 'front-matter', message: expect.any(String), line: expect.any(Number) },
    });
    expect(c).toMatchObject({ file: `${folder}/deep/c.md`, title: 'Bread before dawn' });
    expect(missing).toEqual({
      file: house.path('missing.md'),
      error: { code: 'unreadable', message: 'it does not exist' },
    });
  });

  test('dates a post that has no date by its file, named alone as among others of its folder', async ({ house }) => {
    const file = house.write('posts/bread.md', `---\ntitle: Bread before dawn\n---\n${BAKERY}\n`);
    utimesSync(file, 1_600_000_000, 1_600_000_000);
    const { stdout } = await house.gazette(['clean', file, house.path('posts')]);
    expect(jsonLines(stdout).map(({ date }) => date)).toEqual(['2020-09-13T12:26:40.000Z', '2020-09-13T12:26:40.000Z']);
  });

  test('reads standard input, and prints text, HTML or Telegram HTML and nothing else', async ({ house }) => {
    const stdin = post({
      title: 'Bread before dawn',
      tags: ['Streets'],
      text: `${BAKERY}\n\nTea &amp; rolls cost <b>one</b> coin.`,
    });
    const piped = await house.gazetteProcess(['clean', '-'], {}, stdin);
    const file = house.write('bread.md', stdin);
    const [text, html, rich, classic] = await Promise.all(
      ['text', 'html', 'rich', 'classic'].map((as) => house.gazette(['clean', file, '--as', as])),
    );
    expect(text).toMatchObject({ code: 0, stderr: '', stdout: `${BAKERY}\n\nTea & rolls cost one coin.\n` });
    expect(html).toMatchObject({ code: 0, stderr: '' });
    expect(html?.stdout).toContain(`<p>${BAKERY}</p>`);
    expect(JSON.parse(rich?.stdout ?? '')).toEqual([
      { type: 'paragraph', text: BAKERY },
      { type: 'paragraph', text: ['Tea & rolls cost ', { type: 'bold', text: 'one' }, ' coin.'] },
    ]);
    expect(classic).toMatchObject({ code: 0, stdout: `${BAKERY}\n\nTea &amp; rolls cost <b>one</b> coin.\n` });
    expect(jsonLines(piped.stdout)).toMatchObject([{ file: '-', title: 'Bread before dawn' }]);
  });

  test('reads whole pages, alone and among the posts of a folder, found where --url says', async ({ house }) => {
    const page = (body: string) =>
      `<html><head><title>Bread before dawn | The Cape</title><meta property="og:site_name" content="The Cape"></head><body><nav><a href="/">Home</a></nav><article><h1>Bread before dawn</h1><p>${body}</p><img src="oven.jpg"></article><footer>All rights reserved</footer></body></html>`;
    house.write('site/a.md', post({ title: 'A post', tags: ['Streets'], text: 'Some words.' }));
    house.write('site/deep/b.html', page(BAKERY));
    house.write('site/2012-08-11-c.html', `---\ntitle: Bread by night\n---\n<p>${BAKERY}</p>`);
    house.write('site/whole.html', `---\nlayout: none\n---\n${page(BAKERY)}`);
    house.write('site/_layouts/default.html', '<html>{{ content }}</html>');
    const alone = house.write('alone.htm', page(BAKERY));
    const folder = house.path('site');
    const { code, stdout, stderr } = await house.gazette(['clean', folder, alone, '--url', 'https://cape.example/x/y']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = jsonLines(stdout);
    expect(lines.map(({ file, title }) => [file, title])).toEqual([
      [`${folder}/a.md`, 'A post'],
      [`${folder}/2012-08-11-c.html`, 'Bread by night'],
      [`${folder}/deep/b.html`, 'Bread before dawn'],
      [`${folder}/whole.html`, 'Bread before dawn'],
      [alone, 'Bread before dawn'],
    ]);
    expect(lines[2]).toMatchObject({
      text: BAKERY,
      url: 'https://cape.example/x/y',
      images: [{ url: 'https://cape.example/x/oven.jpg' }],
    });
  });

  test('names files and folders of a folder whose names are not UTF-8, and the others still come', async ({
    house,
  }) => {
    const folder = house.path('zip');
    house.write('zip/good.md', post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }));
    mkdirSync(Buffer.from(`${folder}/\xb2\xe2`, 'latin1'));
    writeFileSync(Buffer.from(`${folder}/\xca\xd4.md`, 'latin1'), BAKERY);
    writeFileSync(Buffer.from(`${folder}/\xca\xd4.html`, 'latin1'), BAKERY);
    const { code, stdout } = await house.gazette(['clean', folder]);
    expect(code).toBe(1);
    const error = { code: 'unreadable', message: 'its name is not UTF-8: rename it' };
    expect(jsonLines(stdout).toSorted((a, b) => (String(a['file']) < String(b['file']) ? -1 : 1))).toMatchObject([
      { file: `${folder}/good.md`, title: 'Bread before dawn' },
      { file: `${folder}/\ufffd\ufffd`, error },
      { file: `${folder}/\ufffd\ufffd.html`, error },
      { file: `${folder}/\ufffd\ufffd.md`, error },
    ]);
  });

  test('outside JSON names an unusable file on stderr, and the others still come', async ({ house }) => {
    const bad = house.write('bad.md', '---js\nprocess.exit(9)\n---\n');
    const good = house.write('good.md', post({ title: 'Bread before dawn', tags: ['Streets'], text: BAKERY }));
    const { code, stdout, stderr } = await house.gazette(['clean', bad, good, '--as', 'text']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: `${BAKERY}\n` });
    expect(stderr).toMatch(new RegExp(`^${bad}:1: .*YAML.*\n$`));
  });
});
