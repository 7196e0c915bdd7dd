/** What goes wrong on purpose, and for which calls. */
export interface FaultRule {
  /** Any method where it is missing; upper and lower case are one. */
  method?: string | undefined;
  /** Any chat where it is missing. */
  chatId?: number | undefined;
  /**
   * `status` answers with an error and applies nothing; `retry-after` likewise with 429; `hang` never answers;
   * `reset-before` cuts the connection before applying, `reset-after` applies and cuts it; `slow` applies and answers late.
   */
  kind: 'status' | 'hang' | 'reset-before' | 'reset-after' | 'retry-after' | 'slow';
  /** Of `status`; 500 unless told. */
  status?: number | undefined;
  /** Of `status`; a fitting one unless told. */
  description?: string | undefined;
  /** Seconds, of `retry-after`; 1 unless told. */
  retryAfter?: number | undefined;
  /** Of `slow`; 1,000 unless told. */
  ms?: number | undefined;
  /** Of `hang`: whether the call takes effect. */
  applied?: boolean | undefined;
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

/** The rules in force, oldest first. */
export class FaultBook {
  #faults: Fault[] = [];
  #nextId = 1;

  add(rule: FaultRule): Fault {
    const fault = { ...rule, id: this.#nextId++, hits: 0 };
    this.#faults.push(fault);
    return fault;
  }

  /** The first rule that strikes this call; it counts as struck. */
  take(method: string, chatId: number | null): Fault | undefined {
    if (this.#faults.length === 0) return undefined;
    const fault = this.#faults.find(
      (rule) =>
        (rule.method === undefined || rule.method.toLowerCase() === method.toLowerCase()) &&
        (rule.chatId === undefined || rule.chatId === chatId) &&
        (rule.times === undefined || rule.hits < rule.times) &&
        (rule.probability === undefined || Math.random() < rule.probability),
    );
    if (fault) fault.hits++;
    return fault;
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
}
