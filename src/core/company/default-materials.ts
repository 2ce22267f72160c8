import type { Language } from '../language.ts';
import type { Pipeline } from '../sales/pipeline.ts';
import type { ScoringRules } from '../sales/rules.ts';
import type { CompanyMaterials } from './company.ts';

export type CompanyHints = {
  /** Of the company folder; becomes the company's name. */
  readonly folderName: string;
  /** Language most of the catalog is written in. */
  readonly language: Language;
  /** Seen in the catalog's prices; undefined when they name none. */
  readonly currency: string | undefined;
};

/** Everything a company need not tell, so that a folder with nothing but a catalog can sell. */
export function defaultMaterials(hints: CompanyHints): CompanyMaterials {
  const isRussian = hints.language === 'ru';
  const languages = isRussian ? ['ru', 'en'] : hints.language === 'en' ? ['en', 'ru'] : [hints.language, 'en'];
  return {
    profile: {
      name: { [hints.language]: nameOfFolder(hints.folderName, hints.language) },
      languages,
      currency: hints.currency ?? (isRussian ? 'RUB' : 'USD'),
      timezone: isRussian ? 'Europe/Moscow' : 'UTC',
      hours: undefined,
      contacts: {},
      legal: {},
      assistant: { name: { ru: 'Вита', en: 'Vita' } },
      accent: undefined,
    },
    pricing: {
      discounts: [],
      authority: { maxPercent: 0, minMarginPercent: 0, onlyAfter: undefined, stacking: false },
    },
    delivery: { zones: [], pickup: [], payment: [] },
    pipeline: defaultPipeline(languages[0] ?? 'en'),
    objections: [],
    qualification: { leads: [] },
    scoring: defaultScoring,
    offers: { crossSell: [], upSell: [] },
    script: '',
    categories: [],
    attributes: [],
  };
}

const stageWords = [
  [
    'new',
    'Принят',
    'Received',
    'Заявка принята, менеджер подтвердит её.',
    'We have your request; a manager will confirm it.',
  ],
  ['confirmed', 'Подтверждён', 'Confirmed', 'Заявка подтверждена.', 'Your request is confirmed.'],
  ['in_progress', 'В работе', 'In progress', 'Заявка в работе.', 'Your request is being worked on.'],
  ['done', 'Выполнен', 'Completed', 'Заявка выполнена. Спасибо!', 'Your request is completed. Thank you!'],
  ['cancelled', 'Отменён', 'Cancelled', 'Заявка отменена.', 'Your request is cancelled.'],
] as const;

export function defaultPipeline(language: Language): Pipeline {
  const [first, ...rest] = stageWords.map(([id, ru, en, tellRu, tellEn]) => ({
    id,
    name: { ru, en },
    column: language === 'ru' ? ru : en,
    outcome: id === 'done' ? ('won' as const) : id === 'cancelled' ? ('lost' as const) : undefined,
    tell: { ru: tellRu, en: tellEn },
  }));
  if (!first) throw new Error('The default pipeline has no stages');
  return { stages: [first, ...rest] };
}

/** Who merely asks for prices, delivery and discounts is warm; hot is an organisation that told of its need. */
const defaultScoring: ScoringRules = {
  points: [
    { when: { asked: 'price' }, points: 10 },
    { when: { asked: 'delivery' }, points: 15 },
    { when: { asked: 'discount' }, points: 10 },
    { when: { kind: 'business' }, points: 25 },
    { when: { answered: 'people' }, points: 10 },
    { when: { answered: 'volume' }, points: 10 },
    { when: { answered: 'decision' }, points: 10 },
    { when: { answered: 'budget' }, points: 5 },
    { when: { answered: 'timing' }, points: 5 },
  ],
  thresholds: { warm: 20, hot: 60 },
};

/** `my-coffee_shop` reads "My coffee shop". */
function nameOfFolder(folder: string, language: Language): string {
  const words = folder.replace(/[-_.\s]+/g, ' ').trim();
  if (words === '') return language === 'ru' ? 'Магазин' : 'Shop';
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
