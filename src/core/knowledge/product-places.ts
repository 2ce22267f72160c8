export type ProductPlace = { readonly file: string; readonly line: number };

/**
 * Where products stand, by file: lines of article, tab and line number, in the order of the file. As text tens of thousands of
 * places cross threads and go to the database in a moment.
 */
export type PackedPlaces = Readonly<Record<string, string>>;

export function packedPlace(sku: string, line: number): string {
  return `${sku}\t${line}\n`;
}

/** By article, file after file. */
export function unpackPlaces(packed: PackedPlaces): ReadonlyMap<string, ProductPlace> {
  const places = new Map<string, ProductPlace>();
  for (const [file, text] of Object.entries(packed)) {
    // Imports of earlier versions left them in another form; the next one that reads the catalog brings them anew.
    if (typeof text !== 'string') continue;
    for (const entry of text.split('\n')) {
      const tab = entry.lastIndexOf('\t');
      if (tab > 0) places.set(entry.slice(0, tab), { file, line: Number(entry.slice(tab + 1)) });
    }
  }
  return places;
}
