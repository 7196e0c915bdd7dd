import { setTimeout as sleep } from 'node:timers/promises';
import { seldom } from '../model/seldom.ts';
import type { Source } from '../sources/source.ts';
import { type FollowedSource, followSource } from './follow-source.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import type { ReadPorts } from './read-source.ts';

/** Sources that are read at a time in a process, but for those that say themselves when they change. */
const AT_ONCE = 8;
/** What is fetched from elsewhere holds up the start no longer than this, in ms. */
const PATIENCE_MS = 3_000;
/** Says this often, in ms, what is followed here. */
const SAY_AGAIN_MS = 60_000;

const AT_ANY_TIME: Lanes = { run: (work) => work() };

/**
 * Reads sources now and again whenever they change or their interval has passed, until closed. Any number of processes
 * may follow the same ones.
 */
export function followSources(ports: ReadPorts, sources: readonly Source[]) {
  const lanes = lanesOf(AT_ONCE);
  let followed: FollowedSource[] = [];
  let closed = false;
  const unsettled = seldom((reason: string) =>
    ports.log.warn({ reason }, 'the store does not say whose turn it is to read a source'),
  );

  const say = () => void ports.store.sourceHealth.follow(followed.map(({ source }) => source.name)).catch(noMatter);
  const saying = setInterval(say, SAY_AGAIN_MS);

  /** Follows these from now on, and no others: those that are followed already go on. What others brought stays. */
  function follow(wanted: readonly Source[]): Promise<unknown> {
    if (closed) return Promise.resolve();
    const stopped = followed.filter(({ source }) => !wanted.includes(source));
    const stopping = Promise.all(stopped.map((source) => source.close()));
    const before = followed;
    followed = wanted.map((source) => {
      const known = before.find((other) => other.source === source);
      if (known) return known;
      void ports.store.sourceHealth.call(source.name, source.options?.name).catch(noMatter);
      const begun = followSource({ ...ports, unsettled }, source, source.interval === undefined ? AT_ANY_TIME : lanes);
      // With other options than before, which whoever wrote them down waits to see.
      if (before.some((other) => other.source.name === source.name)) begun.ask();
      return begun;
    });
    say();
    return stopping;
  }
  void follow(sources);
  const firsts = (wanted: (source: Source) => boolean) =>
    Promise.all(followed.flatMap(({ source, first }) => (wanted(source) ? [first] : [])));
  return {
    follow,
    /** Has the source of that name read now; gives whether it is followed here. */
    read: (name: string): boolean => {
      const found = followed.find(({ source }) => source.name === name);
      found?.ask();
      return found !== undefined;
    },
    /** Fulfilled when there is something to read, as far as that does not take long. */
    first: Promise.all([
      firsts(({ interval }) => interval === undefined),
      Promise.race([firsts(({ interval }) => interval !== undefined), sleep(PATIENCE_MS, undefined, { ref: false })]),
    ]),
    close: async () => {
      closed = true;
      clearInterval(saying);
      await Promise.all(followed.map((source) => source.close()));
    },
  };
}

/** How a source fares is told to operators; its articles do not depend on it. */
function noMatter(): void {}
