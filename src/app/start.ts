import { giveBackMemory } from './give-back.ts';
import { type Given, openParts } from './parts.ts';
import { reportVitals } from './vitals.ts';

/**
 * Starts a role. What it acquires goes to `releasers`, also when it fails half-way. It listens for HTTP by itself, unless
 * given a `door`.
 *
 * @throws {TokenError} if Telegram refuses the token
 * @throws {RefusedError} if Telegram refuses the webhook
 */
export async function startApp(given: Given): Promise<void> {
  const { log, role, releasers } = given;
  const parts = await openParts(given);
  // What only the other role needs, a process never loads.
  const workers = role === 'web' ? undefined : await (await import('./worker.ts')).startWorker(parts);
  const web = role === 'worker' ? undefined : await (await import('./web.ts')).startWeb(parts);
  reportVitals(parts, () => web?.standing().updates);
  releasers.add(() => {
    parts.phase.now = 'stopping';
    // At once, and waited for below: until an answer to a person that hangs is given up, they would go on sending, and then
    // be killed with messages in flight.
    workers?.close().catch(() => undefined);
  });
  // Somebody broke the start off.
  if (releasers.isReleasing) return;
  parts.phase.now = 'ready';
  log.info({ role, bot: parts.me.username }, 'ready');
  // A failure is told of already, unless it no longer matters.
  const published = Promise.resolve(web?.publish()).catch(() => undefined);
  // What a start takes and nobody needs any more is some twelve megabytes.
  void published.then(() => giveBackMemory(releasers));
}
