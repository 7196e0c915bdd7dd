import type { Source } from '../sources/source.ts';
import { SAMPLES } from '../sources/spell.ts';
import { type IngestPorts, ingestSource } from './ingest-sources.ts';

/**
 * Withdraws the sample articles where they are not among what is read: whoever names sources of their own has seen enough
 * of them, and readers would find invented news among theirs.
 */
export async function withdrawSamples(ports: IngestPorts, read: readonly Source[]): Promise<void> {
  if (read.some(({ name }) => name === SAMPLES)) return;
  const { size } = await ports.store.posts.known(SAMPLES);
  if (size === 0) return;
  await ingestSource(ports, { name: SAMPLES, read: nothing });
  ports.log.info({ articles: size }, 'the sample articles are withdrawn: SOURCES names others now');
}

async function* nothing(): ReturnType<Source['read']> {
  yield { kind: 'complete', paths: new Set() };
}
