import type { prices as russian } from '../ru/prices.ts';

export const prices = {
  'price.one': [
    '{name} costs {price}[ instead of {listPrice}][ (you save {saving})], {availability}.',
    '{price}[ instead of {listPrice}][, you save {saving}]: that is the price of {name}, {availability}.',
  ],
  'quote.item': ['{name} ({quantity}, {total})'],
  'quote.single': ['{name} is {total}.', 'The price of {name} is {total}.'],
  'quote.line': ['{name}, {quantity} at {unitPrice}: {total}.', '{quantity} of {name} at {unitPrice} come to {total}.'],
  'quote.total': ['{items}. Together {total}.', '{total} in all: {items}.'],
  'quote.discount': [
    'Discount {percent}[ by “{name}”]: −{amount}. You pay {total}.',
    'With the {percent} discount[ (“{name}”)] it is {total}, you save {amount}.',
  ],
  'discount.rule': [
    '{percent} off[ {scope}][ from {quantity} pieces][ on orders from {amount}].',
    'There is a {percent} discount[ on {scope}][ from {quantity} pieces][ on orders from {amount}].',
  ],
  'discount.beside-own': [
    'By the rules the discount is {percent}[ from {quantity} pieces][ on orders from {amount}], and it is not added to your {own}.',
    'The discount by the rules is {percent}[ from {quantity} pieces][ on orders from {amount}]; your {own} is not added to it.',
  ],
  'discount.only-rules': [
    "There are no other discounts, and I can't go beyond the rules.",
    "Those are all the discounts; I can't change them.",
  ],
  'discount.none': [
    'There is no discount on this now[: the price is {price}].',
    'No discount applies[, the price is {price}].',
  ],
  'discount.cheaper-offer': ['I can show a cheaper option.', 'If the budget is tight, I can find something cheaper.'],
  'discount.which-product': [
    'Discounts depend on the product and quantity. Which product is it?',
    "Name the product and quantity and I'll say which discount applies.",
  ],
  'promo.which-product': [
    "I'll check {code}. For which product?",
    'Code {code}: name the product and I will say what it gives.',
  ],
  'promo.say-it': ["What is the code? Please type it as it's written.", 'Send me the code itself and I will check it.'],
  'promo.applied': ['Promo code {code} is accepted.', 'Code {code} works.'],
  'promo.until': ['Code {code} is valid through {until}.', '{code} can be used through {until}.'],
  'promo.open': ['Code {code} has no end date given.', 'No end date is given for {code}.'],
  'promo.gives': [
    '{code} takes {percent} off[ orders from {amount}][ from {quantity} pieces][, in “{scope}”].',
    'The discount by {code} is {percent}[ on orders from {amount}][ from {quantity} pieces][, in “{scope}”].',
  ],
  'promo.unknown': ['There is no promo code {code}: please check the spelling.', 'Code {code} was not found.'],
  'promo.expired': ['Promo code {code} has expired.', 'Code {code} is no longer valid.'],
  'promo.not-yet-valid': ['Promo code {code} is not valid yet.', "Code {code} hasn't started yet."],
  'promo.already-used': ['Promo code {code} has already been used.', 'Code {code} works once, and it was used.'],
  'promo.conditions-not-met': [
    "Promo code {code} doesn't apply to this order: its conditions aren't met.",
    "These products don't meet the conditions of {code}.",
  ],
  'promo.other-discount-is-better': [
    "You don't need {code}: discounts don't add up, and the one you already have is better and stays.",
    "{code} and the discount you have don't add up; without the code it is bigger, so I keep it.",
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
