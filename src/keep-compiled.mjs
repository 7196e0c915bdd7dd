// Has Node.js keep what it compiles from now on, beside the packages: the next start takes half of the time. Where nothing
// may be written, all is compiled each time; NODE_COMPILE_CACHE names another folder. Loaded before anything else
// (`node --import`), and no TypeScript: so a start that finds all kept never loads what makes JavaScript of that. What is
// kept serves only a process with the same options of V8, so they are set first.
import './node-version.mjs';
import './no-pretenuring.mjs';
// Not by name: an older Node.js, to be told so, has no such name.
import * as nodeModule from 'node:module';
import { join } from 'node:path';

nodeModule.enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
