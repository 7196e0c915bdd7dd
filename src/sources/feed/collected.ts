import { textOf } from './addresses.ts';

/** What a collection of many sources says of an item, and the source, where it puts that behind the title. */
interface Collected {
  title: string;
  body: string;
  origin: string[];
}

/**
 * An item of a collection, as Google News is one, without the name of its source behind its title; its body is none where it
 * only repeats both, and how others call the same.
 */
export function collected(titled: string, body: string, source = ''): Collected {
  const name = source.trim();
  const end = ` - ${name}`;
  if (name === '' || !titled.endsWith(end)) return { title: titled, body, origin: [] };
  const title = titled.slice(0, -end.length);
  const isRepeated = textOf(body).startsWith(`${textOf(title)} ${name}`);
  return { title, body: isRepeated ? '' : body, origin: [name] };
}
