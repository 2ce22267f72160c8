import { toWireMoney } from '../../core/catalog/money.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import type { ItemProblem } from '../../core/requests/change-draft.ts';
import type { PricedDraft } from '../../core/requests/price-draft.ts';
import type { Request } from '../../core/requests/request.ts';
import { firstStage, stageById } from '../../core/sales/pipeline.ts';
import { viewOfDeliveryOption, viewOfDiscount, viewOfLine, viewOfQuote } from './view-of-quote.ts';
import type { DraftView, RequestView, UpdateRequestResult } from './views.ts';

export function viewOfDraft(priced: PricedDraft, language: Language): DraftView {
  const { draft, quote, delivery } = priced;
  const hasItems = quote.lines.length > 0;
  const view = viewOfQuote(quote, language);
  return {
    items: view.lines,
    ...(hasItems ? { itemsTotal: view.itemsTotal, total: toWireMoney(priced.total) } : {}),
    ...(view.discount ? { discount: view.discount } : {}),
    ...(view.promo ? { promo: view.promo } : {}),
    ...(delivery ? { delivery: viewOfDeliveryOption(delivery, language) } : {}),
    deliveryOptions: priced.deliveryOptions.map((option) => viewOfDeliveryOption(option, language)),
    contact: { ...contactOf(draft.contact), ...(draft.address ? { address: draft.address } : {}) },
    ...(draft.place ? { place: draft.place } : {}),
    ...(draft.comment ? { comment: draft.comment } : {}),
    missing: priced.missing,
  };
}

export function viewOfRequest(request: Request, materials: CompanyMaterials, language: Language): RequestView {
  const stage = stageById(materials.pipeline, request.stageId);
  const { delivery, discount } = request;
  return {
    number: request.number,
    kind: request.kind,
    stage: {
      id: request.stageId,
      name: stage ? inLanguage(stage.name, language) : request.stageId,
      ...(stage?.tell ? { told: inLanguage(stage.tell, language) } : {}),
    },
    items: request.items.map((line) => viewOfLine(line, language)),
    ...(discount ? { discount: viewOfDiscount(discount, language) } : {}),
    ...(delivery
      ? {
          delivery: {
            method: inLanguage(delivery.method, language),
            place: delivery.place,
            cost: toWireMoney(delivery.cost),
            ...(delivery.days ? { days: delivery.days } : {}),
            ...(materials.delivery.pickup.some(({ id }) => id === delivery.id) ? { isPickup: true as const } : {}),
          },
        }
      : {}),
    total: toWireMoney(request.total),
    contact: contactOf(request.contact),
    createdAt: request.createdAt.toISOString(),
    isChangeable: request.stageId === firstStage(materials.pipeline).id,
    isClosed: stage?.outcome !== undefined,
  };
}

export function viewOfItemProblem(problem: ItemProblem): UpdateRequestResult['problems'][number] {
  return {
    field: problem.code === 'unknown' || problem.code === 'out-of-stock' ? 'item' : 'quantity',
    code: problem.code,
    value: problem.code === 'unknown' ? problem.sku : String(problem.wanted),
    sku: problem.sku,
    ...(problem.inStock === undefined ? {} : { inStock: problem.inStock }),
  };
}

function contactOf(contact: {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}) {
  return {
    ...(contact.name ? { name: contact.name } : {}),
    ...(contact.phone ? { phone: contact.phone } : {}),
    ...(contact.email ? { email: contact.email } : {}),
  };
}
