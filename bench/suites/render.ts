import { entrantsOf, mistakesOf, type Outcome, race } from '../harness/race.ts';
import { type Row, rowOf, spreadOf, type Target, targetOf } from '../harness/report.ts';
import type { Sample } from '../harness/subject.ts';
import { roundsFor, type Suite } from '../harness/suite.ts';
import { deal, pickFiles, postsAtHand } from '../ingest/posts.ts';

/** What is measured, by file in `bench/render/subjects/`. */
const SUBJECTS = {
  bound: 'ten stories written out as JSON',
  'digest-rich': 'a digest of ten stories, rich',
  'digest-classic': 'a digest of ten stories, classic',
  'article-rich': 'an article, rich',
  'article-classic': 'an article, classic',
  'shared-rich': 'a digest for one of many chats, 200 tag sets, rich',
  'shared-classic': 'a digest for one of many chats, 200 tag sets, classic',
} as const;
type SubjectName = keyof typeof SUBJECTS;

const COURSE = { rounds: 6, slices: 3, warmUpMs: 1_000, leastMs: 300 };

/** Digests and articles to messages. */
export const render: Suite = {
  name: 'render',
  about: 'digests and articles to rich and classic messages',
  packages: [],
  async run({ options, progress }) {
    const files = pickFiles(options.folder ?? postsAtHand());
    const input = { slices: deal(files, COURSE.slices) };
    const rounds = roundsFor(COURSE.rounds, options);
    const outcomes = await race(entrantsOf('render', Object.keys(SUBJECTS), input), { ...COURSE, rounds, progress });
    return {
      rows: rowsOf(outcomes),
      targets: (['shared-rich', 'shared-classic'] as const).map((name) => sharedTarget(name, outcomes)),
      mistakes: mistakesOf(outcomes),
    };
  },
};

function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const bound = outcomes.find(({ name }) => name === 'bound')?.samples.map(cpuMicros) ?? [];
  return outcomes.flatMap(({ name, samples }) =>
    samples.length === 0
      ? []
      : [rowOf(SUBJECTS[name as SubjectName], 'CPU µs', samples.map(cpuMicros), bound.length > 0 ? bound : undefined)],
  );
}

function sharedTarget(name: 'shared-rich' | 'shared-classic', outcomes: readonly Outcome[]): Target {
  const samples = outcomes.find((outcome) => outcome.name === name)?.samples ?? [];
  const perSecond = samples.map((sample) => 1e6 / cpuMicros(sample));
  const measured = perSecond.length > 0 ? spreadOf(perSecond).median : null;
  return targetOf(`digests a CPU second, ${SUBJECTS[name]}`, ['≥', 5_000, 'digests/s'], measured);
}

const cpuMicros = ({ units, cpuMs }: Sample) => (cpuMs * 1_000) / units;
