import type { ClaimOf } from '../claim.ts';
import { tokenize } from '../find/tokenize.ts';
import { isCommonWord } from '../names/common-names.ts';
import type { Reason, Scene } from './scene.ts';

/** A name must be the ledger's, the company's, the customer's or an everyday word; a model never is the last. */
export function checkName(claim: ClaimOf<'name'>, scene: Scene): Reason | undefined {
  if (scene.ledger.isKnownName(claim.name)) return undefined;
  const unknown = tokenize(claim.name).find((token) => {
    if (token.kind === 'symbol' || token.kind === 'number') return false;
    return !scene.ledger.isKnownWord(token) && !isCommonWord(token.text) && !scene.ledger.isKnownName(token.text);
  });
  if (!unknown) return undefined;
  return { claim, code: 'unknown-name', message: `"${claim.name}" is not a product or a name the data holds` };
}

/** "Primo S40 Max" where there is only a Primo S40: a word of versions right after a product's name makes another product. */
export function checkVersions(scene: Scene): readonly Reason[] {
  const { tokens } = scene.reading;
  return scene.mentions.flatMap((mention): readonly Reason[] => {
    const next = tokens[mention.last + 1];
    const start = tokens[mention.first]?.start ?? 0;
    if (!next || !versionWords.has(next.folded) || !/^\p{Lu}/u.test(next.text)) return [];
    const name = scene.text.slice(start, next.end);
    if (
      scene.ledger.isKnownName(name) ||
      scene.ledger.sentences().some((sentence) => sentence.text.includes(name.toLowerCase()))
    )
      return [];
    const claim = { type: 'name' as const, name, words: name.split(' '), text: name, start, end: next.end };
    return [{ claim, code: 'unknown-name', message: `"${name}" is not a product the data holds` }];
  });
}

const versionWords = new Set(
  'max plus pro mini lite light ultra premium turbo deluxe standard express new black white gold silver xl xs se mk ii iii iv макс плюс про мини лайт ультра премиум турбо люкс стандарт нова'.split(
    ' ',
  ),
);

/** "Primo S50" of a Primo S40 and a Lungo S50: two pieces of different products' names, one against the other. */
export function checkMixedNames(scene: Scene): readonly Reason[] {
  const { mentions } = scene;
  const { tokens } = scene.reading;
  return mentions.flatMap((mention, at): readonly Reason[] => {
    const next = mentions[at + 1];
    if (!next || next.first !== mention.last + 1 || mention.skus.some((sku) => next.skus.includes(sku))) return [];
    const start = tokens[mention.first]?.start ?? 0;
    const end = tokens[next.last]?.end ?? start;
    const name = scene.text.slice(start, end);
    const isModel = tokens[next.first]?.kind === 'model' || mention.skus.length > 1 || mention.isBrandOnly;
    if (
      !isModel ||
      scene.ledger.isKnownName(name) ||
      scene.ledger.sentences().some((sentence) => sentence.text.includes(name.toLowerCase()))
    )
      return [];
    const claim = { type: 'name' as const, name, words: name.split(' '), text: name, start, end };
    return [{ claim, code: 'unknown-name', message: `"${name}" is not a product the data holds` }];
  });
}
