/** How much later, in ms, npm passes on a signal that the terminal or a supervisor has given us as well, be the machine busy. */
const ECHO_MS = 500;

interface StopHandlers {
  first: (signal: NodeJS.Signals) => void;
  again: () => void;
}

/**
 * Calls `first` when the process is told to end, by SIGINT, SIGTERM or its terminal's end, and `again` each time after
 * that. The copy that npm passes on, where it started us by its `script`, is the first once more. Gives what ends the
 * listening.
 *
 * SIGHUP tells that the `terminal` was closed, by as many as know of it. Where there is none it ends nothing: there it
 * says that the sources are to be read anew, to processes that have none as well, or comes to what was started by nohup,
 * whose wish Node.js forgets.
 */
export function onStopSignals(
  environment: Readonly<Record<string, string | undefined>>,
  script: string,
  { first, again }: StopHandlers,
  terminal: boolean = process.stdin.isTTY,
): () => void {
  const echo = environment['npm_lifecycle_event'] === script ? ECHO_MS : 0;
  let began: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (began !== undefined) return void (performance.now() - began >= echo && again());
    began = performance.now();
    first(signal);
  };
  const hangUp = () => {
    if (terminal && began === undefined) hear('SIGHUP');
  };
  process.on('SIGINT', hear).on('SIGTERM', hear).on('SIGHUP', hangUp);
  return () => void process.off('SIGINT', hear).off('SIGTERM', hear).off('SIGHUP', hangUp);
}
