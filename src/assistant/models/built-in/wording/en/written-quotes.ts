import type { writtenQuotes as russian } from '../ru/written-quotes.ts';

export const writtenQuotes = {
  'written-quote.sent': ['Quote {link} is ready.', "Here's your quote: {link}."],
  'written-quote.revised': ['Quote {link} is updated.', 'The new revision: quote {link}.'],
  'written-quote.again': ['Quote {link} still holds.', 'Quote {link} is still good.'],
  'written-quote.item': [
    "It's for {item}. The price holds until {until}.",
    'It has {item}, and the price is good until {until}.',
  ],
  'written-quote.total': [
    'Total {total}, prices hold until {until}.',
    'That comes to {total}; prices are good until {until}.',
  ],
  'written-quote.no-mail': [
    "This chat can't send mail, but the PDF at the link can be saved and forwarded.",
    "I can't e-mail it from here; you can save the PDF at the link.",
  ],
  'written-quote.ask-accept': [
    'Does it suit you, shall I place the order on it?',
    'If all is right, shall I place the order on this quote?',
  ],
  'written-quote.ask-quantity': ['How many shall I put into the quote?', 'For what quantity shall I make the quote?'],
  'written-quote.ask-quantity-each': [
    'How many of each shall I quote?',
    'What quantity of each shall I put into the quote?',
  ],
  'written-quote.offer-rest': ["Shall I quote what's there?", 'Shall I make the quote for what we have?'],
  'written-quote.offer-new': [
    "Shall I make a new one at today's prices?",
    "Would you like a new one, at today's prices?",
  ],
  'written-quote.accepted': [
    'Request {order} is accepted: an order at the prices of quote {number}. Thank you!',
    'Done: quote {number} is now order request {order}, at its prices.',
  ],
  'written-quote.already': [
    'Quote {number} is ordered already: request {order}, stage “{stage}”.',
    'Quote {number} was accepted before; request {order} is at “{stage}”.',
  ],
  'written-quote.agreed': [
    'Good, the order will be at the prices of quote {number}.',
    'Great, we take the prices of quote {number}.',
  ],
  'written-quote.expired': [
    "Quote {number} was valid until {until}, so it can't be accepted any more.",
    'Quote {number} has expired: it was valid until {until}.',
  ],
  'written-quote.discount-used': [
    'The discount in quote {number} is given once, and another order has had it.',
    'Quote {number} has a discount for one order, which was used meanwhile.',
  ],
  'written-quote.withdrawn': ['Quote {number} no longer holds.', 'Quote {number} is cancelled.'],
  'written-quote.not-found': [
    'There is no quote {number} among yours. Please check the number.',
    "I can't find quote {number} among yours.",
  ],
  'written-quote.none': [
    'No quote has been made for you yet. Which product shall I quote?',
    'There is no quote yet. What shall I quote?',
  ],
  'written-quote.not-all': [
    "So quote {number} can't be ordered in full right now.",
    "That's why quote {number} can't be fulfilled in full now.",
  ],
  'written-quote.with-delivery': [
    'At the prices of quote {number} it comes to this:',
    'With the prices of quote {number} you get:',
  ],
  'written-quote.confirm-total': ['Shall I place it?', 'Do you confirm?'],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
