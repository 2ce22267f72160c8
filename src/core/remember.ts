/** Longer texts are descriptions, which hardly repeat. */
const longestText = 60;
const most = 20_000;

/**
 * The same function for short texts that come again and again (a catalog's values, units and brands, the words of all that is said): what it
 * gave is given again. Results are shared, so nobody may change them.
 */
export function remember<Result>(read: (text: string) => Result, longest = longestText): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > longest) return read(text);
    let found = known.get(text);
    if (!found) {
      found = { result: read(text) };
      if (known.size >= most) known.clear();
      known.set(text, found);
    }
    return found.result;
  };
}
