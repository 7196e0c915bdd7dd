import { script } from './script.ts';

/** In one step, so that a subscriber deleted at the same time does not half come back. */
export const CHANGE = script(`
if #ARGV > 0 and redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], unpack(ARGV)) end
return 0`);

/** From one state to another, of a subscriber in the former. */
export const TURN = script(`
if redis.call('HGET', KEYS[1], 'state') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'state', ARGV[2])
return 1`);
