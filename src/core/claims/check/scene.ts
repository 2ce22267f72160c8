import type { Claim, ClaimOf } from '../claim.ts';
import type { Reading } from '../find/find-claims.ts';
import type { Ledger } from '../ledger.ts';
import type { Mention } from '../names/name-index.ts';
import { contentStems } from '../words/stem.ts';

/** A sentence in its place: what it names, what the reply spoke of before, and the facts to hold it to. */
export type Scene = {
  readonly ledger: Ledger;
  readonly text: string;
  readonly lower: string;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  /** Products spoken of before this sentence. */
  readonly earlier: readonly string[];
  /** Folded places of delivery that the sentence names. */
  readonly places: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly isQuestion: boolean;
  /** Words of a table's heading or a list's title, in front of the sentence for the sake of its meaning. */
  readonly heading: string;
};

export type Reason = { readonly claim: Claim; readonly code: ReasonCode; readonly message: string };

export type ReasonCode =
  | 'unknown-amount'
  | 'other-products-price'
  | 'unknown-percent'
  | 'unknown-quantity'
  | 'unknown-term'
  | 'unknown-date'
  | 'unknown-time'
  | 'wrong-stock'
  | 'unsupported-free-delivery'
  | 'unsupported-promise'
  | 'unknown-link'
  | 'unknown-contact'
  | 'unknown-article'
  | 'unknown-request'
  | 'unknown-name'
  | 'wrong-attribute';

/** Where a mention stands in characters of the sentence. */
export function spanOf(scene: Scene, mention: Mention): { readonly start: number; readonly end: number } {
  return { start: scene.reading.tokens[mention.first]?.start ?? 0, end: scene.reading.tokens[mention.last]?.end ?? 0 };
}

export function productMentions(scene: Scene): readonly Mention[] {
  return scene.mentions.filter((mention) => !mention.isBrandOnly);
}

/** The products a claim is made about; empty when nothing was named. */
export function subjectsOf(scene: Scene, claim: Claim): readonly string[] {
  const mentions = productMentions(scene);
  if (mentions.length === 0)
    return /(?<!\p{L})(?:дешевле|дороже|друг(?:ой|ая|ие|ого)|похож\p{L}*|взамен|аналог\p{L}*|альтернатив\p{L}*|модел(?:и|ей)|вариант\p{L}*|options?|models|range|ассортимент\p{L}*|цены|prices|cheaper|another|other|similar|instead|alternative\w*)(?!\p{L})/u.test(
      scene.lower,
    )
      ? []
      : scene.earlier;
  const following = mentions.find((mention) => spanOf(scene, mention).start >= claim.end);
  if (following) {
    const between = scene.lower.slice(claim.end, spanOf(scene, following).start);
    const isOpened =
      !mentions.some((mention) => spanOf(scene, mention).end <= claim.start) ||
      /^\s*(?:[₽$€.]|руб\.?)?\s*(?:за|for|per|у|—|-|:)\s*(?:\p{L}+\s+){0,2}["«]?$/u.test(between);
    if (isOpened && /^[^.;]*$/u.test(between)) return following.skus;
  }
  const preceding = mentions.filter((mention) => spanOf(scene, mention).end <= claim.start);
  const last = preceding.at(-1);
  if (!last) return following?.skus ?? scene.earlier;
  const group = [last];
  for (let at = preceding.length - 2; at >= 0; at -= 1) {
    const mention = preceding[at];
    const next = group[0];
    if (!mention || !next) break;
    const between = scene.lower.slice(spanOf(scene, mention).end, spanOf(scene, next).start);
    if (
      !/^[\s,./+&"»«*)(]*(?:и|или|а также|плюс|and|or|plus|vs\.?|with|с|чем|than|дешевле|дороже|лучше|мощнее|легче|в отличие от|unlike)?[\s"«»(]*(?:\p{L}+\s+){0,2}["«]?$/u.test(
        between,
      )
    )
      break;
    group.unshift(mention);
  }
  return (respectively(scene, claim, group) ?? group).flatMap((mention) => mention.skus);
}

/** "A и B стоят 100 и 200": as many numbers of a kind as names means one each, in order. */
function respectively(scene: Scene, claim: Claim, group: readonly Mention[]): readonly Mention[] | undefined {
  const first = group[0];
  if (!first || group.length < 2) return undefined;
  const from = spanOf(scene, group.at(-1) ?? first).end;
  const alike = scene.reading.claims.filter((each) => each.type === claim.type && each.start >= from);
  const position = alike.indexOf(claim);
  const mention = group[position];
  return alike.length === group.length && mention ? [mention] : undefined;
}

export function claimsOf<Type extends Claim['type']>(scene: Scene, type: Type): readonly ClaimOf<Type>[] {
  return scene.reading.claims.filter((claim): claim is ClaimOf<Type> => claim.type === type);
}

/** Whether a fact bound to places holds where the sentence speaks of. */
export function isOfPlace(
  scene: Scene,
  places: readonly string[] | undefined,
  fold: (place: string) => string,
): boolean {
  if (!places || scene.places.size === 0) return true;
  return places.some((place) => scene.places.has(fold(place)));
}

/** Whether a text's sentence and this one speak of the same thing: they share a word that carries meaning. */
export function isNear(scene: Scene, near: ReadonlySet<string> | undefined, least = 1): boolean {
  if (!near) return false;
  let shared = 0;
  for (const stem of near) if (scene.stems.has(stem)) shared += 1;
  return shared >= Math.min(least, near.size);
}

export function stemsOf(text: string): ReadonlySet<string> {
  return contentStems(text);
}

/** "не", "нет", "no" somewhere in the sentence: it may repeat what the customer asked for in order to refuse it. */
export function isRefusal(scene: Scene): boolean {
  return /(?<!\p{L})(?:не|нет|нету|ни|без|нельзя|увы|к сожалению|no|not|can't|cannot|don't|doesn't|isn't|unable|unfortunately|without|sorry)(?!\p{L})/u.test(
    scene.lower,
  );
}

export function names(scene: Scene, skus: readonly string[]): string {
  return skus.map((sku) => `${scene.ledger.product(sku)?.names[0] ?? sku} (${sku})`).join(', ');
}
