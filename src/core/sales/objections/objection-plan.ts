import type { ObjectionStep } from './objections-state.ts';

export const objectionKinds = [
  'cheaper-elsewhere',
  'marketplace',
  'expensive',
  'discount',
  'distrust',
  'bad-experience',
  'ask-someone',
  'think',
  'not-now',
  'only-looking',
  'other',
] as const;
/** What holds customers of any trade back, the more telling first; `other` is the company's own or one nobody foresaw. */
export type ObjectionKind = (typeof objectionKinds)[number];

/** How an objection of a kind is met when the company says nothing else. */
export type ObjectionPlan = {
  /** The steps of the first reply to it, of the second…; after the last the customer is left in peace. */
  readonly replies: readonly (readonly ObjectionStep[])[];
  /** What the documents may hold to argue with, in the words of both languages; the first that is found is used. */
  readonly topics: { readonly ru: readonly string[]; readonly en: readonly string[] };
  readonly offer: { readonly discount: boolean; readonly cheaper: boolean };
};

const nothing = { discount: false, cheaper: false };
const noTopics = { ru: [], en: [] };
const reasons = { ru: ['гарантия', 'возврат', 'ремонт'], en: ['warranty', 'returns', 'repair'] };

export const objectionPlans: Readonly<Record<ObjectionKind, ObjectionPlan>> = {
  expensive: {
    replies: [
      ['acknowledge', 'argue', 'ask'],
      ['offer', 'alternative'],
    ],
    topics: reasons,
    offer: { discount: true, cheaper: true },
  },
  'cheaper-elsewhere': {
    replies: [
      ['acknowledge', 'argue', 'ask'],
      ['offer', 'alternative'],
    ],
    topics: reasons,
    offer: { discount: true, cheaper: true },
  },
  marketplace: {
    replies: [['acknowledge', 'argue', 'ask'], ['alternative']],
    topics: { ru: ['маркетплейс', 'гарантия', 'возврат'], en: ['marketplace', 'warranty', 'returns'] },
    offer: nothing,
  },
  // Asked for outright, it is decided at once; the rules say whether an objection must have come before.
  discount: { replies: [['offer', 'alternative']], topics: noTopics, offer: { discount: true, cheaper: true } },
  distrust: {
    replies: [['acknowledge', 'argue', 'ask'], ['alternative']],
    topics: { ru: ['возврат', 'гарантия', 'самовывоз'], en: ['returns', 'warranty', 'pick-up'] },
    offer: nothing,
  },
  'bad-experience': {
    replies: [['acknowledge', 'ask'], ['argue']],
    topics: { ru: ['возврат', 'гарантия', 'ремонт'], en: ['returns', 'warranty', 'repair'] },
    offer: nothing,
  },
  'ask-someone': { replies: [['acknowledge', 'alternative']], topics: noTopics, offer: nothing },
  think: { replies: [['acknowledge', 'ask']], topics: noTopics, offer: nothing },
  'not-now': { replies: [['acknowledge']], topics: noTopics, offer: nothing },
  'only-looking': { replies: [['acknowledge', 'ask']], topics: noTopics, offer: nothing },
  other: {
    replies: [['acknowledge', 'ask'], ['alternative']],
    topics: noTopics,
    offer: nothing,
  },
};

/** Said of the price: what `onlyAfter: price-objection` asks for. */
export function isAboutPrice(kind: ObjectionKind): boolean {
  return kind === 'expensive' || kind === 'cheaper-elsewhere';
}
