/** One call of the bot. */
export interface Call {
  /** Counts up from 1, also past what the log has forgotten. */
  seq: number;
  /** Epoch ms of its arrival, with fractions. */
  time: number;
  /** In the Bot API's own spelling where it is known. */
  method: string;
  chat_id: number | null;
  /** It carried a rich message. */
  rich: boolean;
  /** HTTP status of the answer; 0 where a fault left it unanswered. */
  status: number;
  /** The message it made or changed, also when the answer was lost on purpose. */
  message_id: number | null;
  description: string | null;
  fault: string | null;
}

const KEPT = 50_000;

/** The last 50,000 calls of the bot, oldest first. */
export class CallLog {
  #calls: Call[] = [];
  #seq = 0;

  add(call: Omit<Call, 'seq'>): Call {
    const added = { seq: ++this.#seq, ...call };
    this.#calls.push(added);
    // Trimmed in large steps: shifting one by one would copy the whole log for each call.
    if (this.#calls.length > KEPT * 1.2) this.#calls = this.#calls.slice(-KEPT);
    return added;
  }

  list(filter: { after?: number | undefined; method?: string | undefined; chatId?: number | undefined }): Call[] {
    const method = filter.method?.toLowerCase();
    return this.#calls
      .slice(-KEPT)
      .filter(
        (call) =>
          call.seq > (filter.after ?? 0) &&
          (method === undefined || call.method.toLowerCase() === method) &&
          (filter.chatId === undefined || call.chat_id === filter.chatId),
      );
  }

  clear(): void {
    this.#calls = [];
  }
}
