import type { delivery as russian } from '../ru/delivery.ts';

export const delivery = {
  'days.today': ['today'],
  'delivery.ready-today': ['ready today'],
  'delivery.ready-in': ['ready in {days}'],
  'delivery.free': ['free'],
  'delivery.one': [
    '{place}: delivery, {method} — [{free}][{cost}][ (free from {freeFrom})][, {days}][, {address}][, {hours}].',
    'Delivery to {place}: {method}, [{free}][{cost}][, free from {freeFrom}][, {days}][, {address}][, {hours}].',
  ],
  'delivery.pickup-one': [
    '{place}, pick-up: {method} — [{free}][{cost}][, {address}][, {hours}][, {ready}].',
    'Pick-up in {place}: {method} — [{free}][{cost}][, {address}][, {hours}][, {ready}].',
  ],
  'delivery.several': ['For {place} there are:', 'Ways to get it in {place}:'],
  'delivery.delivery': ['Delivery, {method}: [{free}][{cost}][ (free from {freeFrom})][, {days}].'],
  'delivery.pickup': ['{method}, pick-up: [{free}][{cost}][, {address}][, {hours}][, {ready}].'],
  'delivery.unknown': [
    "I have no terms of delivery to {place}, so I won't promise any.",
    'Delivery to {place} is not described in the data I have.',
  ],
  'delivery.not-served': [
    "We don't deliver to {place}.[ We deliver to: {zones}.]",
    'There is no delivery to {place}.[ Places we serve: {zones}.]',
  ],
  'delivery.no-pickup': ['There is no pick-up point in {place}.', "You can't pick up in {place}."],
  'ask.place-for-cost': [
    "Where should it go? I'll work out cost and time.",
    "Name the town and I'll tell the cost and days.",
  ],
  'ask.place': ['Where shall we deliver?', 'Which town should it go to?'],
  'ask.delivery-way': ['Which way suits you?', 'How would you like to get it?'],
  'payment.way': ['The terms are these: {methods}.', 'There is this way: {methods}.'],
  'payment.methods': ['You can pay like this: {methods}.', 'Ways to pay: {methods}.'],
  contacts: [
    'Our contacts: {contacts}.[ Address: {address}.][ Open {hours}.]',
    'You can reach us: {contacts}.[ We are at {address}.][ Hours: {hours}.]',
    '[Address: {address}.][ Open {hours}.]',
  ],
  hours: ['We are open {hours}.', 'Opening hours: {hours}.'],
  'hours.point': ['{method}[, {address}]: {hours}.', '{method}[, {address}] — {hours}.'],
  'hours.open': ['We are open now. Hours: {hours}.', 'Yes, open now: {hours}.'],
  'hours.closed': [
    'We are closed now. Hours: {hours}.',
    'Closed at the moment. Hours: {hours}. You can place an order here at any time.',
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
