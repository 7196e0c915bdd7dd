import type { Translate } from '../i18n.ts';
import type { Digest } from '../model/digest.ts';
import { alongReading } from '../model/direction.ts';
import type { Button, Keyboard } from '../model/press.ts';
import type { Story } from '../model/story.ts';
import { formatDay, formatTime } from './dates.ts';

/** A digest whose articles are folded into stories. */
export interface ToldDigest extends Digest {
  stories: readonly Story[];
}

/** A page of a digest, from 0, and the stories on it: from the one up to the other. */
export interface DigestPage {
  current: number;
  from: number;
  to: number;
}

/** "Sunday, 22 November · 08:00" */
export function digestHeading({ edition, timezone }: Digest, t: Translate): string {
  return t('digest-heading', {
    day: formatDay(edition, t.locale, timezone),
    time: formatTime(edition, t.locale, timezone),
  });
}

/** "12 stories for you" */
export function digestCount(count: number, t: Translate): string {
  return t('digest-count', { count });
}

/** What was left out and why; `undefined` when nothing was. */
export function withdrawnLine({ withdrawn }: Digest, t: Translate): string | undefined {
  return withdrawn === 0 ? undefined : t('digest-withdrawn', { count: withdrawn });
}

/** The buttons that turn a digest's page, in place. */
export function turnButtons(edition: number, page: number, more: number, t: Translate): Keyboard {
  const turn = (target: number, label: string): Button => ({ label, press: { do: 'turn', edition, page: target } });
  const row = [
    ...(page > 0 ? [turn(page - 1, t('button-back'))] : []),
    ...(more > 0 ? [turn(page + 1, t('button-more', { count: more }))] : []),
  ];
  return row.length > 0 ? [alongReading(row, t.locale)] : [];
}
