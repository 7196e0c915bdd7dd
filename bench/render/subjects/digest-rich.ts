import { renderDigest } from '../../../src/render/digest.ts';
import { digestSubject } from '../digest-subject.ts';

/** Digests of ten stories, each rendered for one chat alone. */
export const open = digestSubject((digest, t, now) => renderDigest(digest, 0, t, now).rich('shown'));
