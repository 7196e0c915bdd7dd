import { hash } from 'node:crypto';
import { isCluster, type RedisClient } from './redis.ts';
import { runScript, type Script, script } from './script.ts';

/** More at once would keep the server from others for long: each takes some 30 µs there. */
const MOST_AT_ONCE = 50;

interface Call {
  key: string;
  args: readonly (string | number)[];
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

/** Runs the script for one key after the other; each gives its answer or its own error, and the others go on. */
const manyOf = (source: string) => `
local function run(KEYS, ARGV)
${source}
end
local answers, at = {}, 1
for i, key in ipairs(KEYS) do
  local args, count = {}, tonumber(ARGV[at])
  for j = 1, count do args[j] = ARGV[at + j] end
  at = at + 1 + count
  local ran, answer = pcall(run, {key}, args)
  if not ran then
    if redis.set_repl then redis.set_repl(redis.REPL_ALL) end
    answer = type(answer) == 'table' and answer or {err = tostring(answer)}
  end
  answers[i] = answer
end
return answers`;

/** Sends calls of one script as one command, and settles each. */
type Send = (redis: RedisClient, calls: readonly Call[]) => Promise<void>;

const turns = new WeakMap<RedisClient, Map<Send, Call[]>>();

/** The calls of this turn of the event loop; when it ends all scripts' are sent in one step, so that they travel together. */
function callsOfTurn(redis: RedisClient): Map<Send, Call[]> {
  const known = turns.get(redis);
  if (known) return known;
  const turn = new Map<Send, Call[]>();
  turns.set(redis, turn);
  setImmediate(() => {
    turns.delete(redis);
    for (const [send, calls] of turn) void send(redis, calls);
  });
  return turn;
}

/**
 * A script with one key whose calls of one turn of the event loop are one command: a command costs both sides more than most
 * of these scripts. Each call is a step of its own; those of a cluster, whose keys lie on several servers, travel alone.
 */
export function gatheredScript(source: string): Script {
  const alone = script(source);
  const together = manyOf(source);
  const digest = hash('sha1', together);

  const send: Send = async (redis, calls) => {
    const [first] = calls;
    if (first && calls.length === 1) return alone(redis, [first.key], first.args).then(first.resolve, first.reject);
    const keys = calls.map(({ key }) => key);
    const args = calls.flatMap((call) => [call.args.length, ...call.args]);
    try {
      const answers = (await runScript(redis, together, digest, keys, args)) as unknown[];
      for (const [at, { resolve, reject }] of calls.entries()) {
        const answer = answers[at];
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  };

  return (redis, [key = ''], args) => {
    if (isCluster(redis)) return alone(redis, [key], args);
    return new Promise((resolve, reject) => {
      const turn = callsOfTurn(redis);
      const calls = turn.get(send) ?? [];
      turn.set(send, calls);
      if (calls.push({ key, args, resolve, reject }) < MOST_AT_ONCE) return;
      turn.delete(send);
      void send(redis, calls);
    });
  };
}
