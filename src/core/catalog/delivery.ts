import type { LocalizedText } from '../language.ts';
import type { Money } from './money.ts';

export type DayRange = { readonly from: number; readonly to: number };

export type DeliveryZone = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly places: readonly string[];
  readonly method: LocalizedText;
  readonly cost: Money;
  /** Items' total after discounts from which delivery is free; undefined = never. */
  readonly freeFrom: Money | undefined;
  readonly days: DayRange | undefined;
};

export type PickupPoint = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly place: string;
  readonly address: LocalizedText;
  readonly cost: Money;
  readonly days: DayRange | undefined;
  readonly hours: string | undefined;
};

export type PaymentMethod = { readonly id: string; readonly name: LocalizedText };

export type DeliveryPolicy = {
  readonly zones: readonly DeliveryZone[];
  readonly pickup: readonly PickupPoint[];
  readonly payment: readonly PaymentMethod[];
};

/** One way to get the goods to a place, priced for a given items' total. */
export type DeliveryOption = {
  readonly id: string;
  readonly kind: 'delivery' | 'pickup';
  readonly method: LocalizedText;
  readonly place: string;
  readonly address: LocalizedText | undefined;
  readonly cost: Money;
  readonly freeFrom: Money | undefined;
  readonly days: DayRange | undefined;
  readonly hours: string | undefined;
};
