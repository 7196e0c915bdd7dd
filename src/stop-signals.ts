/** How much later, in ms, npm passes on a signal that the terminal or a supervisor has given us as well. */
const ECHO_MS = 200;

interface StopHandlers {
  first: (signal: NodeJS.Signals) => void;
  again: () => void;
}

/**
 * Calls `first` when the process is told to end, by SIGINT or SIGTERM, and `again` each time after that. The copy that npm
 * passes on, where it started us by its `script`, is the first once more. Gives what ends the listening.
 */
export function onStopSignals(
  environment: Readonly<Record<string, string | undefined>>,
  script: string,
  { first, again }: StopHandlers,
): () => void {
  const echo = environment['npm_lifecycle_event'] === script ? ECHO_MS : 0;
  let began: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (began !== undefined) return void (performance.now() - began >= echo && again());
    began = performance.now();
    first(signal);
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return () => void process.off('SIGINT', hear).off('SIGTERM', hear);
}
