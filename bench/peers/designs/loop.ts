// One chat after the other, with a pause in between, as bots broadcast that follow aiogram's example
// (github.com/aiogram/aiogram, examples/broadcast_example.py of its version 2; here with Telegraf): 20 messages a second;
// waits and tries again when Telegram names the seconds; anything else is logged, and the next one is served. Of
// where it is, it remembers nothing. That the edition is sent is noted `before` or `after` the loop: bots do either.
// Started with the Bot API's address, a token, a file for that note, when to write it, and the number of chats.
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { TelegramError } from 'telegraf';
import { telegrafClient } from '../../delivery/telegraf-client.ts';
import { chatOf, TEXT } from '../editions.ts';

const [apiRoot = '', token = '', note = '', when, chats] = process.argv.slice(2);
const telegram = telegrafClient({ apiRoot, token });

async function sendMessage(chat: number): Promise<void> {
  try {
    await telegram.sendMessage(chat, TEXT);
  } catch (error) {
    if (error instanceof TelegramError && error.parameters?.retry_after) {
      await sleep(error.parameters.retry_after * 1_000);
      return await sendMessage(chat);
    }
    // Logged by such bots.
  }
}

process.once('message', () => void broadcast());
process.once('disconnect', () => process.exit());
process.stdout.write('{"msg":"ready"}\n');

async function broadcast(): Promise<void> {
  if (!existsSync(note)) {
    if (when === 'before') writeFileSync(note, 'sent');
    for (let number = 0; number < Number(chats); number += 1) {
      await sendMessage(chatOf(number));
      await sleep(50);
    }
    writeFileSync(note, 'sent');
  }
  process.send?.('done');
}
