import { Agent } from 'node:http';
import { Telegram } from 'telegraf';
import { IN_FLIGHT } from './loop.ts';
import type { Bot } from './measured.ts';

/** Telegraf as it comes, over node-fetch; with connections kept alive, as it keeps them where Telegram is (https). */
export function telegrafClient({ apiRoot, token }: Bot): Telegram {
  const telegram = new Telegram(token, { apiRoot });
  Object.assign(telegram.options, { agent: new Agent({ keepAlive: true, maxSockets: IN_FLIGHT }) });
  return telegram;
}
