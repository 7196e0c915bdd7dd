import { parseArgs } from 'node:util';
import { readTagNames } from '../bot/tag-names.ts';
import { select } from '../digest/select.ts';
import { loadI18n } from '../i18n.ts';
import { FIRST_DIGEST_SIZE } from '../model/digest.ts';
import { UNCHOSEN } from '../model/subscriber.ts';
import { openConfiguredStore } from '../open-store.ts';
import { Releasers } from '../releasers.ts';
import { renderDigest } from '../render/digest.ts';
import { plainText } from '../render/measure.ts';
import { type Command, UsageError } from './command.ts';

export const preview: Command = {
  usage: 'preview --tag TAG… [--locale LOCALE] [--as text|rich|classic]',
  help: 'Prints the digest that a new subscriber of these tags would get now.',
  async run(args, { config, log, print }) {
    const { values } = parseArgs({
      args,
      options: {
        tag: { type: 'string', multiple: true, default: [] },
        locale: { type: 'string', default: config.defaults.locale },
        as: { type: 'string', default: 'text' },
      },
    });
    if (values.tag.length === 0) throw new UsageError('preview needs at least one --tag');
    if (!['text', 'rich', 'classic'].includes(values.as))
      throw new UsageError(`--as takes text, rich or classic, not "${values.as}"`);
    const releasers = new Releasers();
    try {
      const { store } = await openConfiguredStore(config, log, releasers, { purpose: 'gazette preview', guest: true });
      const now = Date.now();
      const { found, unknown } = readTagNames(values.tag.join('\n'), await store.tags.all());
      for (const name of unknown) process.stderr.write(`there is no tag "${name}"\n`);
      const offers = await Promise.all(
        found.map(async ({ id, name }) => ({
          subscription: { tagId: id, tag: name, cadence: 'daily' as const, since: null },
          articles: await store.articles.newest(id, now, FIRST_DIGEST_SIZE),
        })),
      );
      const articles = select(offers, UNCHOSEN).articles;
      if (articles.length > 0) {
        const t = loadI18n(new URL('../../locales/', import.meta.url), config.defaults.locale).in(values.locale);
        const tagIds = found.map(({ id }) => id);
        const digest = {
          edition: now,
          timezone: config.defaults.timezone,
          articles,
          uncertain: [],
          tagIds,
          withdrawn: 0,
        };
        const message = renderDigest(digest, 0, t, now);
        if (values.as === 'rich') print(JSON.stringify(message.rich('shown').blocks, null, 2));
        else print(values.as === 'classic' ? String(message.classic().html) : plainText(message.classic().html));
      }
      return unknown.length > 0 ? 1 : 0;
    } finally {
      await releasers.release();
    }
  },
};
