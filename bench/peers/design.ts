import type { ChildProcess } from 'node:child_process';
import type { SuiteContext } from '../harness/suite.ts';

/** What a design is handed: where Telegram is, who it is, how many chats there are, and a folder of its own. */
export interface Place {
  apiRoot: string;
  token: string;
  chats: number;
  folder: string;
  posts: readonly string[];
  context: SuiteContext;
}

/** A way to send an edition to many chats, ready to be started. */
export interface Design {
  /** Starts the process that sends; it says `"msg":"ready"` once it is able to. */
  start(): ChildProcess;
  /** Wants the edition sent: said once, and again to a process that was started anew if it has to be. */
  send(sender: ChildProcess, again: boolean): Promise<void>;
  /** Nothing more will be sent. */
  isDone(): Promise<boolean>;
  /** Whether what did not come to a chat is kept, to be shown with the next edition. */
  isKept(chat: number): Promise<boolean>;
  close(): Promise<void>;
}

export type OpenDesign = (place: Place) => Promise<Design>;
