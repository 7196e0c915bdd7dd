import type { Step } from './made-repository.ts';

interface MadePost {
  id: number;
  version: number;
}

/**
 * An archive of posts that changes from commit to commit: posts are edited, renamed, added and deleted, some of them at
 * once. The same seed gives the same archive. One post in ten has no address of its own.
 */
export function madeArchive(posts: number, seed = 1) {
  let state = seed;
  const chance = (most: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >>> 8) % most;
  };
  const words = Array.from({ length: 5_000 }, (_, index) => ((index + 7) * 7_919).toString(36));
  let files = new Map<string, MadePost>();
  let made = 0;

  const textOf = ({ id, version }: MadePost) => {
    let random = id * 2_654_435_761 + version;
    const word = () => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
      return words[(random >>> 8) % words.length] ?? '';
    };
    const date = new Date(Date.UTC(2020, 0, 1) + (id % 50_000) * 3_600_000).toISOString();
    const front = [`title: Post ${id}`, `date: ${date}`, `tags: [Tag ${id % 40}, ${word()}]`];
    if (id % 10 !== 0) front.push(`from: https://news.example/posts/${id}`);
    const paragraphs = Array.from({ length: 5 }, () => `<p>${Array.from({ length: 60 }, word).join(' ')}.</p>`);
    return `---\n${front.join('\n')}\n---\n${paragraphs.join('\n')}\n<p>Version ${version}.</p>\n`;
  };
  const pathFor = (id: number) => `${2010 + chance(12)}/${['city', 'coast', '联合早报'][chance(3)]}/post-${id}.md`;

  function put(step: Step, path: string, post: MadePost): void {
    files.set(path, post);
    step[path] = textOf(post);
  }

  function add(step: Step, count: number): void {
    for (let index = 0; index < count; index++) {
      const id = ++made;
      put(step, pathFor(id), { id, version: 0 });
    }
  }

  /** So many posts that are there, no one twice. */
  function some(count: number): [string, MadePost][] {
    const paths = [...files.keys()];
    const chosen = new Set(Array.from({ length: count }, () => paths[chance(paths.length)] ?? ''));
    return [...chosen].flatMap((path) => {
      const post = files.get(path);
      return post ? [[path, post]] : [];
    });
  }

  return {
    /** The first commit. */
    begin(): Step {
      const step: Step = {};
      add(step, posts);
      return step;
    },
    /** A further one. */
    change(): Step {
      const step: Step = {};
      for (const [path, post] of some(6)) put(step, path, { ...post, version: post.version + 1 });
      for (const [path, post] of some(4)) {
        files.delete(path);
        step[path] = null;
        // Half of those that are renamed are edited too.
        put(step, pathFor(post.id), { ...post, version: post.version + chance(2) });
      }
      for (const [path] of some(3)) {
        files.delete(path);
        step[path] = null;
      }
      add(step, 4);
      step['README.md'] = `Post number ${made} is the newest.`;
      return step;
    },
    /** What there is now; going back to it is as if nothing had come after. */
    keep: () => new Map(files),
    goBack(kept: ReadonlyMap<string, MadePost>): void {
      files = new Map(kept);
    },
    get paths(): ReadonlySet<string> {
      return new Set(files.keys());
    },
  };
}
