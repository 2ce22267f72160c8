import type { QueryInterpretation } from '../../../core/ports/search.ts';
import { offersOf } from '../../../core/sales/offers/offers-state.ts';
import { withWishes } from '../../../core/sales/offers/wishes.ts';
import type { TurnContext } from '../../context.ts';
import type { ToolScope } from '../tool-scope.ts';
import { offerNow } from './offer-now.ts';
import { openOffer } from './open-offer.ts';

/** What a turn begins with: the wishes of the message are remembered, and what may be offered or waits for an answer is told. */
export async function offersInContext(
  scope: ToolScope,
  heard: QueryInterpretation,
): Promise<Pick<TurnContext, 'offer' | 'offered'>> {
  const { effects } = scope;
  const known = offersOf(effects.selling);
  const offers = withWishes(known, heard);
  if (offers !== known) effects.selling = { ...effects.selling, offers };
  const offer = await offerNow(scope, heard.named);
  const offered = await openOffer(scope);
  return { ...(offer ? { offer } : {}), ...(offered ? { offered } : {}) };
}
