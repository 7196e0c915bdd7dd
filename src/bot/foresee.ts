import { isReading, type Press } from '../model/press.ts';
import { parsePress } from '../model/press-codec.ts';
import type { Arrival } from './arrival.ts';
import { CHANGING } from './commands.ts';
import type { Seen } from './seen.ts';

/** What an answer reads besides the chat's settings. */
interface Needs {
  subscriptions?: boolean;
  timing?: boolean;
  tags?: boolean;
}

const OWN_TAGS: Needs = { subscriptions: true };
const ALL: Needs = { subscriptions: true, timing: true, tags: true };

const OF_COMMANDS: Readonly<Record<string, Needs>> = {
  ...Object.fromEntries(CHANGING.map((command) => [command, ALL])),
  latest: OWN_TAGS,
  settings: OWN_TAGS,
  tag: { tags: true },
  tags: { subscriptions: true, tags: true },
};

const OF_PRESSES: Partial<Record<Press['do'], Needs>> = {
  less: OWN_TAGS,
  settings: OWN_TAGS,
  'own-tags': OWN_TAGS,
  browse: { subscriptions: true, tags: true },
  'find-tags': { subscriptions: true, tags: true },
};

/**
 * Begins to read what the answer to an update is going to need, as far as that can be told from outside: so it travels
 * together with the chat's settings, where the handler would wait for round trips of its own. Needless or missed, it costs
 * a little time and changes nothing.
 */
export function foresee(seen: Seen, arrival: Arrival): void {
  const { subscriptions, timing, tags } = needsOf(arrival);
  if (subscriptions) void seen.subscriptions();
  if (timing) void seen.timing();
  if (tags) void seen.tags();
}

function needsOf({ press: pressed, data, text }: Arrival): Needs {
  if (pressed !== undefined) {
    const press = data === undefined ? undefined : parsePress(data);
    // What is done for another chat is not about this one.
    if (!press || press.do === 'for') return {};
    return OF_PRESSES[press.do] ?? (isReading(press) ? {} : ALL);
  }
  const [, command] = /^\/(\w+)/.exec(text ?? '') ?? [];
  return (command !== undefined && OF_COMMANDS[command.toLowerCase()]) || {};
}
