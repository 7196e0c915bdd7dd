import { Composer } from 'telegraf';
import { formatBackupLine } from '../../model/backup.ts';
import { plainMessage } from '../../render/message.ts';
import { subscriberLines } from '../../store/subscriber-lines.ts';
import type { BotContext } from '../context.ts';

/** `/privacy` and `/export`: what is stored of a chat, in words and as a file. */
export const privacy = new Composer<BotContext>();

/** More than the ledger keeps. */
const EVERY_EDITION = 10_000;

privacy.command('privacy', (ctx) => {
  const { t, key } = ctx.talk;
  return ctx.say(plainMessage(t('privacy', { chat: key })));
});

privacy.command('export', async (ctx) => {
  const { talk, ports } = ctx;
  const lines = await subscriberLines(ports.store, talk.key);
  if (lines.length === 0) {
    await ctx.say(plainMessage(talk.t('export-nothing')));
    return;
  }
  const [deliveries, places] = await Promise.all([
    ports.store.ledger.recent(talk.key, EVERY_EDITION),
    ports.store.places.of(talk.key),
  ]);
  const exportedAt = new Date(ports.now()).toISOString();
  const data = {
    exportedAt,
    // As the lines of a backup have it: `gazette restore` reads them.
    lines: lines.map((line) => JSON.parse(formatBackupLine(line)) as unknown),
    deliveries: deliveries.map(({ edition, until, ...delivery }) => ({
      edition: new Date(edition).toISOString(),
      plannedAt: new Date(until).toISOString(),
      ...delivery,
    })),
    administratorOf: places,
  };
  const name = `gazette-${exportedAt.slice(0, 10)}.json`;
  const file = new File([`${JSON.stringify(data, null, 2)}\n`], name, { type: 'application/json' });
  await ctx.hand(file, talk.t('export-caption'));
});
