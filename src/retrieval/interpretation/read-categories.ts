import { stem } from '../analysis/stem.ts';
import { negationFillers, purposeWords, withWords } from '../language/signals.ts';
import { isAdjective } from '../vocabulary/head-word.ts';
import type { BrandEntry, CategoryEntry, Meaning } from '../vocabulary/meaning.ts';
import { isGuessed, isNegated, type Mention } from './read-phrases.ts';
import { isContent, isFree, mark, type Reading, termOf, written } from './reading.ts';

export function readCategoriesAndBrands(reading: Reading, mentions: readonly Mention[]): void {
  // "Commuting" may sound like Comet; a guess finds, and rules nothing out.
  const sure = mentions.filter((mention) => !isGuessed(reading, mention));
  const brands = sure.flatMap((mention) => of<BrandEntry>(mention, 'brand', reading));
  const distinct = new Set(brands.map((found) => found.entry.name));
  const [brand] = brands;
  // Two brands are compared, not both demanded.
  if (brand && distinct.size === 1 && !isNegated(reading, brand.mention.start)) {
    reading.filter.brand = brand.entry.name;
    mark(reading, brand.mention.start, brand.mention.end, 'brand');
  }
  const categories = mentions
    .flatMap((mention) => of<CategoryEntry>(mention, 'category', reading))
    .filter((found) => !isPurpose(reading, found) && !isHad(reading, found) && !isOfAnother(reading, found, mentions));
  const head = headCategory(reading, categories);
  const chosen = head && (narrower(reading, head) ?? head);
  if (!chosen || isNegated(reading, chosen.mention.start)) return;
  reading.filter.category = chosen.entry.name;
  if (head !== chosen) mark(reading, chosen.mention.start, chosen.mention.end, 'category');
  for (const found of categories)
    if (found.entry.name === head?.entry.name || found.entry.name === chosen.entry.name)
      mark(reading, found.mention.start, found.mention.end, 'category');
}

type Found<Entry> = { readonly mention: Mention; readonly entry: Entry };

function of<Entry extends Meaning>(mention: Mention, kind: Entry['kind'], reading: Reading): Found<Entry>[] {
  const entries = mention.meanings.filter((meaning) => meaning.kind === kind);
  // "Молотый" is one category's own word, and of the same stem as another's "молоть".
  const said = saidIn(reading, mention.start, mention.end);
  const entry = entries.find((one) => one.kind === 'category' && one.wordings.has(said)) ?? entries[0];
  return entry && isFree(reading, mention.start) ? [{ mention, entry: entry as Entry }] : [];
}

function saidIn(reading: Reading, start: number, end: number): string {
  return Array.from({ length: end - start }, (_, offset) => written(reading, start + offset)).join(' ');
}

/** The thing itself: in English the last of neighbours ("phone case"), else the first; of a category and one within it the narrower. */
function headCategory(reading: Reading, found: readonly Found<CategoryEntry>[]): Found<CategoryEntry> | undefined {
  const [first, second] = found;
  if (!first || !second) return first;
  const isCompound = second.mention.start === first.mention.end && /[a-z]/.test(written(reading, first.mention.start));
  const head = isCompound ? second : first;
  return found.find((one) => isWithin(one.entry, head.entry)) ?? head;
}

/** "Кофемолку электро", "a grinder, electric": a word beside the kind that one of its kinds alone is called by. */
function narrower(reading: Reading, head: Found<CategoryEntry>): Found<CategoryEntry> | undefined {
  const within = categoriesOf(reading).filter((entry) => isWithin(entry, head.entry));
  if (within.length === 0) return undefined;
  const general = new Set([...head.entry.wordings].flatMap((wording) => wording.split(' ')).map(stem));
  const found = reading.words.flatMap((word, at): Found<CategoryEntry>[] => {
    if (word.written.length < 5 || !isFree(reading, at) || isNegated(reading, at)) return [];
    const called = within.filter(({ wordings }) =>
      [...wordings].some((wording) =>
        wording.split(' ').some((own) => !general.has(stem(own)) && isBegunAlike(own, word.written)),
      ),
    );
    const [entry, ...others] = called;
    return entry && others.length === 0 ? [{ mention: { start: at, end: at + 1, meanings: [entry] }, entry }] : [];
  });
  return found[0];
}

