import { servedPlaces } from '../../core/catalog/find-delivery.ts';
import { factsOfPassage, factsOfProduct } from '../../core/claims/facts-of.ts';
import { isOpen } from '../../core/company/hours.ts';
import { hoursText } from '../../core/company/hours-text.ts';
import { localTimeText } from '../../core/company/local-time.ts';
import { inLanguage } from '../../core/language.ts';
import { contactNotice } from '../../core/privacy/contact-notice.ts';
import { knownObjections } from '../../core/sales/objections/known-objections.ts';
import { isSellingOver } from '../../core/sales/objections/selling-over.ts';
import type { TurnContext } from '../context.ts';
import type { LoadedMaterials } from '../materials-store.ts';
import { offersInContext } from '../tools/offers/offers-in-context.ts';
import { pricedDraft } from '../tools/priced-draft.ts';
import { quotesOfContext } from '../tools/quotes-of-context.ts';
import { viewOfPassageHit } from '../tools/search-knowledge.ts';
import { requestsNow, type ToolScope } from '../tools/tool-scope.ts';
import { viewOfConcession } from '../tools/view-of-concession.ts';
import { viewOfDraft, viewOfRequest } from '../tools/view-of-request.ts';
import { leadContext } from './lead-context.ts';
import { pageSku } from './page-sku.ts';
import type { Retrieved } from './retrieve.ts';

/** Retrieval before generation: most turns then need one call of the model. */
export async function buildContext(
  scope: ToolScope,
  loaded: LoadedMaterials,
  { found, passages }: Retrieved,
): Promise<TurnContext> {
  const { materials, language } = scope;
  const { profile, delivery } = materials;
  scope.ledger.add([
    ...[...found.products, ...found.similar].flatMap((product) => factsOfProduct(product)),
    ...passages.flatMap(({ passage }) => factsOfPassage(passage)),
  ]);
  for (const { passage } of passages) scope.passages.set(passage.id, passage);
  const offers = await offersInContext(scope, found.view.interpretation);
  const quotes = await quotesOfContext(scope);
  const draft = viewOfDraft(await pricedDraft(scope), language);
  const page = scope.conversation.page;
  const sku = page && (await pageSku(page, scope.products));
  const { handoff } = scope.effects;
  const handoffRequest = handoff && requestsNow(scope.effects).find((request) => request.id === handoff.requestId);
  const { contacts } = profile;
  const lead = leadContext(scope);
  const { concession } = scope.effects;
  const [pickupPlace, ...otherPickupPlaces] = new Set(delivery.pickup.map(({ place }) => place));
  return {
    now: localTimeText(scope.now, profile.timezone),
    language,
    languages: profile.languages,
    currency: profile.currency,
    company: {
      name: inLanguage(profile.name, language),
      assistant: inLanguage(profile.assistant.name, language),
      ...(contacts.phone ? { phone: contacts.phone } : {}),
      ...(contacts.email ? { email: contacts.email } : {}),
      ...(contacts.address ? { address: inLanguage(contacts.address, language) } : {}),
      ...(contacts.site ? { site: contacts.site } : {}),
      ...(profile.hours
        ? { hours: hoursText(profile.hours, language), isOpenNow: isOpen(profile.hours, profile.timezone, scope.now) }
        : {}),
      payment: delivery.payment.map((method) => inLanguage(method.name, language)),
      places: servedPlaces(delivery),
      ...(pickupPlace && otherPickupPlaces.length === 0 ? { pickupPlace } : {}),
      categories: loaded
        .categories(language)
        .slice(0, 12)
        .map(({ value, count }) => ({ name: value, count })),
      productCount: loaded.productCount,
    },
    found: {
      products: found.view.products,
      total: found.view.total,
      interpretation: found.view.interpretation,
      ...(found.view.named ? { named: found.view.named } : {}),
      ...(found.view.similar ? { similar: found.view.similar } : {}),
      passages: passages.map(viewOfPassageHit),
    },
    ...(scope.effects.selling.choosing ? { choosing: scope.effects.selling.choosing } : {}),
    draft,
    ...(concession ? { concession: await viewOfConcession(concession, scope) } : {}),
    ...offers,
    ...(quotes.length > 0 ? { quotes } : {}),
    requests: scope.effects.requests.map((request) => viewOfRequest(request, materials, language)),
    ...(page ? { page: { ...page, ...(sku ? { sku } : {}) } } : {}),
    ...(handoff && handoffRequest && handoff.state !== 'closed'
      ? { handoff: { state: handoff.state, number: handoffRequest.number } }
      : {}),
    ...(lead ? { lead } : {}),
    ...(scope.customer.consent ? {} : { contactNotice: contactNotice(profile, language) }),
    customer: {
      ...(scope.customer.name ? { name: scope.customer.name } : {}),
      ...(scope.customer.phone ? { phone: scope.customer.phone } : {}),
      ...(scope.customer.email ? { email: scope.customer.email } : {}),
    },
    objections: knownObjections(materials.objections)
      .filter(({ id }) => scope.effects.objectionsHeard.has(id))
      .map(({ id, kind }) => ({ id, kind })),
    isSellingOver: isSellingOver(scope.effects.selling),
    ...(scope.effects.isStopAsked ? { isStopAsked: true as const } : {}),
  };
}
