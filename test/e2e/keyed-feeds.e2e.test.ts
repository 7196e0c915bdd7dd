import { expect } from 'vitest';
import { freePort } from '../free-port.ts';
import { test } from './house.ts';
import { until } from './until.ts';

test('the key in the address of a feed is in no log, no figure and nothing that a command says', async ({ house }) => {
  const telegram = await house.telegram();
  const PORT = String(await freePort());
  const feeds = ['One-secret', 'Two-secret'].map((key) => `http://127.0.0.1:9/rss?auth=${key}`);
  const env = { ...telegram.env, SOURCES: feeds.join(' ') };
  const program = house.start({ ...env, PORT });
  await program.logged('source cannot be read');
  await program.ready();
  const figures = await until('the figures of both', async () => {
    const text = await (await fetch(`http://127.0.0.1:${PORT}/metrics`)).text();
    return text.match(/^gazette_source_failing_seconds.*$/gm)?.length === 2 && text;
  });
  const series = figures.match(/^gazette_source_failing_seconds\{.*?\}/gm);
  expect(new Set(series).size).toBe(2);
  const said = [program.report(), figures];
  for (const command of ['doctor', 'ingest']) {
    const { stdout, stderr } = await house.gazetteProcess([command], env);
    expect(stdout + stderr, command).toContain('http://127.0.0.1:9/rss');
    said.push(stdout + stderr);
  }
  for (const text of said) expect(text).not.toMatch(/(?:One|Two)-secret/);
});
