// Prints what comes of every awkward feed: `node test/sources/awkward-feeds/print.ts`.
import { cases } from './cases.ts';
import { openWorld } from './outcome.ts';

const world = await openWorld();
let most = 0;
let wrong = 0;
for (const one of cases) {
  const outcome = await world.outcomeOf(one);
  most = Math.max(most, process.memoryUsage().rss);
  if (outcome !== one.expected) wrong++;
  console.log(`${outcome === one.expected ? ' ' : '!'} ${one.name.padEnd(46)} ${outcome}`);
}
console.log(
  `${cases.length} feeds, ${wrong} not as expected; ${world.innerRequests()} requests to the server that is not to be visited; at most ${Math.round(most / 1024 / 1024)} MB in memory`,
);
await world.close();
