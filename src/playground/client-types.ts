/**
 * Which button: its exact text (the first such in the order of `buttonsOf`, or the `nth` from 0), what it calls the bot
 * with, or its place in the keyboard under the message.
 */
export type ButtonChoice = string | { text: string; nth?: number } | { data: string } | { row: number; column: number };

/** What the bot answered to a press. */
export interface PressAnswer {
  /** `false` when it did not answer in time. */
  answered: boolean;
  text?: string;
  show_alert?: boolean;
  /** Of a link button, or of an answer that opens something. */
  url?: string;
}

/** What the bot answered to words typed behind its name. */
export interface InlineAnswer {
  /** `false` when it did not answer in time. */
  answered: boolean;
  query_id: string;
  next_offset?: string;
  results?: { id: string; title: string; description: string; thumbnail_url: string | null }[];
}

/** What a test may say of a new group; people by id. */
export interface GroupOptions {
  title: string;
  creator: number;
  type?: 'group' | 'supergroup' | 'channel';
  /** With topics; makes it a supergroup. */
  forum?: boolean;
  admins?: number[];
  members?: number[];
  /** `member` unless told. */
  bot?: 'member' | 'administrator' | 'left';
  /** The channel that it discusses. */
  linkedChannel?: number;
}

export interface PersonOptions {
  name?: string;
  languageCode?: string;
  username?: string;
  /** They have written to the bot before, so it may write to them: as after a restore. */
  started?: boolean;
}
