import { stemOf } from '../../claims/words/stem.ts';
import type { Objection } from '../rules.ts';
import { type KnownObjection, knownObjections } from './known-objections.ts';
import { type ObjectionKind, objectionKinds } from './objection-plan.ts';
import { asksForOthersPrice, tellsOthersPrice } from './others-price.ts';
import { longestSaid, phraseOf, readWords, says, saysOnly, type Words } from './phrases.ts';
import { tellsOfBadBuy } from './told-of-others.ts';

export type Heard = {
  /** The objections that the words surely raise, the most telling first. */
  readonly objections: readonly KnownObjection[];
  /** A plain no: a refusal when something was just argued or offered. */
  readonly isRefusal: boolean;
  /** "Stop selling to me": not a no to one thing but to being sold to. */
  readonly isStop: boolean;
};

/**
 * What of the customer's own words counts for the rules of selling, the same whichever model answers. Only sure phrases: a model
 * may report an objection that is put otherwise.
 */
export function hearObjections(text: string, company: readonly Objection[]): Heard {
  const words = readWords(text);
  const raised = knownObjections(company).filter(
    (objection) => isRaised(objection, words) || isTold(objection, text) || isFelt(objection, words),
  );
  return {
    objections: withoutParts(raised, words)
      .toSorted((left, right) => rank(left) - rank(right))
      .slice(0, mostAtOnce),
    isRefusal: saysOnly(words, refusals),
    isStop: says(words, stops),
  };
}

/** The objection a model heard: by the company's id, by kind, else by any of its phrases, single words too. */
export function objectionNamed(name: string | undefined, text: string, company: readonly Objection[]): KnownObjection {
  const all = knownObjections(company);
  const words = readWords(text);
  const named = all.find(({ id, kind }) => id === name || (kind === name && kind !== 'other'));
  const byWords = all.filter(({ kind }) => kind !== 'discount').find(({ phrases }) => says(words, phrases));
  return named ?? byWords ?? { ...other, say: undefined };
}

const mostAtOnce = 2;
const other: KnownObjection = {
  id: 'other',
  kind: 'other',
  phrases: [],
  say: undefined,
  offer: { discount: false, cheaper: false },
};

/** A single word of the company's ("большая") counts only where it is nearly all that was said, and not asked. */
function isRaised({ phrases, kind }: KnownObjection, words: Words): boolean {
  const long = phrases.filter((phrase) => phrase.words.length > 1 || kind !== 'other');
  const short = phrases.filter((phrase) => phrase.words.length === 1 && kind === 'other');
  return says(words, long) || (!words.isQuestion && words.exact.length <= 2 && saysOnly(words, short));
}

/** "Капсулы дорого выходят" is said of capsules: a "дорого" within another's longer phrase is no objection of its own. */
function withoutParts(raised: readonly KnownObjection[], words: Words): readonly KnownObjection[] {
  const places = raised.map(({ phrases }) => longestSaid(words, phrases));
  const isPartOf = (own: readonly number[], other: readonly number[]) =>
    own.length > 0 && other.length > own.length && own.every((place) => other.includes(place));
  return raised.filter((_, index) => !places.some((other) => isPartOf(places[index] ?? [], other)));
}

/** What no phrase of words alone tells. */
function isTold({ kind }: KnownObjection, text: string): boolean {
  if (kind === 'cheaper-elsewhere') return tellsOthersPrice(text) || asksForOthersPrice(text);
  return kind === 'bad-experience' && tellsOfBadBuy(text);
}

/** "Очень громко", "way too big": a single word of the company's that is complained of, in a message that wishes for nothing. */
function isFelt({ phrases, kind }: KnownObjection, words: Words): boolean {
  if (kind !== 'other' || words.isQuestion || words.exact.some((word) => wishing.has(word))) return false;
  const felt = words.stems.filter((_, index) => intensity.has(words.exact[index - 1] ?? ''));
  return phrases.some(({ words: [word, ...more] }) => more.length === 0 && felt.includes(stemOf(word ?? '')));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const intensity = wordsOf(
  'слишком очень сильно чересчур больно уж капец жуть жутко ужасно дико так too so way really very pretty terribly awfully',
);
const wishing = wordsOf(
  'нужен нужна нужно нужны надо хочу хотим ищу ищем покажите покажи есть дайте подберите какой какая какие need want looking show find have give',
);

function rank({ kind }: { readonly kind: ObjectionKind }): number {
  return objectionKinds.indexOf(kind);
}

const list = (text: string) => text.split('·').map((phrase) => phraseOf(phrase, 'exact'));

const refusals = list(
  `нет · нет спасибо · не надо · не нужно · не хочу · не интересно · неинтересно · обойдусь · не буду · не подходит · не то · спасибо не надо
  · no · no thanks · no thank you · nope · not interested · dont want it · dont need it · i dont want · i dont need · ill pass · not for me`,
);

const stops = list(
  `ничего не предлагайте · не предлагайте · не надо предлагать · не надо ничего предлагать · хватит предлагать · хватит продавать · хватит уговаривать · не уговаривайте
  · не надо уговаривать · не навязывайте · не надо навязывать · хватит навязывать · перестаньте предлагать · отстаньте · отвяжитесь · не впаривайте
  · stop selling · stop offering · stop pushing · stop pitching · dont sell me · dont offer me · quit selling · leave me alone · stop trying to sell · no more offers`,
);
