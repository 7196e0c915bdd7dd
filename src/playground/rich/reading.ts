import type { Tally } from './tally.ts';

/** The kinds of media, under the names of their blocks. */
export type MediaKind = 'photo' | 'video' | 'animation' | 'audio' | 'voice_note' | 'document';

/** What the reading of a rich message needs to know of the world. */
export interface RichWorld {
  /** Why Telegram cannot fetch this address, in the words of its refusal; `undefined` where it can. */
  deadMedia: (url: string, kind: MediaKind) => string | undefined;
  /** The id under which what lies at an address can be sent again. The same for the same address. */
  fileIdOf: (url: string) => string;
  /** Whether there is such a file. */
  knowsFile: (fileId: string) => boolean;
}

/** What is handed down while one rich message is read. */
export interface Reading {
  tally: Tally;
  world: RichWorld;
  /** `skip_entity_detection`. */
  skipDetection: boolean;
  /** Set once a button is met that only private chats may hold. */
  privateOnly: boolean;
}
