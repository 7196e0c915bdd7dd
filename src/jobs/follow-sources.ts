import type { Source } from '../sources/source.ts';
import type { Store } from '../store/store.ts';
import { type IngestPorts, ingestSource } from './ingest-sources.ts';

/**
 * Ingests sources now and again whenever they change, one reading of a source at a time.
 *
 * `first` is fulfilled when every source was read once, or failed to be; `close` waits for the readings under way.
 */
export function followSources(
  ports: IngestPorts & { store: IngestPorts['store'] & Pick<Store, 'sourceHealth'> },
  sources: readonly Source[],
) {
  void ports.store.sourceHealth.follow(sources.map(({ name }) => name)).catch(noMatter);
  const followed = sources.map((source) => {
    let running: Promise<void> | undefined;
    let again = false;

    const readOnce = async () => {
      const started = performance.now();
      try {
        const counts = await ingestSource(ports, source);
        await ports.store.sourceHealth.succeeded(source.name, ports.now());
        const seconds = Math.round(performance.now() - started) / 1_000;
        if (counts.read > counts.unchanged) ports.log.info({ source: source.name, ...counts, seconds }, 'ingested');
      } catch (error) {
        ports.log.error({ err: error, source: source.name }, 'source cannot be read');
        const reason = error instanceof Error ? error.message : String(error);
        await ports.store.sourceHealth.failed(source.name, reason, ports.now()).catch(noMatter);
      }
    };
    const read = (): Promise<void> => {
      if (running) {
        again = true;
        return running;
      }
      running = readOnce().finally(() => {
        running = undefined;
        if (again) {
          again = false;
          void read();
        }
      });
      return running;
    };

    const first = read();
    const watch = source.watch(() => void read());
    return {
      name: source.name,
      first,
      read,
      async close() {
        watch.close();
        again = false;
        await running;
      },
    };
  });
  return {
    /** Reads the source of that name now; of another, none. */
    read: async (name: string) => followed.find((source) => source.name === name)?.read(),
    first: Promise.all(followed.map(({ first }) => first)),
    close: async () => {
      await Promise.all(followed.map((source) => source.close()));
    },
  };
}

/** How a source fares is told to operators; its articles do not depend on it. */
function noMatter(): void {}
