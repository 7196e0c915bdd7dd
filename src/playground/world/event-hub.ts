/** Something the page shows as it happens. */
export type PlaygroundEvent =
  | { type: 'message' | 'edited'; chatId: number; message: unknown }
  | { type: 'deleted'; chatId: number; messageId: number }
  | { type: 'action'; chatId: number; action: string }
  | { type: 'person'; person: unknown }
  | { type: 'chat'; chat: unknown }
  | { type: 'profile' }
  | { type: 'reset' };

/** Tells every open page what happens, and those who wait for a chat that it changed. Costs nothing when nobody listens. */
export class EventHub {
  readonly #listeners = new Set<(event: PlaygroundEvent) => void>();

  /** Gives the function that ends the listening. */
  listen(listener: (event: PlaygroundEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listened(): boolean {
    return this.#listeners.size > 0;
  }

  emit(event: PlaygroundEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
