import type { Keyboard } from '../model/press.ts';
import { encodePress } from '../model/press-codec.ts';

/** A keyboard as Telegram takes it. */
export function inlineKeyboard(keyboard: Keyboard) {
  return {
    inline_keyboard: keyboard.map((row) =>
      row.map((button) =>
        'url' in button
          ? { text: button.label, url: button.url }
          : { text: button.label, callback_data: encodePress(button.press) },
      ),
    ),
  };
}
