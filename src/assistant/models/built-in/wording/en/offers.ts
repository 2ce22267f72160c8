import type { offers as russian } from '../ru/offers.ts';

export const offers = {
  'offer.to-this': ['with it'],
  'offer.to-named': ['with the {name}'],
  'offer.company': [
    '{to} we suggest the {name}, {price}.[ {reason}]',
    'We suggest the {name} {to}, {price}.[ {reason}]',
  ],
  'offer.shared': [
    'We have a tip to go {to}: {reason} For example, the {name}, {price}.',
    'A tip to go {to}: {reason} To start with, the {name}, {price}.',
  ],
  'offer.made-for': [
    '{to} goes the {name}, {price}: made for this model.',
    'To go {to} there is the {name}, {price}, made for this very model.',
  ],
  'offer.compatible': [
    'The {name}, {price}, goes {to}[: {because}].',
    'To go {to} there is the {name}, {price}[: {because}].',
  ],
  'offer.bought-together': [
    'Customers often order the {name}, {price}, {to}.',
    '{to} customers often order the {name}, {price}.',
  ],
  'offer.better': [
    'For a little more there is the {name}, {price}. {reason}',
    'For {price} there is the {name}. {reason}',
  ],
  'offer.asked-for': [
    'You asked about this: the {name} for {price} has it, {because}.',
    'For a little more, {price}, there is the {name}: {because}, which you asked about.',
  ],
  'offer.add': ['Shall I add it?', 'Add it to the order?'],
  'offer.replace': ['Take it instead?', 'Shall I swap them?'],
  'offer.refused': ["All right, we'll leave it as it is.", 'Fine, nothing more.'],
  'offer.list': ['These go with the {name}:', "Here's what goes with the {name}:"],
  'offer.list-together': ['Often ordered together with the {name}:', 'Customers often order these with the {name}:'],
  'offer.list-reason': ['A tip for the {name}: {reason}', 'For the {name} we suggest this: {reason}'],
  'offer.none-of-kind': [
    "The catalog doesn't say which of these fit the {name}.",
    "It isn't written in the catalog which of these are made for the {name}.",
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
