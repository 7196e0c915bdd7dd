import type { World } from '../world/world.ts';
import { chatMethods } from './chat-methods.ts';
import { editMethods } from './edit-methods.ts';
import { inlineMethods } from './inline-methods.ts';
import type { Method, Methods } from './method.ts';
import { profileMethods } from './profile-methods.ts';
import { sendMethods } from './send-methods.ts';
import { updateMethods } from './update-methods.ts';

const METHODS: Methods = {
  ...updateMethods,
  ...chatMethods,
  ...profileMethods,
  ...sendMethods,
  ...editMethods,
  ...inlineMethods,
};

const BY_NAME = new Map(Object.entries(METHODS).map(([name, run]) => [name.toLowerCase(), { name, run }]));

/** Methods that an older server does not have. */
const RICH = new Set(['sendRichMessage']);

/** A method by its name in any case, with the name as the Bot API spells it; `undefined` where there is none. */
export function methodNamed(name: string, world: World): { name: string; run: Method } | undefined {
  const found = BY_NAME.get(name.toLowerCase());
  return found && RICH.has(found.name) && !world.richMessages ? undefined : found;
}
