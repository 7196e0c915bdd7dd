import { createHash } from 'node:crypto';

/** Files that were sent by an address, by the ids under which they can be sent again. Nothing is ever fetched. */
export class FileShelf {
  readonly #urls = new Map<string, string>();

  /** The same id for the same address, so that an edit that changes nothing is seen to change nothing. */
  idOf(url: string): string {
    const id = `file-${createHash('sha256').update(url).digest('base64url').slice(0, 22)}`;
    this.#urls.set(id, url);
    return id;
  }

  has(fileId: string): boolean {
    return this.#urls.has(fileId);
  }

  urlOf(fileId: string): string | undefined {
    return this.#urls.get(fileId);
  }

  clear(): void {
    this.#urls.clear();
  }
}
