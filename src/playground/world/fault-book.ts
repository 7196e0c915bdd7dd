/** What goes wrong on purpose, and for which calls. */
export interface FaultRule {
  /** Any method where it is missing; upper and lower case are one. */
  method?: string | undefined;
  /** Any chat where it is missing. */
  chatId?: number | undefined;
  /** Only calls with a rich message, or only those without; both where it is missing. */
  rich?: boolean | undefined;
  /**
   * `status` answers with an error and applies nothing; `retry-after` likewise with 429; `unknown-method` likewise with
   * 404, as a server too old for the method; `hang` never answers; `reset-before` cuts the connection before applying,
   * `reset-after` applies and cuts it; `slow` applies and answers late; `dead-media` makes what a message shows
   * unfetchable, and strikes only calls that send such media.
   */
  kind: 'status' | 'hang' | 'reset-before' | 'reset-after' | 'retry-after' | 'slow' | 'unknown-method' | 'dead-media';
  /** Of `status`; 500 unless told. */
  status?: number | undefined;
  /** Of `status` and `dead-media`; a fitting one unless told. With its prefix, as it goes over the wire. */
  description?: string | undefined;
  /** Seconds, of `retry-after`; 1 unless told. */
  retryAfter?: number | undefined;
  /** Of `slow`; 1,000 unless told. */
  ms?: number | undefined;
  /** Of `hang`: whether the call takes effect. */
  applied?: boolean | undefined;
  /** Of `dead-media`: a piece of the addresses that are dead; all of them unless told. */
  media?: string | undefined;
  /** How often it strikes; for ever unless told. */
  times?: number | undefined;
  /** Chance for each call it fits, 0 to 1; always unless told. */
  probability?: number | undefined;
}

/** A rule with the id it is deleted by and how often it struck. */
export interface Fault extends FaultRule {
  id: number;
  hits: number;
}

/** The call a fault may strike. */
export interface StruckCall {
  method: string;
  chatId: number | null;
  /** It carries a rich message. */
  rich: boolean;
}

/** The rules in force, oldest first. */
export class FaultBook {
  readonly #random: () => number;
  #faults: Fault[] = [];
  #nextId = 1;

  constructor(random: () => number) {
    this.#random = random;
  }

  add(rule: FaultRule): Fault {
    const fault = { ...rule, id: this.#nextId++, hits: 0 };
    this.#faults.push(fault);
    return fault;
  }

  /** The first rule that strikes this call; it counts as struck. */
  take(call: StruckCall): Fault | undefined {
    return this.#strike(call, ({ kind }) => kind !== 'dead-media');
  }

  /** The first rule that keeps Telegram from fetching an address for this call; it counts as struck. */
  takeDeadMedia(call: StruckCall, url: string): Fault | undefined {
    return this.#strike(call, ({ kind, media }) => kind === 'dead-media' && url.includes(media ?? ''));
  }

  list(): Fault[] {
    return this.#faults;
  }

  /** Whether there was such a rule. */
  remove(id: number): boolean {
    const before = this.#faults.length;
    this.#faults = this.#faults.filter((fault) => fault.id !== id);
    return this.#faults.length < before;
  }

  clear(): void {
    this.#faults = [];
  }

  #strike({ method, chatId, rich }: StruckCall, fits: (rule: FaultRule) => boolean): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const fault = this.#faults.find(
      (rule) =>
        fits(rule) &&
        (rule.method === undefined || rule.method.toLowerCase() === method.toLowerCase()) &&
        (rule.chatId === undefined || rule.chatId === chatId) &&
        (rule.rich === undefined || rule.rich === rich) &&
        (rule.times === undefined || rule.hits < rule.times) &&
        (rule.probability === undefined || this.#random() < rule.probability),
    );
    if (fault) fault.hits++;
    return fault;
  }
}
