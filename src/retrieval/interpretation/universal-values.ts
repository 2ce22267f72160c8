import { fold } from '../analysis/fold.ts';
import { stem } from '../analysis/stem.ts';
import { isOneRoot } from '../language/roots.ts';
import { withoutWords } from '../language/signals.ts';
import type { AttributeEntry, ValueEntry } from '../vocabulary/meaning.ts';
import type { Reading } from './reading.ts';

const universal =
  /^(?:универсальн\p{L}*|люб(?:ой|ая|ое|ые)|всесезонн\p{L}*|для всего|universal|any|all|all-purpose|all-season|multi-?purpose)(?=$|[,;(])/iu;

/** "Универсальный", "any, induction too": values that meet the wish for these terms of their property, whatever it is. */
export function universalValues(
  { known }: Reading,
  { key }: AttributeEntry,
  terms: readonly string[],
): readonly ValueEntry[] {
  return known.vocabulary.values.filter(
    (value) =>
      value.attribute.key === key &&
      universal.test(value.name.trim()) &&
      !terms.some((term) => isDeniedBy(value, term)),
  );
}

/** "Любая, кроме индукции". */
export function isDeniedBy({ wordings }: ValueEntry, term: string): boolean {
  return wordings.some((wording) => {
    const words = fold(wording).match(/[\p{L}\p{N}]+/gu) ?? [];
    const at = words.findIndex((word) => isOneRoot(stem(word), term));
    return words.slice(Math.max(0, at - 2), Math.max(0, at)).some((word) => withoutWords.has(word));
  });
}
