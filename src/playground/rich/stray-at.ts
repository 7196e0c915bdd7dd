const MENTION = /^@[a-z]\w{2,31}$/i;
const EMAIL = /^[\w.+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}$/i;

/**
 * Whether a text holds an `@` that is neither a mention nor an address of its own, such as `foo@` or `profile:me@a.com`.
 *
 * Telegram's detection takes some of these for broken addresses and refuses the message; which ones is documented
 * nowhere, so all count here.
 */
export function hasStrayAt(text: string): boolean {
  if (!text.includes('@')) return false;
  return text
    .split(/[\s<>()[\]{}"'“”‘’,;!?，。；！？（）、]+/u)
    .filter((word) => word.includes('@'))
    .map((word) => word.replace(/[.:]+$/, ''))
    .some((word) => !MENTION.test(word) && !EMAIL.test(word));
}
