/** A group of numbers, both ends among them; `below` and `above` are the round bounds it is called by. */
export type NumberGroup = {
  readonly from: number;
  readonly to: number;
  /** "Up to 15 000"; undefined for the last group. */
  readonly below?: number;
  /** "From 15 000"; undefined for the first group. */
  readonly above?: number;
};

/** Cuts numbers into two or three groups of about the same size, at round bounds between them. */
export function cutNumbers(numbers: readonly number[]): readonly NumberGroup[] {
  const sorted = numbers.toSorted((left, right) => left - right);
  const distinct = [...new Set(sorted)];
  if (distinct.length < 2) return [];
  const wanted = distinct.length >= 5 && sorted.length >= 6 ? 3 : 2;
  const starts = new Set<number>();
  for (let part = 1; part < wanted; part += 1) {
    const start = nearestStart(sorted, Math.round((sorted.length * part) / wanted));
    if (start !== undefined) starts.add(start);
  }
  const edges = [0, ...[...starts].sort((left, right) => left - right), sorted.length];
  return edges.slice(1).map((end, at): NumberGroup => {
    const start = edges[at] ?? 0;
    const [from, to] = [sorted[start] ?? 0, sorted[end - 1] ?? 0];
    const next = sorted[end];
    const before = sorted[start - 1];
    return {
      from,
      to,
      ...(next === undefined ? {} : { below: roundestBetween(to, next) }),
      ...(before === undefined ? {} : { above: roundestBetween(before, from) }),
    };
  });
}

/** The place nearest to the wanted one where a new number begins, so that equal numbers stay together. */
function nearestStart(sorted: readonly number[], wanted: number): number | undefined {
  for (let offset = 0; offset < sorted.length; offset += 1) {
    for (const at of [wanted - offset, wanted + offset]) {
      if (at > 0 && at < sorted.length && sorted[at] !== sorted[at - 1]) return at;
    }
  }
  return undefined;
}

/** The roundest number from `low` on that is still below `high`: 15 000 between 14 990 and 18 490. */
function roundestBetween(low: number, high: number): number {
  const top = 10 ** Math.floor(Math.log10(Math.max(Math.abs(high), 1e-9)));
  for (let scale = top; scale >= top / 1e6; scale /= 10) {
    for (const step of [scale, scale / 2]) {
      const candidate = Number((Math.ceil(low / step - 1e-9) * step).toPrecision(12));
      if (candidate >= low && candidate < high) return candidate;
    }
  }
  return low;
}