/** "Электро" of "электрические". */
function isBegunAlike(own: string, said: string): boolean {
  let same = 0;
  while (same < own.length && own[same] === said[same]) same += 1;
  return same >= Math.max(5, said.length - 2);
}

const known = new WeakMap<object, readonly CategoryEntry[]>();

function categoriesOf({ known: { vocabulary } }: Reading): readonly CategoryEntry[] {
  let all = known.get(vocabulary);
  if (!all) {
    const entries = [...vocabulary.phrases.keys()].flatMap((key) => vocabulary.phrases.find(key.split(' ')));
    all = [...new Set(entries)].filter((entry): entry is CategoryEntry => entry.kind === 'category');
    known.set(vocabulary, all);
  }
  return all;
}

function isWithin(inner: CategoryEntry, outer: CategoryEntry): boolean {
  return inner.ids.length < outer.ids.length && inner.ids.every((id) => outer.ids.includes(id));
}

/** "С кофемолкой до 30 тысяч": what the thing shall have, where the catalog tells of things whether they do. */
function isHad(reading: Reading, { mention }: Found<CategoryEntry>): boolean {
  const at = mention.start;
  if (!withWords.has(written(reading, at - 1))) return false;
  const { vocabulary } = reading.known;
  const term = termOf(reading.words[at]);
  return vocabulary.attributes.some((attribute) => attribute.units.has('yes-no') && attribute.terms.includes(term));
}

/** "Guitar case", "струны гитары": the word of a family beside the name of another thing, which is what is wanted. */
function isOfAnother(
  reading: Reading,
  { mention, entry }: Found<CategoryEntry>,
  mentions: readonly Mention[],
): boolean {
  if (!entry.isFamily) return false;
  const isEnglish = /[a-z]/.test(written(reading, mention.start));
  const at = isEnglish ? mention.end : mention.start - 1;
  const word = reading.words[at];
  const isBeside = word !== undefined && !reading.words[isEnglish ? at : at + 1]?.startsSentence;
  if (!isBeside || !isFree(reading, at) || !isContent(reading, at)) return false;
  if (mentions.some(({ start, end }) => at >= start && at < end)) return false;
  return /^\p{L}+$/u.test(word.written) && !isAdjective(word.written) && reading.known.lexicon.titles(termOf(word)) > 0;
}

/** What comes after "for" is not the thing itself, unless the category is called so ("для кофейни"); nor what comes after "чем" ("чем мыть кофемолку"). */
function isPurpose(reading: Reading, { mention, entry }: Found<CategoryEntry>): boolean {
  const at = mention.start;
  if (entry.wordings.has(saidIn(reading, at - 1, mention.end))) return false;
  if (
    !entry.wordings.has(saidIn(reading, at, mention.end)) &&
    [1, 2, 3].some((before) => written(reading, at - before) === 'чем')
  )
    return true;
  // "Что есть из перфораторов": of them something is wanted.
  const isOfThem =
    written(reading, at - 1) === 'из' && [2, 3, 4].some((back) => there.has(written(reading, at - back)));
  if (isOfThem) return false;
  const purposeAt = [at - 1, at - 2].find((index) => purposeWords.has(written(reading, index)));
  const isBeside = purposeAt === at - 1 || negationFillers.has(written(reading, at - 1));
  // "Looking for a tent": it is what is wanted.
  return purposeAt !== undefined && isBeside && !seeking.has(written(reading, purposeAt - 1));
}

const seeking: ReadonlySet<string> = new Set(
  'looking look searching search hunting shopping asking ask browsing after'.split(' '),
);

const there: ReadonlySet<string> = new Set([
  'есть',
  'есь',
  'имеется',
  'имеются',
  'бывает',
  'продаете',
  'остались',
  'осталось',
]);
