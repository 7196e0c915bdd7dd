import type { Button, Keyboard, Press } from '../model/press.ts';
import type { BotContext } from './context.ts';

/** So many are under one message; it has room for 100 (Bot API server, REPLY_MARKUP_TOO_LONG). */
export const MOST_BUTTONS = 60;

/** A choice; the one that holds is marked. */
export function choice(label: string, holds: boolean, press: Press): Button {
  return { label: holds ? `✓ ${label}` : label, press };
}

/** Buttons so many a row. */
export function inRows(buttons: readonly Button[], columns: number): Keyboard {
  return Array.from({ length: Math.ceil(buttons.length / columns) }, (_, row) =>
    buttons.slice(row * columns, (row + 1) * columns),
  );
}

/** The way back to all settings. */
export function allSettings(ctx: BotContext): Button[] {
  return [{ label: ctx.talk.t('button-all-settings'), press: { do: 'settings', screen: 'all' } }];
}
