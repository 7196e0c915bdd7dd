import { digestCache } from '../../src/delivery/digest-cache.ts';
import type { Message } from '../../src/render/message.ts';
import type { OpenSubject } from '../harness/subject.ts';
import { articlesOf, digestsOf, NOW, type RenderInput, words } from './articles.ts';

const TAG_SETS = 200;
/** Of 100,000 in all, so many a pass. */
const CHATS = 2_000;

/** Renders for chat after chat as delivery does, and writes each message out as the wire needs it. */
export function sharedSubject(form: (message: Message) => unknown): OpenSubject<RenderInput> {
  return ({ slices }) => {
    const t = words();
    const digests = slices.map((files) => digestsOf(articlesOf(files), TAG_SETS));
    const render = digestCache();
    const serve = (slice: number, chat: number): number => {
      const digest = digests[slice]?.[chat % TAG_SETS];
      // As the store gives them: a digest anew for every chat, of heads that are the same object while they read alike.
      return digest ? JSON.stringify(form(render({ ...digest }, t, NOW))).length : 0;
    };
    return {
      check: () => (serve(0, 1) > 100 && serve(0, 1) === serve(0, 1 + TAG_SETS) ? [] : ['chats of one tag set differ']),
      pass(slice) {
        for (let chat = 0; chat < CHATS; chat++) serve(slice, chat);
        return CHATS;
      },
    };
  };
}
