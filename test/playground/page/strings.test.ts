import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const page = new URL('../../../src/playground/page/', import.meta.url);
const read = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(`strings/${name}`, page), 'utf8'));

test('every language has every string, with the same values in it', async () => {
  const english = await read('en.json');
  const values = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g))].sort();
  for (const name of await readdir(new URL('strings/', page))) {
    const other = await read(name);
    expect(Object.keys(other), name).toEqual(Object.keys(english));
    for (const [key, entry] of Object.entries(other))
      expect(values(entry), `${name} ${key}`).toEqual(values(english[key]));
  }
});

test('every string is used, and every string used exists', async () => {
  const english = Object.keys(await read('en.json'));
  const scripts = (await readdir(page, { recursive: true })).filter((name) => name.endsWith('.mjs'));
  const code = (await Promise.all(scripts.map((name) => readFile(new URL(name, page), 'utf8')))).join('\n');
  expect(english.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
  for (const [, key] of code.matchAll(/\bt\('(\w+)'/g)) expect(english).toContain(key);
});
