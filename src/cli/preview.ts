import { parseArgs } from 'node:util';
import { nearestTags } from '../bot/nearest-tags.ts';
import { readTagNames } from '../bot/tag-names.ts';
import { select } from '../digest/select.ts';
import { openI18n } from '../i18n.ts';
import { FIRST_DIGEST_SIZE } from '../model/digest.ts';
import { UNCHOSEN } from '../model/subscriber.ts';
import { openConfiguredStore } from '../open-store.ts';
import { renderDigest } from '../render/digest.ts';
import { plainText } from '../render/measure.ts';
import { type Command, UsageError } from './command.ts';

/** Tags that are offered in place of one that is not known. */
const NEAREST = 3;

export const preview: Command = async (args, { config, log, print, tell, releasers }) => {
  const { values } = parseArgs({
    args,
    options: {
      tag: { type: 'string', multiple: true, default: [] },
      locale: { type: 'string', default: config.defaults.locale },
      as: { type: 'string', default: 'text' },
    },
  });
  const typed = values.tag.join('\n');
  if (readTagNames(typed, []).unknown.length === 0) throw new UsageError('preview needs at least one --tag');
  if (!['text', 'rich', 'classic'].includes(values.as))
    throw new UsageError(`--as takes text, rich or classic, not "${values.as}"`);
  const i18n = openI18n(config.defaults.locale);
  const locale = i18n.match(values.locale);
  if (locale === undefined) throw new UsageError(`--locale takes ${i18n.locales.join(', ')}, not "${values.locale}"`);
  const { store } = await openConfiguredStore(config, log, releasers, {
    purpose: 'gazette preview',
    guest: true,
    reads: true,
  });
  const now = Date.now();
  const tags = await store.tags.all();
  const { found, unknown } = readTagNames(typed, tags);
  for (const name of unknown) {
    const nearest = nearestTags(name, tags, NEAREST).map(({ name }) => `"${name}"`);
    tell(`there is no tag "${name}"${nearest.length > 0 ? `; did you mean ${nearest.join(', ')}?` : ''}`);
  }
  const offers = await Promise.all(
    found.map(async ({ id }) => ({
      subscription: { tagId: id },
      articles: await store.articles.newest(id, now, FIRST_DIGEST_SIZE),
    })),
  );
  const articles = select(offers, UNCHOSEN).articles;
  if (articles.length > 0) {
    const tagIds = found.map(({ id }) => id);
    const digest = {
      edition: now,
      timezone: config.defaults.timezone,
      articles,
      uncertain: [],
      tagIds,
      withdrawn: 0,
    };
    const message = renderDigest(digest, 0, i18n.in(locale), now);
    if (values.as === 'rich') print(JSON.stringify(message.rich('shown').blocks, null, 2));
    else print(values.as === 'classic' ? String(message.classic().html) : plainText(message.classic().html));
  } else if (found.length > 0) tell('there is nothing to show of these tags yet');
  return unknown.length > 0 ? 1 : 0;
};
