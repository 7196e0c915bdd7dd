import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'families');

/**
 * How a text is related to the first one of its news (`reprint` to `retold`), or its news to the family's first (`series`
 * to `boilerplate`).
 */
const KINDS = [
  [
    'first',
    'reprint',
    'edited',
    'shortened',
    'lengthened',
    'promo',
    'new-lead',
    'script',
    'updated',
    'later',
    'retold',
  ],
  ['series', 'template', 'same-names', 'same-topic', 'boilerplate'],
] as const;
export type Kind = (typeof KINDS)[number][number];
const KNOWN: readonly string[] = KINDS.flat();

/** A text of the labelled set. Those of a family with the same letter tell the same news. */
export interface Telling {
  language: string;
  family: string;
  /** Letter of its news and number of the text, `a2`. */
  label: string;
  kind: Kind;
  source: string;
  /** Epoch ms. */
  date: number;
  title: string;
  text: string;
}

/** All texts, written for this set; a file of `families/` for each language. */
export function readTellings(): Telling[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const language = file.replace('.md', '');
      return readFileSync(join(FOLDER, file), 'utf8')
        .split(/^# /m)
        .slice(1)
        .flatMap((family) => {
          const [name = '', ...tellings] = family.split(/^## /m);
          return tellings.map((telling) => readTelling(language, name.trim(), telling));
        });
    });
}

function readTelling(language: string, family: string, telling: string): Telling {
  const [head = '', title = '', ...lines] = telling.trim().split('\n');
  const match = /^([a-z]\d) ([a-z-]+) \| (.+) \| (\d\d-\d\d) (\d\d:\d\d)$/.exec(head);
  if (!match) throw new Error(`${language}, ${family}: not "a1 KIND | SOURCE | MM-DD HH:MM": ${head}`);
  const [, label = '', kind = '', source = '', day = '', time = ''] = match;
  if (!KNOWN.includes(kind)) throw new Error(`${language}, ${family}, ${label}: no kind: ${kind}`);
  const date = Date.parse(`2026-${day}T${time}:00Z`);
  return { language, family, label, kind: kind as Kind, source, date, title, text: lines.join('\n').trim() };
}

/** Two texts, the earlier first, and whether they tell the same news. */
export interface Pair {
  a: Telling;
  b: Telling;
  same: boolean;
  /** Of the two kinds the one that makes it harder. */
  kind: Kind;
}

/** All pairs within families. */
export function pairsOf(tellings: readonly Telling[]): Pair[] {
  const families = Map.groupBy(tellings, ({ language, family }) => `${language} ${family}`);
  return [...families.values()].flatMap((family) =>
    family.flatMap((one, at) => family.slice(at + 1).map((other) => pairOf(one, other))),
  );
}

export function pairOf(one: Telling, other: Telling): Pair {
  const [a, b] = one.date <= other.date ? [one, other] : [other, one];
  const same = a.label[0] === b.label[0];
  return { a, b, same, kind: same ? harder(a.kind, b.kind) : differenceOf(a, b) };
}

function harder(one: Kind, other: Kind): Kind {
  return KNOWN.indexOf(one) > KNOWN.indexOf(other) ? one : other;
}

/** How another news is related to the first is written at the first text of it. */
function differenceOf(a: Telling, b: Telling): Kind {
  return [b.kind, a.kind].find((kind) => (KINDS[1] as readonly string[]).includes(kind)) ?? 'same-topic';
}

/** Families of several languages about the same events: in a story together they are no mistake. */
const TRANSLATED = [
  ['quake', 'زلزال'],
  ['match', '足球', 'مباراة'],
  ['data-leak', 'hotel-daten', '酒店泄密'],
  ['phone-launch', '手机发布'],
  ['painting', 'cuadro', 'musee'],
  ['library', '図書館', '图书馆', 'مكتبة'],
];

/** What a telling's family is about, whatever its language. */
export function subjectOf({ family }: Telling): string {
  return TRANSLATED.find((names) => names.includes(family))?.[0] ?? family;
}
