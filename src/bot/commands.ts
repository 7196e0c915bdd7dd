/** All commands, in the order of Telegram's menu, where what is used most comes first; and which change the chat's settings. */
const KINDS = {
  digest: 'reads',
  latest: 'reads',
  preview: 'reads',
  missed: 'reads',
  why: 'reads',
  tags: 'reads',
  tag: 'reads',
  subscribe: 'changes',
  unsubscribe: 'changes',
  search: 'reads',
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
  privacy: 'reads',
  export: 'changes',
  help: 'reads',
  start: 'changes',
  stop: 'changes',
} as const;

export const COMMANDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Commands that change the chat's settings, or show what only its administrators are to see. */
export const CHANGING = COMMANDS.filter((command) => KINDS[command] === 'changes');

/** Commands of operators. */
export const OPERATING = ['stats', 'sources', 'failed', 'broadcast', 'alias'] as const;
