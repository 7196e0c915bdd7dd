/** As private feeds have them: `?auth=…`, `&api_key=…`, `?private_token=…`. */
const KEY = /([?&](?:[a-z]+[_-]?)?(?:key|token|auth|secret|passw(?:or)?d|sig|signature)=)[^\s&#"'\\<>()]{6,}/gi;

/** A text without what opens the addresses in it to whoever has it. */
export function withoutKeys(text: string): string {
  return text.replace(KEY, '$1[secret]');
}
