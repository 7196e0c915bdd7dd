import { readdirSync, readFileSync } from 'node:fs';

const BOT = new URL('../../src/bot/', import.meta.url);

/** The messages that pop up, as the bot's code asks for them. @throws {Error} if it finds hardly any: the code asks in another way */
export function popups(): Set<string> {
  const code = readdirSync(BOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, BOT), 'utf8'))
    .join('\n');
  const found = [...code.matchAll(/popUp\(\s*(?:ctx\.)?(?:talk\.)?t\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
  if (found.length < 5) throw new Error('src/bot/ seems to let messages pop up in another way than popUp(t(…))');
  return new Set(found);
}
