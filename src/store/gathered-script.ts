import { hash } from 'node:crypto';
import { isCluster, type RedisClient } from './redis.ts';
import { runScript, type Script } from './script.ts';

/** More at once would keep the server from others for long: each takes some 30 µs there. */
const MOST_AT_ONCE = 50;

interface Call {
  key: string;
  args: string;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
}

/** A script with one key, in parts. */
interface Parts {
  /** Lua that holds for all calls of a command, run once: functions, and the clock. */
  shared?: string;
  /** What its arguments are called in Lua. None but the last may hold a NUL. */
  args: string;
  /** Lua that is run for each call, with its `key`; returns its answer. `call` is `redis.call`. */
  step: string;
}

/**
 * Runs the step for one key after the other; each gives its answer or its own error, and the others go on. A call's
 * arguments are one text, with NUL between them: that costs both sides less than so many short ones.
 */
const manyOf = ({ shared = '', args, step }: Parts) => `
local call, find, sub = redis.call, string.find, string.sub
${shared}
local function step(${['key', ...wordsOf(args)].join()})
${step}
end
local function argsOf(text, from, more)
  if more == 0 then return sub(text, from) end
  local at = find(text, '\\0', from, true)
  return sub(text, from, at - 1), argsOf(text, at + 1, more - 1)
end
local answers = {}
for i, key in ipairs(KEYS) do
  local ran, answer = pcall(step, key, argsOf(ARGV[i], 1, ${wordsOf(args).length - 1}))
  if not ran then
    if redis.set_repl then redis.set_repl(redis.REPL_ALL) end
    answer = type(answer) == 'table' and answer or {err = tostring(answer)}
  end
  answers[i] = answer
end
return answers`;

const wordsOf = (text: string) => text.split(' ');

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
export function gatheredScript(parts: Parts): Script {
  const source = manyOf(parts);
  const digest = hash('sha1', source);

  const send: Send = async (redis, calls) => {
    const keys = calls.map(({ key }) => key);
    const texts = calls.map(({ args }) => args);
    try {
      const answers = (await runScript(redis, source, digest, keys, texts)) as unknown[];
      for (const [at, { resolve, reject }] of calls.entries()) {
        const answer = answers[at];
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of calls) reject(error);
    }
  };

  return (redis, [key = ''], args) =>
    new Promise((resolve, reject) => {
      const call = { key, args: args.join('\0'), resolve, reject };
      if (isCluster(redis)) return void send(redis, [call]);
      const turn = callsOfTurn(redis);
      const calls = turn.get(send) ?? [];
      if (calls.length === 0) turn.set(send, calls);
      if (calls.push(call) < MOST_AT_ONCE) return;
      turn.delete(send);
      void send(redis, calls);
    });
}
