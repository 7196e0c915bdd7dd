import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { decodeText } from './decode.ts';

/** Tells one version of a post from another. */
export function hashOfPost(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 24);
}

/** The text of a post in UTF-8: its bytes as they are where they are that already, marks and line ends included. */
export function postText(bytes: Uint8Array): Uint8Array {
  return isUtf8(bytes) ? bytes : Buffer.from(decodeText(bytes) ?? '');
}
