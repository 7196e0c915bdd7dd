import { expect, test } from 'vitest';
import { withoutKeys } from '../../src/model/keys-in-addresses.ts';

test('what opens an address is blotted out of it, whatever it is called', () => {
  for (const name of ['key', 'apikey', 'api_key', 'auth', 'token', 'access_token', 'private-token', 'Sig', 'password'])
    expect(withoutKeys(`read https://example.org/rss?a=b&${name}=Zx81-secret&page=2, twice`), name).toBe(
      `read https://example.org/rss?a=b&${name}=[secret]&page=2, twice`,
    );
});

test('what says which feed it is stays', () => {
  for (const query of ['?topic=harbours', '?id=1234567890', '?keyword=lighthouses', '?author=Ada-Marsh', '?key=news'])
    expect(withoutKeys(`https://example.org/rss${query}`)).toBe(`https://example.org/rss${query}`);
});
