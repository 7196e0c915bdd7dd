/** The text raised (`sup`) or lowered (`sub`), or `null` where Unicode lacks one of its characters. */
export function shiftText(text: string, to: 'sub' | 'sup'): string | null {
  let shifted = '';
  for (const character of text) {
    const other = SHIFTED[to].get(character);
    if (other === undefined) return null;
    shifted += other;
  }
  return shifted;
}

const SHIFTED: Readonly<Record<'sub' | 'sup', ReadonlyMap<string, string>>> = {
  // oxlint-disable-next-line gazette/visible-text -- figures and letters one by one, no words
  sup: pairs('0123456789+-−=()abcdefghijklmnoprstuvwxyz, ', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ˒ '),
  // oxlint-disable-next-line gazette/visible-text -- figures and letters one by one, no words
  sub: pairs('0123456789+-−=()aehijklmnoprstuvx, ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ, '),
};

function pairs(from: string, to: string): Map<string, string> {
  const images = [...to];
  return new Map(Array.from(from, (character, index) => [character, images[index] ?? character]));
}
