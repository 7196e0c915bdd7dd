import { MOST_TOGETHER } from '../../src/jobs/posts-together.ts';
import { type Entrant, entrantsOf, mistakesOf, type Outcome, race } from '../harness/race.ts';
import { quotients, type Row, rowOf, spreadOf, type Target, targetOf } from '../harness/report.ts';
import type { Sample } from '../harness/subject.ts';
import { roundsFor, type Suite } from '../harness/suite.ts';
import { measureLargeImport } from '../ingest/large-import.ts';
import { deal, type PostFiles, pickFiles, postsAtHand } from '../ingest/posts.ts';
import { measureStories } from '../ingest/stories.ts';

/**
 * What is measured, by file in `bench/ingest/subjects/`; all but the first begin with the posts in memory. In this order they
 * have their turns: those that targets compare are next to each other, for this machine is now fast and now slow.
 */
const SUBJECTS = {
  reading: 'reading the files',
  'gray-matter': 'gray-matter',
  parse5: 'gray-matter + cheerio.load (parse5)',
  htmlparser2: 'gray-matter + htmlparser2 tree + walk',
  pipeline: `Gazette, whole pipeline, ${MOST_TOGETHER} posts together`,
  readability: 'Readability on linkedom',
  defuddle: 'Defuddle on linkedom',
} as const;
type SubjectName = keyof typeof SUBJECTS;
const BOUND: SubjectName = 'htmlparser2';

/**
 * V8 takes its time over the larger subjects: after 5 s a post took the pipeline up to twice as long as after 20, and the
 * first two rounds after a wait are slow again. An import of any size is past that.
 */
const COURSE = { rounds: 18, slices: 3, warmUpMs: 20_000, leastMs: 400 };
/** What is smaller is compiled sooner; and Defuddle, which no target is about, takes as long as all others together. */
const OWN: Partial<Record<SubjectName, Entrant['own']>> = {
  reading: { warmUpMs: 1_000 },
  'gray-matter': { warmUpMs: 3_000 },
  htmlparser2: { warmUpMs: 8_000 },
  parse5: { warmUpMs: 8_000 },
  readability: { warmUpMs: 8_000 },
  defuddle: { warmUpMs: 8_000, rounds: COURSE.slices },
};

/** Posts to articles: beside what it is made of, beside other extractors, into Redis, and into their stories. */
export const ingest: Suite = {
  name: 'ingest',
  about: 'posts to articles, beside parsers and other extractors; a large import; stories',
  packages: ['gray-matter', 'cheerio', 'htmlparser2', 'linkedom', '@mozilla/readability', 'defuddle'],
  async run(context) {
    const folder = context.options.folder ?? postsAtHand();
    const files = pickFiles(folder);
    if (files.length < COURSE.slices) throw new Error(`${folder} holds too few posts: name another with --folder`);
    context.progress(`${files.length} posts of ${folder}`);
    const input: PostFiles = { slices: deal(files, COURSE.slices) };
    const entrants = entrantsOf('ingest', Object.keys(SUBJECTS), input).map((entrant) => ({
      ...entrant,
      own: OWN[entrant.name as SubjectName],
    }));
    const rounds = roundsFor(COURSE.rounds, context.options);
    const outcomes = await race(entrants, { ...COURSE, rounds, progress: context.progress });
    const large = await measureLargeImport(files, context);
    const stories = await measureStories(files, context);
    return {
      rows: [...rowsOf(outcomes), ...large.rows, ...stories.rows],
      targets: [...targetsOf(outcomes), ...large.targets],
      mistakes: [...mistakesOf(outcomes), ...large.mistakes, ...stories.mistakes],
    };
  },
};

function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const bound = outcomes.find(({ name }) => name === BOUND)?.samples ?? [];
  return outcomes.flatMap(({ name, samples }) => {
    if (samples.length === 0) return [];
    const label = SUBJECTS[name as SubjectName];
    const row = (unit: string, value: (sample: Sample) => number) =>
      rowOf(label, unit, samples.map(value), bound.length > 0 ? bound.map(value) : undefined);
    return [row('posts/s', perSecond), row('CPU ms/post', cpuMsPerPost)];
  });
}

function targetsOf(outcomes: readonly Outcome[]): Target[] {
  const faster = (than: SubjectName): number | null => {
    const [own, other] = ['pipeline', than].map(
      (wanted) => outcomes.find(({ name }) => name === wanted)?.samples.map(cpuMsPerPost) ?? [],
    ) as [number[], number[]];
    return own.length > 0 && other.length > 0 ? spreadOf(quotients(other, own)).median : null;
  };
  return [
    targetOf('posts per CPU second, against gray-matter + tree + walk', ['≥', 0.45, 'times'], faster(BOUND)),
    targetOf('posts per CPU second, against Readability', ['≥', 10, 'times'], faster('readability')),
  ];
}

const perSecond = ({ units, wallMs }: Sample) => (units / wallMs) * 1_000;
const cpuMsPerPost = ({ units, cpuMs }: Sample) => cpuMs / units;
