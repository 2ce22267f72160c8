export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const mostMerges = 200_000;
const reference = /<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** The merged cells of a sheet by their top row. They stand behind the rows, so that the sheet is looked through once before it is read. */
export async function mergedCells(pieces: AsyncIterable<string>): Promise<ReadonlyMap<number, readonly Merge[]>> {
  const byRow = new Map<number, Merge[]>();
  let rest = '';
  let count = 0;
  for await (const piece of pieces) {
    const text = rest + piece;
    let end = 0;
    for (const match of text.matchAll(reference)) {
      end = match.index + match[0].length;
      count += 1;
      if (count > mostMerges) return byRow;
      const [, left = '', top, right = '', bottom] = match;
      const merge = { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
      byRow.set(merge.top, [...(byRow.get(merge.top) ?? []), merge]);
    }
    rest = text.slice(Math.max(end, text.length - 300));
  }
  return byRow;
}

/** 0 for `A`, 26 for `AA`. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
