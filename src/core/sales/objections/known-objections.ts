import type { LocalizedText } from '../../language.ts';
import type { Objection } from '../rules.ts';
import { isAboutPrice, type ObjectionKind, objectionKinds, objectionPlans } from './objection-plan.ts';
import { type Phrase, phraseOf, readWords, says } from './phrases.ts';
import { usualPhrases } from './usual-phrases.ts';

/** An objection as this company meets it: its own words where it has any, the usual plan otherwise. */
export type KnownObjection = {
  readonly id: string;
  readonly kind: ObjectionKind;
  readonly phrases: readonly Phrase[];
  /** What the company wants said; undefined = it said nothing of this objection. */
  readonly say: LocalizedText | undefined;
  readonly offer: { readonly discount: boolean; readonly cheaper: boolean };
};

const known = new WeakMap<readonly Objection[], readonly KnownObjection[]>();

/** The company's objections first, then the usual ones it did not name. */
export function knownObjections(company: readonly Objection[]): readonly KnownObjection[] {
  let all = known.get(company);
  if (!all) {
    const own = company.map(ownObjection);
    all = [...own, ...usual.filter(({ kind }) => !own.some((objection) => objection.kind === kind))];
    known.set(company, all);
  }
  return all;
}

/** Whether raising it is raising the price, for `onlyAfter: price-objection`: its kind, or the company lets a discount answer it. */
export function opensNegotiation({ kind, offer }: KnownObjection): boolean {
  return isAboutPrice(kind) || (offer.discount && kind !== 'discount');
}

const usual: readonly KnownObjection[] = objectionKinds.map((kind) => ({
  id: kind,
  kind,
  phrases: kind === 'other' ? [] : usualPhrases[kind].split('·').map((phrase) => phraseOf(phrase, 'exact')),
  say: undefined,
  offer: objectionPlans[kind].offer,
}));

function ownObjection(objection: Objection): KnownObjection {
  const kind = kindOf(objection);
  const plan = objectionPlans[kind];
  const usualOnes = kind === 'other' ? [] : (usual.find((one) => one.kind === kind)?.phrases ?? []);
  return {
    id: objection.id,
    kind,
    phrases: [...objection.when.map((phrase) => phraseOf(phrase, 'stems')), ...usualOnes],
    say: objection.say,
    offer: {
      discount: objection.offer.discount ?? plan.offer.discount,
      cheaper: objection.offer.cheaper ?? plan.offer.cheaper,
    },
  };
}

/** A company names its objections as it likes: most of its phrases say of which kind one is. */
function kindOf({ id, when }: Objection): ObjectionKind {
  const named = objectionKinds.find((kind) => kind === id);
  if (named) return named;
  const best = usual
    .map(({ kind, phrases }) => ({
      kind,
      hits: when.filter((phrase) => says(readWords(phrase), phrases)).length,
    }))
    .reduce((top, candidate) => (candidate.hits > top.hits ? candidate : top));
  return best.hits * 2 >= Math.max(when.length, 1) ? best.kind : 'other';
}
