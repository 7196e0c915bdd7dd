import type { Entity, EntityType } from '../world/shapes.ts';

const PATTERNS: readonly { type: EntityType; pattern: RegExp }[] = [
  {
    type: 'url',
    pattern:
      /(?<![\p{L}\p{N}_@/])(?:https?:\/\/|www\.|t\.me\/)[^\s<>"「」“”]*[^\s<>"「」“”.,:;!?'()[\]。，、！？：；]/giu,
  },
  { type: 'email', pattern: /(?<![\w.@/+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,8}(?![\w@])/gi },
  { type: 'bot_command', pattern: /(?<![\w/<>])\/\w{1,64}(?:@\w{3,32})?(?![\w/<>])/g },
  { type: 'mention', pattern: /(?<![\w@/])@[a-z]\w{2,31}(?![\w@])/gi },
  { type: 'hashtag', pattern: /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu },
];

/** What clients make tappable by themselves: addresses, commands, mentions, hashtags. Never overlapping each other. */
export function detectEntities(text: string): Entity[] {
  const found: Entity[] = [];
  if (!/[/@#.]/.test(text)) return found;
  for (const { type, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  // As Telegram lists them; bots look for a command in the first.
  return found.sort((one, other) => one.offset - other.offset);
}

/** Whether two entities share at least one character. */
export function overlaps(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}
