// For whoever starts this file alone, without `--import`.
import './keep-compiled.mjs';
import { flushCompileCache } from 'node:module';

// Now, not before: only what is loaded from here on is kept.
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
// Now, not at the end: a process that is killed would leave nothing to the next one.
flushCompileCache();
