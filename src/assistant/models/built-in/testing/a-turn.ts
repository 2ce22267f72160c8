/** Hand-made turns for the tests of the policy: a garden shop, so that nothing leans on the demo's trade. */
import type { TurnContext } from '../../../context.ts';
import type { AttributeView, DraftView, PassageView, ProductView } from '../../../tools/views.ts';
import { emptyNote, type Note } from '../note.ts';
import type { ToolAnswer } from '../policy/decide.ts';
import type { Turn } from '../policy/turn.ts';
import type { Intent, Understanding } from '../understanding/understanding.ts';

const rub = (amount: number) => ({ amount: amount.toFixed(2), currency: 'RUB' });

export function aProduct(sku: string, changes: Partial<ProductView> & { readonly rub?: number } = {}): ProductView {
  const { rub: amount = 4_990, ...rest } = changes;
  return {
    sku,
    name: `Насос ${sku}`,
    category: 'Насосы',
    brand: 'Rucheek',
    price: rub(amount),
    availability: 'in_stock',
    stock: 7,
    attributes: [power(800)],
    coverage: 1,
    ...rest,
  };
}

export function power(watts: number): AttributeView {
  return { key: 'мощность', name: 'Мощность', text: `${watts} Вт`, number: watts };
}

export function aPassage(text: string, changes: Partial<PassageView> = {}): PassageView {
  return {
    id: `passage-${text.slice(0, 8)}`,
    title: 'Возврат',
    heading: 'Возврат',
    text,
    uri: 'knowledge/returns.md',
    language: 'ru',
    coverage: 1,
    ...changes,
  };
}

const emptyDraftView: DraftView = {
  items: [],
  deliveryOptions: [],
  contact: {},
  missing: ['items', 'name', 'contact', 'place'],
};

export function aDraft(changes: Partial<DraftView> = {}): DraftView {
  return {
    items: [{ sku: 'P-1', name: 'Насос P-1', quantity: 1, unitPrice: rub(4_990), total: rub(4_990) }],
    itemsTotal: rub(4_990),
    total: rub(4_990),
    deliveryOptions: [],
    contact: {},
    missing: ['name', 'contact', 'place'],
    ...changes,
  };
}

type Found = Partial<TurnContext['found']> & {
  readonly read?: Partial<TurnContext['found']['interpretation']>;
};

export function aContext(changes: Partial<Omit<TurnContext, 'found'>> & { readonly found?: Found } = {}): TurnContext {
  const { found: { read, ...found } = {}, ...rest } = changes;
  return {
    now: '2026-03-02T12:00 Monday',
    language: 'ru',
    languages: ['ru', 'en'],
    currency: 'RUB',
    company: {
      name: 'Грядка',
      assistant: 'Мая',
      phone: '+74950000000',
      hours: 'пн–пт 09:00–18:00',
      isOpenNow: true,
      payment: ['картой', 'наличными'],
      places: ['Тверь', 'Казань'],
      categories: [
        { name: 'Насосы', count: 12 },
        { name: 'Шланги', count: 5 },
      ],
      productCount: 17,
    },
    draft: emptyDraftView,
    requests: [],
    customer: {},
    objections: [],
    isSellingOver: false,
    ...rest,
    found: {
      products: [],
      total: found.products?.length ?? 0,
      passages: [],
      ...found,
      interpretation: {
        filter: {},
        sort: { by: 'relevance' },
        named: [],
        askedAttributes: [],
        unknownWords: [],
        knownWords: [],
        corrections: {},
        ...read,
      },
    },
  };
}

export function aTurn(input: {
  readonly text: string;
  readonly intents: readonly Intent[];
  readonly slots?: Partial<Understanding['slots']>;
  readonly bareAnswer?: 'yes' | 'no' | 'any';
  readonly context?: Parameters<typeof aContext>[0];
  readonly note?: Partial<Note>;
  readonly language?: string;
}): Turn {
  const language = input.language ?? 'ru';
  const { asked, ...note } = { ...emptyNote, ...input.note };
  return {
    text: input.text,
    language,
    understanding: {
      language,
      intents: input.intents.map((intent) => ({ intent, score: 1 })),
      slots: { references: [], ...input.slots },
      ...(input.bareAnswer ? { bareAnswer: input.bareAnswer } : {}),
    },
    context: aContext({ language, ...input.context }),
    note,
    asked,
    choice: undefined,
    messageNumber: 1,
  };
}

/** What the tools answered, in the order of the calls: keys are those that `decide` gives. */
export function answers(
  ...given: readonly (readonly [key: string, result: unknown])[]
): ReadonlyMap<string, ToolAnswer> {
  return new Map(given.map(([key, result]) => [key, { result }]));
}
