import { PAGE_SIZE } from '../model/digest.ts';
import type { ArticleId, TagId } from '../model/ids.ts';
import { isReading, type Press } from '../model/press.ts';
import { parsePress } from '../model/press-codec.ts';
import type { Tag } from '../model/tag.ts';
import type { Arrival } from './arrival.ts';
import { CHANGING } from './commands.ts';
import type { Seen } from './seen.ts';
import { readTagRequest } from './tag-request.ts';

/** What an answer reads besides the chat's settings. */
interface Needs {
  subscriptions?: boolean;
  timing?: boolean;
  tags?: boolean;
  article?: ArticleId;
  /** Lists of the newest: which ones is not known yet. */
  lists?: boolean;
  newest?: { tag: TagId; count: number };
}

const OWN_TAGS: Needs = { subscriptions: true };
const OWN_TIMES: Needs = { subscriptions: true, timing: true };
const ALL: Needs = { subscriptions: true, timing: true, tags: true };

const OF_COMMANDS: Readonly<Record<string, Needs>> = {
  ...Object.fromEntries(CHANGING.map((command) => [command, ALL])),
  latest: { ...OWN_TAGS, lists: true },
  settings: OWN_TIMES,
  tag: { subscriptions: true, tags: true },
  tags: { subscriptions: true, tags: true },
};

const OF_PRESSES: Partial<Record<Press['do'], Needs>> = {
  less: OWN_TAGS,
  settings: OWN_TIMES,
  'own-tags': OWN_TAGS,
  browse: { subscriptions: true, tags: true },
  'find-tags': { subscriptions: true, tags: true },
};

/**
 * Begins to read what the answer to an update is going to need, as far as that can be told from outside: so it travels
 * together with the chat's settings, where the handler would wait for round trips of its own. Needless or missed, it costs
 * a little time and changes nothing.
 */
export function foresee(seen: Seen, arrival: Arrival, known: readonly Tag[], now: number): void {
  const { subscriptions, timing, tags, lists, article, newest } = needsOf(arrival, known);
  if (subscriptions) void seen.subscriptions();
  if (timing) void seen.timing();
  if (tags) void seen.tags();
  if (lists) void seen.caughtUp();
  if (article) void seen.article(article);
  if (newest) void seen.newest(newest.tag, now, newest.count);
}

function needsOf({ press: pressed, data, text }: Arrival, known: readonly Tag[]): Needs {
  if (pressed !== undefined) {
    const press = data === undefined ? undefined : parsePress(data);
    // What is done for another chat is not about this one.
    if (!press || press.do === 'for') return {};
    if (press.do === 'open' || press.do === 'read' || press.do === 'step') return { article: press.article };
    if (press.do === 'list') return { ...OWN_TAGS, newest: { tag: press.tag, count: PAGE_SIZE } };
    return OF_PRESSES[press.do] ?? (isReading(press) ? {} : ALL);
  }
  const [, command = '', typed = ''] = /^\/(\w+)(?:@\w+)?\s*(.*)/s.exec(text ?? '') ?? [];
  const needs = OF_COMMANDS[command.toLowerCase()] ?? {};
  return command.toLowerCase() === 'tag' ? { ...needs, ...ofTagRequest(typed, known) } : needs;
}

/** The list that a request will most likely be answered with, if tags have not changed since. */
function ofTagRequest(typed: string, known: readonly Tag[]): Needs {
  const { found, count } = readTagRequest(typed.trim(), known);
  const [tag] = found;
  return tag ? { newest: { tag: tag.id, count } } : {};
}
