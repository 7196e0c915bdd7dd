import type { Translate } from '../i18n.ts';
import type { Tag } from '../model/tag.ts';
import { COMMANDS, OPERATING } from './commands.ts';
import { readTagNames } from './tag-names.ts';
import { isAmong, SEPARATOR } from './typed-lists.ts';

/** A command as somebody meant it, and what they said behind it. */
export interface CommandSaid {
  command: string;
  behind: string;
}

const SIGNS_BEFORE = /^[^\p{L}\p{N}]+/u;
const SIGNS_BEHIND = /[^\p{L}\p{N}\p{M}]+$/u;
/** Between a command and its words: `search: trains`. */
const SIGNS_BETWEEN = /^[\s.!?:,。！？：，、…؟]+/u;
/** A sentence has an end that is none of what is looked for; a name may end in a sign, as `C++`. */
const END = /[\s.!?…。！？؟]+$/u;
/** Names of commands have no more words than this: `darme de baja`. */
const MOST_WORDS = 3;
/** Names in Han characters have so many, the longer looked for first: `取消订阅`. */
const HAN_LENGTHS = [4, 3, 2];

/**
 * The command that somebody typed in private without its slash, or by what the language says for it, alone or with words
 * behind it (`search night trains`, `搜索夜班火车`), unless what was typed is names of tags.
 */
export function commandSaid(typed: string, tags: readonly Tag[], t: Translate): CommandSaid | undefined {
  const said = typed.replace(SIGNS_BEFORE, '');
  const [named] = headsOf(said, t.locale).flatMap((head) => {
    const command = commandCalled(head, t);
    return command === undefined ? [] : [{ head, command }];
  });
  if (named === undefined) return undefined;
  const { found, unknown } = readTagNames(typed, tags);
  if (found.length > 0 && unknown.length === 0) return undefined;
  const behind = said.slice(named.head.length).replace(SIGNS_BETWEEN, '').replace(END, '');
  return { command: named.command, behind };
}

/** What may be the name of a command at the beginning of a text, the longest first. */
function headsOf(said: string, locale: string): string[] {
  const ends = [...said.matchAll(/\s+|$/g)].map(({ index }) => index).slice(0, MOST_WORDS);
  const words = ends.toReversed().map((end) => said.slice(0, end));
  const [han = ''] = (locale.startsWith('zh') && /^\p{sc=Han}+/u.exec(said)) || [];
  const [latin] = /^\w+(?=\p{sc=Han})/u.exec(said) ?? [];
  return [...words, ...HAN_LENGTHS.map((length) => han.slice(0, length)), ...(latin ? [latin] : [])].filter(
    (head) => head !== '',
  );
}

/** By its name, or by what the language says for it. */
function commandCalled(head: string, t: Translate): string | undefined {
  const name = head.replace(SIGNS_BEHIND, '');
  const own = t('words-commands')
    .split(SEPARATOR)
    .map((entry) => /^\s*(\w+)\s+(.+)$/u.exec(entry) ?? []);
  const [, called] = own.find(([, , words = '']) => isAmong(name, words)) ?? [];
  return COMMANDS.find((one) => one === name.toLowerCase() || one === called);
}

/** Whether a text begins with a command that we know, as Telegram has them: `/tag城市` is none. */
export function isCommand(text: string): boolean {
  const [, name] = /^\/(\w+)(?!\p{L})/u.exec(text) ?? [];
  return [...COMMANDS, ...OPERATING].some((one) => one === name);
}
