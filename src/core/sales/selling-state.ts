import type { ChoosingState } from '../catalog/choosing/choosing-state.ts';
import type { Lead } from './leads/lead.ts';
import type { ObjectionsState } from './objections/objections-state.ts';
import type { OffersState } from './offers/offers-state.ts';

/**
 * What selling has come to in one conversation: what was offered, argued, granted and learned. It is kept with the conversation,
 * whichever model speaks, because the rules that read it ("never presses twice", "one negotiation") are the core's. Every member
 * is absent until something of its kind has happened. Each kind has its own file in this folder.
 */
export type SellingState = {
  readonly lead?: Lead;
  readonly objections?: ObjectionsState;
  readonly offers?: OffersState;
  /** What was asked and answered while choosing. */
  readonly choosing?: ChoosingState;
};

export const nothingSold: SellingState = {};
