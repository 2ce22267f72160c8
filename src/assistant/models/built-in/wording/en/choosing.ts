import type { choosing as russian } from '../ru/choosing.ts';

export const choosing = {
  'role.cheapest': ['the most affordable option'],
  'role.best-value': ['the best balance of price and features'],
  'drawback.over-price': ['But it costs {by} more than you named.', 'Downside: {by} over your budget.'],
  'drawback.under-price': ['It costs {by} less than you named.', 'Its price is {by} below what you named.'],
  'drawback.other-brand': ["But it's another brand, not {wished}.", 'Downside: not {wished} but another brand.'],
  'drawback.other-value': ['But {attribute}.', 'Downside: {attribute}.'],
  'drawback.above': [
    'But {attribute}, and you asked for {wished} at most.',
    'Downside: {attribute} instead of at most {wished}.',
  ],
  'drawback.below': [
    'But {attribute}, and you asked for at least {wished}.',
    'Downside: {attribute} instead of at least {wished}.',
  ],
  'drawback.unknown': ['But the data does not say about “{name}”.', 'Downside: “{name}” is not given.'],
  'drawback.lacks': ['Downside: no {name}.', 'But no {name}.'],
  'drawback.higher': ['But its {name} is higher than with {than}.', 'Downside: {name} is higher than with {than}.'],
  'drawback.lower': ['But its {name} is lower than with {than}.', 'Downside: {name} is lower than with {than}.'],
  'drawback.dearer': ['But it costs more than {than}, by {by}.', 'Downside: dearer than {than} by {by}.'],
  'ask.kind': ['Which kind do you need?', 'What kind shall we look at?'],
  'ask.value': ['Which {name} would you prefer?', 'And {name}: which would suit you?'],
  'ask.number': ['What {name} do you need?', 'And {name}: what would suit you?'],
  'ask.yes-no': ['Is this important to you: {name}?', 'And {name}: a must, or not necessarily?'],
  'choosing.narrowed': ['Then these would do:', 'Good, that leaves these:', 'With that, these fit:'],
  'choosing.open': [
    'All right, without that condition. Take a look:',
    'Fine, that stays open. These would do:',
    'All right. To choose from:',
  ],
  'choosing.all-fit': ['The ones shown all meet that.', 'All of those shown fit that.'],
  'choosing.noted': ['All right, that stays open.', 'Fine, any will do.'],
  'choosing.back': ['Back to choosing.', 'And one question is left about the choice.'],
  'product.kind': ['{kind}:'],
  'kinds.ask': ['Which shall we choose first?', 'Where shall we start?'],
  'refine.cheapest-shown': [
    'The most affordable that fits is {name}, {price}.',
    'Of those that fit, {name} costs the least: {price}.',
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
