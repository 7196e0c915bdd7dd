/** A page's habit shows early. */
const SAMPLE = 15_000;

/** Whether a page sets a space between Han characters and Latin letters; looked up when first asked, which is seldom. */
export function spacesLatin(html: string): () => boolean {
  let known: boolean | undefined;
  return () => {
    if (known === undefined) {
      const sample = html.slice(0, SAMPLE);
      const spaced = sample.match(/\p{Script=Han} [A-Za-z0-9]/gu)?.length ?? 0;
      const close = sample.match(/\p{Script=Han}[A-Za-z0-9]/gu)?.length ?? 0;
      known = spaced >= close;
    }
    return known;
  };
}
