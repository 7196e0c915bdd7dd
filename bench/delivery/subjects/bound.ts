import type { OpenSubject } from '../../harness/subject.ts';
import { bareLoop } from '../loop.ts';
import { TelegrafOverUndici } from '../over-undici.ts';
import type { TownInput } from '../town.ts';

export const open: OpenSubject<TownInput> = (input) => {
  const bot = { apiRoot: input.apiRoot, token: '1:bound' };
  return bareLoop(new TelegrafOverUndici(bot), bot, input, 6_000);
};
