import type { OpenSubject } from '../../harness/subject.ts';
import { bareLoop } from '../loop.ts';
import { telegrafClient } from '../telegraf-client.ts';
import type { TownInput } from '../town.ts';

export const open: OpenSubject<TownInput> = (input) => {
  const bot = { apiRoot: input.apiRoot, token: '1:node-fetch' };
  return bareLoop(telegrafClient(bot), bot, input, 3_000);
};
