import type { Claim } from '../claim.ts';
import type { FactOf } from '../fact.ts';
import { isNegated } from '../find/phrase-claims.ts';
import { contentStems } from '../words/stem.ts';
import { names, productMentions, type Reason, type Scene, spanOf, subjectsOf } from './scene.ts';
import { createSpokenOf } from './spoken-of.ts';

/** "есть капучинатор", "with a built-in grinder": said of a product that has none, or of which nothing is known while of others it is. */
export function checkAttributes(scene: Scene): readonly Reason[] {
  if (scene.isQuestion || (productMentions(scene).length === 0 && scene.earlier.length !== 1)) return [];
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  for (const { text: name } of namesSpokenOf(scene, scene.ledger.of('yes-no'))) {
    if (seen.has(name)) continue;
    seen.add(name);
    const claim = mentionOf(scene, name);
    if (!claim) continue;
    for (const sku of subjectsOf(scene, claim).slice(0, 4)) {
      const reason = contradiction(scene, claim, name, sku);
      if (reason) reasons.push(reason);
    }
  }
  return [...reasons, ...wrongValues(scene)];
}

const namesSpokenOf = createSpokenOf((fact: FactOf<'yes-no'>) => fact.names);
const valuesSpokenOf = createSpokenOf((fact: FactOf<'value'>) => fact.values);

/** All the words of the attribute's name stand in the sentence, close together. */
function mentionOf(scene: Scene, name: string): Claim | undefined {
  const stems = contentStems(name);
  const hits = scene.reading.tokens.filter((token) => token.kind === 'word' && stems.has(token.stem));
  const first = hits[0];
  const last = hits.at(-1);
  if (!first || !last || last.end - first.start > 60) return undefined;
  const denial = /^(?:без|не|no|non)(?!\p{L})/iu.exec(name)?.[0];
  const before = scene.lower.slice(0, first.start);
  // "Без кофеина" is the attribute; "кофеин" without its "без" is another matter.
  const denied =
    denial === undefined ? undefined : new RegExp(`(?<!\\p{L})${denial.toLowerCase()}[\\s-]+$`, 'u').exec(before);
  if (denied === null) return undefined;
  // A product's own name holds the words: "Насос с поплавком".
  if (
    productMentions(scene).some(
      (mention) => spanOf(scene, mention).start <= first.start && spanOf(scene, mention).end >= last.end,
    )
  )
    return undefined;
  return { type: 'name', name, words: [name], text: name, start: denied?.index ?? first.start, end: last.end };
}

function contradiction(scene: Scene, claim: Claim, name: string, sku: string): Reason | undefined {
  const said =
    !isNegated(scene.lower, claim.start) &&
    !/^\s*(?:[—:-]\s*)?(?:нет|отсутству\p{L}*|не (?:предусмотрен|име)\p{L}*|no\b|none|not )/u.test(
      scene.lower.slice(claim.end, claim.end + 25),
    ) &&
    !/^[^.,;]{0,20}(?<!\p{L})нет(?!\p{L})/u.test(scene.lower.slice(claim.end));
  // "Диммируемая" of bulbs and "Диммируемый" of lamps are one property in two files' spelling.
  const own = scene.ledger
    .of('yes-no')
    .filter((fact) => fact.of === sku && fact.names.some((one) => one === name || isSameName(one, name)));
  if (own.some((fact) => fact.isTrue === said)) return undefined;
  const isUnknown = own.length === 0;
  if (isUnknown && (!said || scene.ledger.product(sku) === undefined || isInTexts(scene, name, sku))) return undefined;
  return {
    claim,
    code: 'wrong-attribute',
    message: isUnknown
      ? `the data does not say whether ${names(scene, [sku])} has "${name}"`
      : `${names(scene, [sku])} ${said ? 'does not have' : 'has'} "${name}"`,
  };
}

function isSameName(one: string, other: string): boolean {
  const [left, right] = [contentStems(one), contentStems(other)];
  return left.size > 0 && left.size === right.size && [...left].every((stem) => right.has(stem));
}

function isInTexts(scene: Scene, name: string, sku: string): boolean {
  const stems = [...contentStems(name)];
  return scene.ledger
    .sentences()
    .some(
      (sentence) =>
        !sentence.isCustomers &&
        (sentence.of === sku || sentence.of === undefined) &&
        stems.every((stem) => sentence.stems.has(stem)),
    );
}

/** Another product's value of an attribute of words ("чугун") said of this one, whose own is another. */
function wrongValues(scene: Scene): readonly Reason[] {
  const mentions = productMentions(scene);
  const subjects = mentions.length > 0 ? [...new Set(mentions.flatMap((mention) => mention.skus))] : scene.earlier;
  const [sku] = subjects;
  if (subjects.length !== 1 || !sku) return [];
  const facts = scene.ledger.of('value');
  return valuesSpokenOf(scene, facts).flatMap(({ fact, text: value }): readonly Reason[] => {
    if (fact.of === sku || value.length > 40) return [];
    const mine = facts.findLast(({ of, key }) => of === sku && key === fact.key);
    if (!mine || mine.values.some((each) => shares(each, value))) return [];
    const claim = mentionOf(scene, value);
    if (!claim || isNegated(scene.lower, claim.start) || isInTexts(scene, value, sku)) return [];
    // The attribute or one of its values must be what the sentence speaks of.
    if (!fact.names.some((name) => [...contentStems(name)].some((stem) => scene.stems.has(stem)))) return [];
    return [
      {
        claim,
        code: 'wrong-attribute',
        message: `"${value}" is not what ${names(scene, [sku])} has as "${fact.key}": ${mine.values.join(', ')}`,
      },
    ];
  });
}

function shares(one: string, other: string): boolean {
  const stems = contentStems(one);
  for (const stem of contentStems(other)) if (stems.has(stem)) return true;
  return false;
}
