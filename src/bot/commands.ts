/** All commands, in the order of Telegram's menu, where what is used most comes first; and which change the chat's settings, or tell of them. */
const KINDS = {
  digest: 'tells',
  latest: 'tells',
  preview: 'tells',
  missed: 'tells',
  why: 'tells',
  tags: 'tells',
  tag: 'tells',
  subscribe: 'changes',
  unsubscribe: 'changes',
  search: 'tells',
  saved: 'reads',
  save: 'reads',
  share: 'reads',
  mute: 'changes',
  unmute: 'changes',
  settings: 'changes',
  time: 'changes',
  days: 'changes',
  timezone: 'changes',
  quiet: 'changes',
  pause: 'changes',
  resume: 'changes',
  size: 'changes',
  language: 'changes',
  format: 'changes',
  privacy: 'tells',
  export: 'changes',
  help: 'reads',
  start: 'changes',
  stop: 'changes',
} as const;

export const COMMANDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Commands that change the chat's settings, or show what only its administrators are to see. */
export const CHANGING = COMMANDS.filter((command) => KINDS[command] === 'changes');

/** Commands that answer by the chat's own tags and digests, or with buttons that change these, to everybody in it. */
export const TELLING = COMMANDS.filter((command) => KINDS[command] === 'tells');

/** Commands of operators. */
export const OPERATING = ['stats', 'sources', 'failed', 'broadcast', 'alias'] as const;
