// Prints what comes of every awkward feed: `node test/sources/awkward-feeds/print.ts`.
import { cases } from './cases.ts';
import { openWorld } from './outcome.ts';

const world = await openWorld();
const inMegabytes = () => Math.round(process.memoryUsage().rss / 1024 / 1024);
let wrong = 0;
let before = 0;
let most = 0;
for (const one of cases) {
  if (one.name === 'said to be large') before = inMegabytes();
  const outcome = await world.outcomeOf(one);
  most = Math.max(most, inMegabytes());
  if (outcome !== one.expected) wrong++;
  console.log(`${outcome === one.expected ? ' ' : '!'} ${one.name.padEnd(46)} ${outcome}`);
}
console.log(
  `${cases.length} feeds, ${wrong} not as expected; ${world.innerRequests()} requests to the server that is not to be visited; in memory ${before} MB before what is large, at most ${most} MB`,
);
await world.close();
