import type { World } from '../world/world.ts';
import type { Params } from './params.ts';

/** One method of the Bot API: gives its `result`, or throws an ApiError. */
export type Method = (world: World, params: Params) => unknown;

/** Methods under their names in the Bot API's own spelling. */
export type Methods = Readonly<Record<string, Method>>;
