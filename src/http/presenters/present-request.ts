import type { Request as WireRequest } from '../../../contracts/request.ts';
import { dayRangeText } from '../../core/catalog/day-range.ts';
import { toWireMoney } from '../../core/catalog/money.ts';
import { placeName } from '../../core/catalog/place-name.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { inLanguage } from '../../core/language.ts';
import type { Card, Request } from '../../core/requests/request.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { presentDiscount, presentLines } from './present-lines.ts';

/** A request as the contract shows it, in the request's own language. */
export function presentRequest(
  request: Request,
  materials: CompanyMaterials,
  cards: readonly Card[] = [],
): WireRequest {
  const { language, delivery, discount, contact } = request;
  const stage = stageById(materials.pipeline, request.stageId);
  const card = cards.find((candidate) => candidate.url !== undefined);
  return {
    number: request.number,
    kind: request.kind,
    stage: { id: request.stageId, name: inLanguage(stage?.name, language) || request.stageId },
    stages: materials.pipeline.stages
      .filter((candidate) => candidate.outcome !== 'lost' || candidate.id === request.stageId)
      .map(({ id, name }) => ({ id, name: inLanguage(name, language) })),
    items: presentLines(request.items, language),
    ...presentDiscount(discount),
    ...(delivery
      ? {
          delivery: {
            method: inLanguage(delivery.method, language),
            place: placeName(delivery.place, language),
            cost: toWireMoney(delivery.cost),
            ...(delivery.days ? { days: dayRangeText(delivery.days, language) } : {}),
          },
        }
      : {}),
    total: toWireMoney(request.total),
    contact: {
      ...(contact.name ? { name: contact.name } : {}),
      ...(contact.phone ? { phone: contact.phone } : {}),
      ...(contact.email ? { email: contact.email } : {}),
    },
    ...(request.call
      ? { call: { from: request.call.from.toISOString(), until: request.call.until.toISOString() } }
      : {}),
    ...(card?.url ? { card: { tracker: card.tracker, url: card.url } } : {}),
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
  };
}
