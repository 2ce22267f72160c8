/**
 * Bits by which an answer is expected to narrow the choice: the sum of p log2(N / n) over the answers, with p as the share of
 * candidates an answer leads to. Answers may overlap (a thing of two colours). What is unknown of a part of the candidates is
 * asked of the rest only, so the gain shrinks with it.
 */
export function informationGain(sizes: readonly number[], known: number, all: number): number {
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sum === 0 || known === 0 || all === 0) return 0;
  const bits = sizes.reduce((total, size) => (size === 0 ? total : total + (size / sum) * Math.log2(known / size)), 0);
  return Math.max(0, bits) * (known / all);
}
