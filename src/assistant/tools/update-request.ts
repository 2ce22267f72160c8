import { findDelivery, servedPlaces } from '../../core/catalog/find-delivery.ts';
import { factsOfProduct, factsOfRequest } from '../../core/claims/facts-of.ts';
import { changeDraft, type DraftChange } from '../../core/requests/change-draft.ts';
import { discountIdsOf } from '../../core/requests/discount-ids.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import { keepAgreedPrices } from '../../core/requests/keep-agreed-prices.ts';
import type { PricedDraft } from '../../core/requests/price-draft.ts';
import type { Request } from '../../core/requests/request.ts';
import { orderFrom } from '../../core/requests/submit-request.ts';
import { firstStage } from '../../core/sales/pipeline.ts';
import { cleanName, defaultCountry, parseEmail, parsePhone } from '../../shared/contact.ts';
import type { ParsedToolInput } from './definitions.ts';
import { offerNow } from './offers/offer-now.ts';
import { pricedDraft } from './priced-draft.ts';
import { passContact } from './replace-request.ts';
import { requestsNow, type ToolScope } from './tool-scope.ts';
import { viewOfDraft } from './view-of-request.ts';
import type { UpdateRequestResult } from './views.ts';

type Input = ParsedToolInput<'update_request'>;
type Problem = UpdateRequestResult['problems'][number];

export async function updateRequest(input: Input, scope: ToolScope): Promise<UpdateRequestResult> {
  const submitted = input.number === undefined ? undefined : changeableRequest(input.number, scope);
  const start = submitted ? draftOf(submitted) : scope.effects.draft;
  const { change, problems } = cleanChange(input, scope);
  const products = await scope.products.find(skusOf(input, start));
  const changed = changeDraft(start, change, products);
  const { priced, draft } = submitted
    ? { priced: await changeSubmitted(submitted, changed.draft, scope), draft: changed.draft }
    : await pricedWithCode(changed.draft, start, scope);
  if (!submitted) scope.effects.draft = draft;
  if (!submitted) passContact(scope);
  // What is said of goods that are short needs their stock, whatever the message itself found.
  scope.ledger.add(
    changed.problems.flatMap(({ sku }) => {
      const product = products.get(sku);
      return product ? factsOfProduct(product) : [];
    }),
  );
  const isItemNew = changed.draft.items.some(({ sku }) => !start.items.some((item) => item.sku === sku));
  const offer = isItemNew && !submitted ? await offerNow(scope) : undefined;
  return {
    draft: viewOfDraft(priced, scope.language),
    ...(offer ? { offer } : {}),
    problems: [
      ...problems,
      ...changed.problems.map((problem) => ({
        field:
          problem.code === 'unknown' || problem.code === 'out-of-stock' ? ('item' as const) : ('quantity' as const),
        code: problem.code,
        value: String(problem.wanted),
        sku: problem.sku,
        ...(problem.inStock === undefined ? {} : { inStock: problem.inStock }),
      })),
    ],
  };
}

/** A code that gives nothing does not cost the customer the one that was accepted before: why it gives nothing is told, the discount stays. */
async function pricedWithCode(
  draft: RequestDraft,
  start: RequestDraft,
  scope: ToolScope,
): Promise<{ readonly priced: PricedDraft; readonly draft: RequestDraft }> {
  const priced = await pricedDraft(scope, draft);
  const isRefused =
    priced.quote.promo?.isApplied === false && priced.quote.promo.rejection !== 'other-discount-is-better';
  if (!isRefused || start.promoCode === undefined || start.promoCode === draft.promoCode) return { priced, draft };
  const kept = { ...draft, promoCode: start.promoCode };
  const before = await pricedDraft(scope, kept);
  if (!before.quote.promo?.isApplied) return { priced, draft };
  return { priced: { ...before, quote: { ...before.quote, promo: priced.quote.promo } }, draft: kept };
}

function changeableRequest(number: string, scope: ToolScope): Request | undefined {
  const first = firstStage(scope.materials.pipeline).id;
  return requestsNow(scope.effects).find(
    (request) => request.number === number.trim() && request.kind === 'order' && request.stageId === first,
  );
}

function draftOf(request: Request): RequestDraft {
  const { name, phone, email } = request.contact;
  return {
    items: request.items.map(({ sku, quantity }) => ({ sku, quantity })),
    contact: { ...(name ? { name } : {}), ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    ...(request.delivery ? { place: request.delivery.place, deliveryId: request.delivery.id } : {}),
    ...(request.delivery?.address ? { address: request.delivery.address } : {}),
    ...(request.comment ? { comment: request.comment } : {}),
  };
}

/** Other goods are priced by today's rules, and the customer sees the new total before the turn ends; the same goods keep their prices. */
async function changeSubmitted(before: Request, draft: RequestDraft, scope: ToolScope): Promise<PricedDraft> {
  // What this order was made with is not spent on it twice.
  const own = new Set(discountIdsOf(before));
  const usedDiscountIds = new Set([...scope.effects.usedDiscountIds].filter((id) => !own.has(id)));
  const today = await pricedDraft({ ...scope, effects: { ...scope.effects, usedDiscountIds } }, draft);
  const priced = keepAgreedPrices(today, before);
  if (priced.quote.lines.length === 0) return priced;
  const after: Request = {
    ...orderFrom(priced, { ...before, now: scope.now }, scope.materials),
    createdAt: before.createdAt,
    stageId: before.stageId,
  };
  scope.effects.changed.push({ request: after, before, type: 'request-changed' });
  scope.effects.receipt = after.number;
  scope.ledger.add(factsOfRequest(after, scope.materials));
  return priced;
}

/** Contact data is checked and normalised here, so that no draft ever holds a phone nobody can call. */
function cleanChange(
  input: Input,
  scope: ToolScope,
): { readonly change: DraftChange; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { profile, delivery } = scope.materials;
  const take = <Value>(
    field: Problem['field'],
    raw: string | undefined,
    parse: (text: string) => Value | undefined,
  ) => {
    if (raw === undefined) return undefined;
    const value = parse(raw);
    if (value === undefined) problems.push({ field, code: 'invalid', value: raw.slice(0, 100) });
    return value;
  };
  const name = take('name', input.name, cleanName);
  const phone = take('phone', input.phone, (text) =>
    parsePhone(text, defaultCountry(profile.currency, scope.language)),
  );
  const email = take('email', input.email, parseEmail);
  const place = take('place', input.place, cleanName);
  const isKnownToCompany = servedPlaces(delivery).length + delivery.zones.length > 0;
  const isPlaceServed =
    place === undefined ||
    !isKnownToCompany ||
    findDelivery(delivery, place, { minor: 0, currency: profile.currency }).length > 0;
  if (place !== undefined && !isPlaceServed) problems.push({ field: 'place', code: 'not-served', value: place });
  const { number: _number, name: _name, phone: _phone, email: _email, place: _place, ...rest } = input;
  return {
    change: {
      ...definedOnly(rest),
      ...(name ? { name } : {}),
      ...(phone ? { phone } : {}),
      ...(email ? { email } : {}),
      ...(place && isPlaceServed ? { place } : {}),
    },
    problems,
  };
}

function definedOnly(input: Omit<Input, 'number' | 'name' | 'phone' | 'email' | 'place'>): DraftChange {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function skusOf(input: Input, draft: RequestDraft): readonly string[] {
  const named = [
    ...(input.setItems ?? []),
    ...(input.addItems ?? []),
    ...(input.replaceAllItems ?? []),
    ...draft.items,
  ];
  return [...new Set(named.map((item) => item.sku))];
}
