import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs of text that are long enough to have sentences. */
const RUN = /(?<=^|>)[^<>]{40,}(?=<|$)/gm;
const SENTENCE = /(?<=[。！？.!?])/u;
/** Every so many runs of a copy are changed. */
const EVERY = 3;

/**
 * Writes `count` posts into `folder`, made of the given texts: each copy has an address, a title and a few sentences of its
 * own, so that it is another article. Gives how many bytes they are. The same texts make the same posts.
 */
export function writeManyPosts(folder: string, texts: readonly string[], count: number): number {
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (let at = 0; at < count; at += 1) {
    const post = Buffer.from(copyOf(texts[at % texts.length] as string, Math.floor(at / texts.length), at));
    writeFileSync(join(folder, `2024-01-01-post-${String(at).padStart(6, '0')}.md`), post);
    bytes += post.length;
  }
  return bytes;
}

function copyOf(text: string, copy: number, at: number): string {
  const [, head = '', body = ''] = /^\uFEFF?---\r?\n([\s\S]*?\n)---[ \t]*\r?\n([\s\S]*)$/.exec(text) ?? ['', '', text];
  const others = head.replace(/^(?:title|from):.*\n(?:[ \t]+\S.*\n)*/gm, '');
  const title = JSON.stringify(`${titleOf(head)} ${copy}`);
  return `---\ntitle: ${title}\nfrom: https://bench.example.org/posts/${at}\n${others}---\n${change(body, copy)}`;
}

function titleOf(head: string): string {
  const value = /^title:[ \t]*(.*)$/m.exec(head)?.[1] ?? '';
  return value.replace(/^(["'])(.*)\1\s*$/, '$2').replaceAll(/[\\"]/g, '');
}

/** The first copy stays as it is. */
function change(body: string, copy: number): string {
  if (copy === 0) return body;
  let run = 0;
  return body.replace(RUN, (text) => {
    run += 1;
    if (run % EVERY !== copy % EVERY) return text;
    const sentences = text.split(SENTENCE);
    const turn = copy % sentences.length;
    return [...sentences.slice(turn), ...sentences.slice(0, turn)].join('').replace(/\p{L}/u, `${copy} $&`);
  });
}
