import type { InputRichBlock } from '@grammyjs/types';
import type { Keyboard } from '../../model/press.ts';

/** A block of a rich message as the Bot API takes it (InputRichBlock, Bot API 10.2), its media by address. */
export type RichBlock = InputRichBlock<never>;

/** A rich message within Telegram's limits. */
export interface RichMessage {
  blocks: RichBlock[];
  /** Whether it reads from right to left. */
  rtl: boolean;
  /** Rows of buttons below it; those of its stories are blocks. */
  keyboard: Keyboard;
}

/**
 * Whether pictures are shown in place, or stand as links: Telegram fetches them itself, and one that it cannot fetch has
 * the whole message refused.
 */
export type Pictures = 'shown' | 'linked';
