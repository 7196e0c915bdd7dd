/** Attributes by what they may tell of their element, one bit each; the element says which it has. */
export const CLASS = 1;
export const HREF = 2;
/** Whether readers see it. */
export const SHOWN = 4;
/** What it is called, beside its classes. */
export const NAME = 8;
export const ROLE = 16;
/** An address that was hidden from machines. */
export const EMAIL = 32;

const BITS: ReadonlyMap<string, number> = new Map([
  ['class', CLASS],
  ['href', HREF],
  ['hidden', SHOWN],
  ['style', SHOWN],
  ['aria-hidden', SHOWN],
  ['id', NAME],
  ['data-component', NAME],
  ['data-testid', NAME],
  ['aria-labelledby', NAME],
  ['role', ROLE],
  ['data-cfemail', EMAIL],
]);

/** An attribute by its name in small letters; its bit is 0 for all that tell nothing. */
export interface AttributeKind {
  name: string;
  bit: number;
}

export function kindOfAttribute(name: string): AttributeKind {
  return { name, bit: BITS.get(name) ?? 0 };
}
