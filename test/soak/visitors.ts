import { setTimeout as sleep } from 'node:timers/promises';
import type { PlaygroundClient } from '../../src/playground/client.ts';
import type { Chance } from '../chaos/chance.ts';
import { TAGS } from '../chaos/news.ts';

/** What people type. */
const WORDS: readonly ((chance: Chance) => string)[] = [
  () => '/latest',
  () => '/digest',
  () => '/tags',
  () => '/settings',
  () => '/preview',
  () => '/missed',
  () => '/why',
  () => '/saved',
  () => '/help',
  () => '/privacy',
  (chance) => `/tag ${chance.pick(TAGS)}`,
  (chance) => `/subscribe ${chance.pick(TAGS)}, ${chance.pick(TAGS)} ${chance.pick(['instant', 'daily', 'weekly'])}`,
  (chance) => `/unsubscribe ${chance.pick(TAGS)}`,
  (chance) => `/search ${chance.pick(['council', 'lamps', 'road'])}`,
  (chance) => `/mute ${chance.pick(['rain', 'snow', 'fog'])}`,
  () => '/unmute',
  (chance) => `/format ${chance.pick(['rich', 'classic'])}`,
  (chance) => `/language ${chance.pick(['en', 'de', 'ar', 'zh-Hans', 'ja'])}`,
  (chance) => `/quiet ${chance.pick(['22:00-07:00', 'off'])}`,
  () => '/pause 1',
  () => '/resume',
  () => 'What is new?',
];

/** People who come, talk and go, all the time. */
export function visitors(telegram: PlaygroundClient, chance: Chance, most: number) {
  const here: number[] = [];
  const counts = { came: 0, said: 0, left: 0, blocked: 0, cameBack: 0 };
  const away: number[] = [];

  const come = async () => {
    const [person] = await telegram.createPersons(1, { name: 'Visitor' });
    if (!person) return;
    counts.came++;
    here.push(person.id);
    await telegram.say(person.id, '/start');
    await telegram.say(person.id, `/subscribe ${chance.some(TAGS, 3).join(', ')} instant`);
  };
  const talk = async () => {
    if (here.length === 0) return;
    counts.said++;
    await telegram.say(chance.pick(here), chance.pick(WORDS)(chance));
  };
  const leave = async () => {
    const [person] = here.splice(chance.whole(0, here.length - 1), 1);
    if (person === undefined) return;
    if (chance.random() < 0.5) {
      counts.left++;
      await telegram.say(person, '/stop');
    } else {
      counts.blocked++;
      away.push(person);
      await telegram.block(person);
    }
  };
  const comeBack = async () => {
    const person = away.shift();
    if (person === undefined) return;
    counts.cameBack++;
    await telegram.unblock(person);
    await telegram.say(person, '/start');
    here.push(person);
  };

  return {
    counts,
    /** Lets things happen until told to stop. */
    async live(everyMs: number, goesOn: () => boolean): Promise<void> {
      for (; goesOn(); await sleep(everyMs)) {
        const roll = chance.random();
        if (here.length < most / 2 || (roll < 0.1 && here.length < most)) await come();
        else if (roll < 0.2) await leave();
        else if (roll < 0.24) await comeBack();
        else await talk();
      }
    },
  };
}
