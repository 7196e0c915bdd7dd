import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const [, atRunTime = '', forDevelopment = ''] = read('docs/dependencies.md').split(/^## .*$/m);
const justified = (part: string) => [...part.matchAll(/^\| (\S+) \| (\S.*) \|$/gm)].map(([, name = '']) => name);

describe('docs/dependencies.md justifies', () => {
  test.each([
    ['dependencies', dependencies, atRunTime],
    ['devDependencies', devDependencies, forDevelopment],
  ])('all %s of package.json in a line each, and no other package', (_, named = {}, part) => {
    expect(justified(part).filter((name) => name !== 'package' && name !== '---')).toEqual(Object.keys(named).sort());
  });
});
