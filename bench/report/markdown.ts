import type { Row, Target } from '../harness/report.ts';
import { number } from '../harness/table.ts';
import { ELSEWHERE, type Measured } from './elsewhere.ts';
import { reasonFor } from './reasons.ts';
import type { Newest } from './runs.ts';

/** Which unit of a suite is drawn; the other rows stand in the table alone. */
export const DRAWN: Record<string, readonly string[]> = {
  ingest: ['posts/s'],
  render: ['CPU µs'],
  plan: ['s'],
  delivery: ['messages/s'],
  bot: ['ms'],
  start: ['s to ready', 'MB at rest'],
};

/** Where a plot lies, from `docs/`. */
export const plotFile = (suite: string, unit: string): string =>
  `benchmarks/${suite}-${unit.replace(/\W+/g, '-').replace(/^-|-$/g, '')}.svg`;
export const TARGETS_PLOT = 'benchmarks/targets.svg';

/** What figures of a suite cannot say by themselves. */
const NOTES: Record<string, string> = {
  delivery:
    'Two designs that bots have in common send an edition to the same 150 chats as Gazette, at 30 messages a second, from a stand-in that enforces the limit: a job a chat with BullMQ’s limiter ([job-each.ts](../bench/peers/designs/job-each.ts)) and a loop with sleep and retry ([loop.ts](../bench/peers/designs/loop.ts)), which notes before or after it that the edition is sent. They are written as the guides say that they name, and send a ready text; Gazette chooses and composes for each reader. A call takes 30 ms. Of a thousand chats 20 are answered 429 out of the blue, 10 with 500, 10 are cut off and 5 get no answer for ten seconds (half of these after the message was taken), and 10 have blocked the bot; at two fifths the sender is killed with `kill -9` and started again. *Kept for the next edition* is what may have come and is therefore not sent again, but shown once more (ADR 4). Processor time is that of short lives, with all they wait and load. Of feed bots in the npm registry two were found by name, `rss-telegram-bot` and `rss-o-bot-telegram`; neither could be installed (404).',
};

/** The page `docs/benchmarks.md`: what suites measured, and what other commands did. */
export function page(newest: readonly Newest[], elsewhere: readonly Measured[]): string {
  const all = newest.flatMap(({ targets }) => targets);
  const met = all.filter((target) => target.met).length;
  const metElsewhere = elsewhere.filter((one) => one.met).length;
  const openElsewhere = Object.keys(ELSEWHERE).length - elsewhere.length;
  return [
    '# Benchmarks',
    'Written by `npm run bench -- --report` from the newest figures of each suite in [benchmarks.json](benchmarks.json), where `npm run bench -- --save` puts them. Change neither by hand. A suite runs what it compares in turns, in processes of their own, and checks the outcome; wrong answers have no figures.',
    `Suites measure ${all.length} targets: ${met} met, ${all.length - met} missed. [Other commands](#measured-by-other-commands) measure ${elsewhere.length}: ${metElsewhere} met, ${elsewhere.length - metElsewhere} missed; ${openElsewhere} have no figure yet. Each dot is a target of a suite: right of the line it is met, and how well; those that want none of something have no dot.`,
    `![Targets](${TARGETS_PLOT})`,
    ...newest.map(section),
    '## Measured by other commands',
    'What takes too long for `npm run bench`, or is a count and no time. Somebody ran the command and wrote down in [measured.json](measured.json) what it printed.',
    elsewhereTable(elsewhere),
    '',
  ].join('\n\n');
}

function elsewhereTable(elsewhere: readonly Measured[]): string {
  const lines = Object.entries(ELSEWHERE).map(([key, { what, wanted, command }]) => {
    const seen = elsewhere.find(({ name }) => name === key);
    if (!seen) return [what, wanted, 'not measured yet', '', `\`${command}\``];
    const { figure, met, why, date, commit, machine } = seen;
    const where = `${date}${commit === null ? '' : `, ${commit.slice(0, 7)}`}; ${machine}`;
    return [what, wanted, figure, met ? 'met' : `**missed**. ${why ?? ''}`, `\`${command}\`, ${where}`];
  });
  return table([['target', 'wanted', 'measured', '', 'by'], ...lines]);
}

function section({ suite, run, rows, targets }: Newest): string {
  const { at, machine, versions } = run;
  const where = `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, ${machine.system}, load ${machine.loadBefore} before`;
  const with_ = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `## ${suite}`,
    `${at.slice(0, 16).replace('T', ' ')} UTC, on ${where}; ${with_.join(', ')}.`,
    ...(targets.length > 0 ? [targetTable(suite, targets, rows)] : []),
    ...(NOTES[suite] === undefined ? [] : [NOTES[suite]]),
    ...(DRAWN[suite] ?? [])
      .filter((unit) => rows.some((row) => row.unit === unit))
      .map((unit) => `![${suite}, ${unit}](${plotFile(suite, unit)})`),
    `<details><summary>All figures</summary>\n\n${rowTable(rows)}\n\n</details>`,
  ].join('\n\n');
}

function targetTable(suite: string, targets: readonly Target[], rows: readonly Row[]): string {
  const lines = targets.map(({ name, target, measured, met }) => {
    const verdict = met
      ? 'met'
      : `**missed**${by(target, measured)}. ${reasonFor(suite, name, rows) ?? 'Nobody has looked into why.'}`;
    return [name, target, measured === null ? 'not measured' : number(measured), verdict.trim()];
  });
  return table([['target', 'wanted', 'measured', ''], ...lines]);
}

/** By how much a target is missed: what is lacking, or too much, of what was wanted. */
function by(target: string, measured: number | null): string {
  const [, sign, limit] = /^([≥≤]) ([\d.]+)/.exec(target) ?? [];
  if (measured === null || !(Number(limit) > 0)) return '';
  const share = measured / Number(limit);
  if (sign === '≤' && share >= 2) return `, ${number(share)} times as much`;
  return ` by ${number(Math.abs(share - 1) * 100)} %`;
}

function rowTable(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, unit, ratio, spread }) => [
    name,
    `${number(value)} ${unit}`,
    ratio === null ? '' : number(ratio),
    spread.min === spread.max ? '' : `${number(spread.min)} – ${number(spread.max)}`,
  ]);
  return table([['', 'median', '× bound', 'lowest – highest'], ...lines]);
}

function table([head = [], ...lines]: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}
