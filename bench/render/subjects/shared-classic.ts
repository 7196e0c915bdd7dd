import { sharedSubject } from '../shared-subject.ts';

/** What many chats get whose tags are of few sets: rendered once for each, written out for every chat. */
export const open = sharedSubject((message) => message.classic());
