import { inLanguage } from '../language.ts';
import type { DeliveryOption, DeliveryPolicy, DeliveryZone } from './delivery.ts';
import { type Money, zeroMoney } from './money.ts';
import { foldPlace, isSamePlace } from './place.ts';
import { countryOf, isCountry } from './place-countries.ts';

/**
 * Ways to bring goods worth `itemsTotal` (after discounts) to a place: the zones that name it, else the zones
 * that serve everywhere, and the pick-up points there. Cheapest first. Empty = not served.
 */
export function findDelivery(policy: DeliveryPolicy, place: string, itemsTotal: Money): readonly DeliveryOption[] {
  const named = policy.zones.filter(
    (zone) => zone.places.some((known) => isSamePlace(known, place)) || isZoneName(zone, place),
  );
  const zones = named.length > 0 ? named : policy.zones.filter((zone) => servesTheRest(zone, place));
  const pickup = policy.pickup.filter((point) => isSamePlace(point.place, place));
  const options: DeliveryOption[] = [
    ...zones.map((zone) => ({
      id: zone.id,
      kind: 'delivery' as const,
      method: zone.method,
      place,
      address: undefined,
      cost: costOf(zone, itemsTotal),
      freeFrom: zone.freeFrom,
      days: zone.days,
      hours: undefined,
    })),
    ...pickup.map((point) => ({
      id: point.id,
      kind: 'pickup' as const,
      method: point.name,
      place: point.place,
      address: point.address,
      cost: point.cost,
      freeFrom: undefined,
      days: point.days,
      hours: point.hours,
    })),
  ];
  return options.sort((left, right) => left.cost.minor - right.cost.minor);
}

/** The same in every turn until the company says something else. */
const servedBy = new WeakMap<DeliveryPolicy, readonly string[]>();

/** Every place that zones and pick-up points name, once, as the company writes them. */
export function servedPlaces(policy: DeliveryPolicy): readonly string[] {
  const known = servedBy.get(policy);
  if (known) return known;
  const places = new Map<string, string>();
  for (const place of [...policy.zones.flatMap((zone) => zone.places), ...policy.pickup.map((point) => point.place)]) {
    if (!isWholeArea(place) && !places.has(foldPlace(place))) places.set(foldPlace(place), place);
  }
  const served = [...places.values()];
  servedBy.set(policy, served);
  return served;
}

export function zoneNames(policy: DeliveryPolicy, language: string): readonly string[] {
  return [...new Set(policy.zones.map((zone) => inLanguage(zone.name, language)))];
}

function costOf(zone: DeliveryZone, itemsTotal: Money): Money {
  return zone.freeFrom && itemsTotal.minor >= zone.freeFrom.minor ? zeroMoney(zone.cost.currency) : zone.cost;
}

function isZoneName(zone: DeliveryZone, place: string): boolean {
  return Object.values(zone.name).some((name) => isSamePlace(name, place));
}

/** How companies write "whatever no other zone names"; the second list crosses borders. */
const restOfCountry = new Set(
  ['*', 'другие города', 'остальные города', 'другие регионы', 'регионы', 'other', 'other cities', 'nationwide'].map(
    foldPlace,
  ),
);
const wholeWorld = new Set(
  ['везде', 'весь мир', 'по всему миру', 'everywhere', 'anywhere', 'worldwide', 'international'].map(foldPlace),
);

function isWholeArea(place: string): boolean {
  return restOfCountry.has(foldPlace(place)) || wholeWorld.has(foldPlace(place));
}

/** Where unnamed cities lie when nothing else tells: the country of the company's currency. */
const homeCountries: Readonly<Record<string, string>> = {
  RUB: 'россия',
  BYN: 'беларусь',
  KZT: 'казахстан',
  USD: 'united states',
  GBP: 'united kingdom',
  CAD: 'канада',
  AUD: 'австралия',
};

/**
 * Whether a zone takes a place that no zone names: it is a whole country and the place lies there, or it says
 * "other cities" (or names no places) and the place is not known to lie abroad.
 */
function servesTheRest(zone: DeliveryZone, place: string): boolean {
  const country = countryOf(place);
  const home = homeCountries[zone.cost.currency];
  const isAtHome = country === undefined || home === undefined || country === home;
  const names = zone.places.length > 0 ? zone.places : Object.values(zone.name);
  return names.some((name) => {
    if (wholeWorld.has(foldPlace(name))) return true;
    if (restOfCountry.has(foldPlace(name))) return isAtHome;
    if (isCountry(name)) return country === undefined ? countryOf(name) === home : countryOf(name) === country;
    return zone.places.length === 0 && isAtHome;
  });
}
