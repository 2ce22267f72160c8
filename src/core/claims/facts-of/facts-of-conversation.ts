import type { CompanyMaterials } from '../../company/company.ts';
import type { Handoff } from '../../conversation/conversation.ts';
import type { Passage } from '../../knowledge/document.ts';
import { allWordings } from '../../language.ts';
import type { RequestDraft } from '../../requests/draft.ts';
import type { PricedDraft } from '../../requests/price-draft.ts';
import type { Request } from '../../requests/request.ts';
import { stageById } from '../../sales/pipeline.ts';
import type { Fact, FactSource } from '../fact.ts';
import { dayIn } from '../words/calendar.ts';
import {
  factsOfAgreedDelivery,
  factsOfDeliveryOption,
  factsOfDiscount,
  factsOfLines,
  factsOfPriceQuote,
  pieces,
  total,
} from './facts-of-money.ts';
import { factsOfText } from './facts-of-text.ts';
import { createKeptFacts } from './kept-facts.ts';

/** About 10 MB. */
const keepPassage = createKeptFacts(500);

/** A passage's words and claims, under its headings. */
export function factsOfPassage(passage: Passage): readonly Fact[] {
  const source: FactSource = { kind: 'passage', passageId: passage.id };
  const heading = [...new Set([passage.documentTitle, ...passage.headings])].filter(Boolean).join(' · ');
  const text = `# ${heading}\n${passage.text}`;
  return keepPassage(passage.id, text, () => [
    { type: 'name', name: heading, source },
    ...factsOfText(text, { source }),
  ]);
}

/** A submitted request: its number, what was agreed, when, and whom it is for. */
export function factsOfRequest(
  request: Request,
  materials: Pick<CompanyMaterials, 'profile' | 'pipeline'>,
): readonly Fact[] {
  const source: FactSource = { kind: 'request', number: request.number };
  const includes = request.items.map((line) => line.sku);
  const { delivery } = request;
  return [
    { type: 'request-number', number: request.number, source },
    { type: 'date', date: dayIn(materials.profile.timezone, request.createdAt), source },
    ...allWordings(stageById(materials.pipeline, request.stageId)?.name).map((name) => ({
      type: 'name' as const,
      name,
      source,
    })),
    ...factsOfLines(request.items, source),
    total(request.itemsTotal, 'items-total', includes, source),
    total(request.total, 'total', includes, source),
    ...factsOfDiscount(request.discount, includes, source),
    ...(delivery
      ? [
          ...factsOfAgreedDelivery(delivery, source),
          ...(delivery.cost.minor === 0
            ? [
                {
                  type: 'free-delivery' as const,
                  way: 'delivery' as const,
                  places: [delivery.place],
                  from: undefined,
                  source,
                },
              ]
            : []),
          ...(delivery.days ? [{ type: 'days' as const, ...delivery.days, places: [delivery.place], source }] : []),
          ...(delivery.address ? factsOfText(delivery.address, { source, currency: request.total.currency }) : []),
        ]
      : []),
    ...contactFacts(request.contact, source),
    ...(request.comment
      ? factsOfText(request.comment, { source: { kind: 'customer' }, currency: request.total.currency })
      : []),
  ];
}

/** What the customer has put into the draft, and what it comes to. */
export function factsOfPricedDraft(priced: PricedDraft): readonly Fact[] {
  const { quote, delivery } = priced;
  const includes = quote.lines.map((line) => line.sku);
  const source: FactSource = { kind: 'price-rule', id: quote.discount?.id ?? 'draft' };
  return [
    ...factsOfDraft(priced.draft),
    ...(includes.length > 0 ? [...factsOfPriceQuote(quote), total(priced.total, 'total', includes, source)] : []),
    ...(delivery ? factsOfDeliveryOption(delivery, quote.total) : []),
  ];
}

function factsOfDraft(draft: RequestDraft): readonly Fact[] {
  const source: FactSource = { kind: 'customer' };
  return [
    ...draft.items.flatMap((item) => pieces(item.quantity, item.sku, source)),
    ...contactFacts(draft.contact, source),
    ...factsOfNames(
      [draft.place, draft.promoCode].filter((name) => name !== undefined),
      source,
    ),
    ...[draft.address, draft.comment].flatMap((text) => (text ? factsOfText(text, { source }) : [])),
  ];
}

/** `respondsByText` is how the customer is told when a person answers: "сегодня до 14:30". */
export function factsOfHandoff(handoff: Handoff, respondsByText: string): readonly Fact[] {
  const source: FactSource = { kind: 'request', number: handoff.requestId };
  return factsOfText(`${answering} ${respondsByText}`, { source });
}

/** A time at which a person calls, or could: "завтра с 15:00 до 18:00". */
export function factsOfCallTime(callTimeText: string, source: FactSource): readonly Fact[] {
  return factsOfText(`${answering} ${callTimeText}`, { source });
}

/** The words a reply puts beside the time, so that the time is found near them. */
const answering =
  'сотрудник менеджер оператор ответит ответим свяжется перезвонит colleague person manager operator will answer reply contact call get back';

export function factsOfNames(names: readonly string[], source: FactSource): readonly Fact[] {
  return names.map((name) => ({ type: 'name', name, source }));
}

/** Messages of talks that go on: each is told again in every turn after it. */
const keepMessage = createKeptFacts(500);

/** Words and numbers the customer said: may be repeated as theirs, prove nothing of ours. */
export function factsOfCustomerText(text: string, currency: string): readonly Fact[] {
  return keepMessage(text, currency, () => factsOfText(text, { source: { kind: 'customer' }, currency }));
}

function contactFacts(
  contact: {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  },
  source: FactSource,
): readonly Fact[] {
  return [
    ...(contact.name ? [{ type: 'name' as const, name: contact.name, source }] : []),
    ...(contact.phone ? [{ type: 'phone' as const, phone: contact.phone, source }] : []),
    ...(contact.email ? [{ type: 'email' as const, email: contact.email, source }] : []),
  ];
}
