// A subject's own process: `subject-process.ts FILE`. Asked and answered over the channel to the process that started it.
import type { Answer, OpenSubject, Request, Sample, Subject } from './subject.ts';

const { open } = (await import(process.argv[2] as string)) as { open: OpenSubject<unknown> };
let subject: Subject | undefined;

process.on('disconnect', () => process.exit());
process.on('message', (request: Request) => void answer(request).then((given) => process.send?.(given)));

async function answer(request: Request): Promise<Answer> {
  try {
    if (request.ask === 'prepare') return await prepare(request);
    if (!subject) throw new Error('asked for a round before it was prepared');
    return await measure(subject, [request.slice], request.leastMs);
  } catch (error) {
    return { crash: (error as Error).stack ?? String(error) };
  }
}

async function prepare({ input, slices, warmUpMs }: Extract<Request, { ask: 'prepare' }>): Promise<Answer> {
  subject = await open(input);
  const before = process.cpuUsage();
  const mistakes = await subject.check();
  const leftMs = warmUpMs - cpuMsSince(before);
  const all = Array.from({ length: slices }, (_, slice) => slice);
  // The check warms up too; for a slow subject it is enough.
  return mistakes.length === 0 && leftMs > 0 ? measure(subject, all, leftMs) : { mistakes };
}

/** Passes until that much CPU time is used, so that short passes are not lost in the clock's noise. */
async function measure(of: Subject, slices: readonly number[], leastMs: number) {
  const sample: Sample = { units: 0, cpuMs: 0, wallMs: 0, beside: {} };
  const mistakes: string[] = [];
  do {
    for (const slice of slices) {
      await of.before?.(slice);
      const before = process.cpuUsage();
      const started = performance.now();
      const units = of.pass(slice);
      // A turn of the event loop is no part of what does without.
      sample.units += typeof units === 'number' ? units : await units;
      sample.cpuMs += cpuMsSince(before);
      sample.wallMs += performance.now() - started;
      const seen = await of.after?.(slice);
      mistakes.push(...(seen?.mistakes ?? []));
      for (const [name, cpuMs] of Object.entries(seen?.beside ?? {}))
        sample.beside[name] = (sample.beside[name] ?? 0) + cpuMs;
    }
  } while (sample.cpuMs < leastMs);
  return { sample, mistakes };
}

/** Of all threads of this process: compiling and collecting garbage are part of the price. */
function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
