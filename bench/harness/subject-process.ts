// A subject's own process: `subject-process.ts FILE`. Asked and answered over the channel to the process that started it.
import type { Answer, OpenSubject, Request, Sample, Subject } from './subject.ts';

const { open } = (await import(process.argv[2] as string)) as { open: OpenSubject<unknown> };
let subject: Subject | undefined;

process.on('disconnect', () => process.exit());
process.on('message', (request: Request) => process.send?.(answer(request)));

function answer(request: Request): Answer {
  try {
    if (request.ask === 'prepare') return prepare(request);
    if (!subject) throw new Error('asked for a round before it was prepared');
    return { sample: measure(subject, [request.slice], request.leastMs) };
  } catch (error) {
    return { crash: (error as Error).stack ?? String(error) };
  }
}

function prepare({ input, slices, warmUpMs }: Extract<Request, { ask: 'prepare' }>): Answer {
  subject = open(input);
  const before = process.cpuUsage();
  const mistakes = subject.check();
  const leftMs = warmUpMs - cpuMsSince(before);
  const all = Array.from({ length: slices }, (_, slice) => slice);
  // The check warms up too; for a slow subject it is enough.
  if (mistakes.length === 0 && leftMs > 0) measure(subject, all, leftMs);
  return { mistakes };
}

/** Passes until that much CPU time is used, so that short passes are not lost in the clock's noise. */
function measure(of: Subject, slices: readonly number[], leastMs: number): Sample {
  const sample = { units: 0, cpuMs: 0, wallMs: 0 };
  const before = process.cpuUsage();
  const started = performance.now();
  do {
    for (const slice of slices) sample.units += of.pass(slice);
    sample.cpuMs = cpuMsSince(before);
  } while (sample.cpuMs < leastMs);
  sample.wallMs = performance.now() - started;
  return sample;
}

/** Of all threads of this process: compiling and collecting garbage are part of the price. */
function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
