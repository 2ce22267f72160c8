/** "The bigger one" of goods that are called alike but for a figure or a word of size: 100 g and 250 g, small and large. */
import { toBase } from '../../../../core/catalog/units.ts';
import { fold } from '../../../../retrieval/analysis/fold.ts';

type Called = { readonly sku: string; readonly name: string };

/** Undefined where the names tell no size, or several kinds of things are told by it. */
export function bySizeInNames(shown: readonly Called[], direction: 'least' | 'most'): string | undefined {
  const sized = shown.flatMap((one) => {
    const read = sizeOf(one.name);
    return read ? [{ ...one, ...read }] : [];
  });
  const groups = [...Map.groupBy(sized, ({ counts }) => counts).values()].filter(
    (group) => new Set(group.map(({ size }) => size)).size > 1,
  );
  const [group, ...others] = groups;
  if (!group || others.length > 0) return undefined;
  // What counts the same in goods of other names compares them only where all that was shown is told by it.
  const isOneThing = new Set(group.map(({ alike }) => alike)).size === 1;
  if (!isOneThing && group.length < shown.length) return undefined;
  const extreme = (direction === 'most' ? Math.max : Math.min)(...group.map(({ size }) => size));
  const [only, ...level] = group.filter(({ size }) => size === extreme);
  return level.length === 0 ? only?.sku : undefined;
}

type Sized = { readonly size: number; readonly counts: string; readonly alike: string };

/** The one figure or word of size in a name, what it counts, and what is left of the name without it. */
function sizeOf(name: string): Sized | undefined {
  const folded = fold(name);
  const figures = [...folded.matchAll(figure)];
  const words = [...folded.matchAll(/\p{L}+/gu)].filter(([word]) => rankOf(word) !== undefined);
  const [first, ...others] = figures.length > 0 ? figures : words;
  if (!first || others.length > 0) return undefined;
  const [written, number, unit = ''] = first;
  const value = number === undefined ? undefined : Number(number.replace(',', '.'));
  const base = value === undefined || unit === '' ? undefined : toBase(value, unit);
  const size = base?.amount ?? value ?? rankOf(written);
  if (size === undefined) return undefined;
  const alike = folded.replace(written, base ? `# ${base.unit}` : '#');
  const beside = /#[\s-]*(\p{L}+)/u.exec(alike)?.[1] ?? /(\p{L}+)[\s-]*#/u.exec(alike)?.[1] ?? '';
  return { size, alike, counts: number === undefined ? '#' : (base?.unit ?? beside) };
}

const figure =
  /(?<![\p{L}\d.,])(\d+(?:[.,]\d+)?)(?:[\s\u00a0]?(кг|г|гр|kg|g|gr|л|мл|l|ml|мм|см|м|mm|cm|m)(?![\p{L}\d]))?/gu;
/** Small to large, in words of either language. */
const ranks: readonly RegExp[] = [
  /^(?:mini|мини)$/u,
  /^(?:small|маленьк(?:ий|ая|ое|ие)|мал(?:ый|ая|ое|ые))$/u,
  /^(?:medium|средн(?:ий|яя|ее|ие))$/u,
  /^(?:large|big|больш(?:ой|ая|ое|ие))$/u,
  /^(?:maxi|макси|huge|огромн(?:ый|ая|ое|ые))$/u,
];

function rankOf(word: string): number | undefined {
  const rank = ranks.findIndex((pattern) => pattern.test(word));
  return rank < 0 ? undefined : rank;
}
