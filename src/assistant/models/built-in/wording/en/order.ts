import type { order as russian } from '../ru/order.ts';

export const order = {
  'order.taken': ['In your order: {items}.', 'Done, your order has: {items}.', 'Noted: {items}.'],
  'order.removed': ['Removed: {items}.', 'Taken out of the order: {items}.'],
  'order.discount': ['A {percent} discount applies: −{amount}.', 'With the {percent} discount you save {amount}.'],
  'order.contact-taken': ['Thanks, noted.', 'Contact noted.'],
  'order.nothing': [
    'The order is empty so far. What can I find for you?',
    'There is nothing to remove: the order is empty.',
  ],
  'order.empty': [
    'The order is empty now. Shall I find something else?',
    'Nothing is left in the order. What can I find for you?',
  ],
  'order.which-line': ['Which product of the order shall I change?', 'Which line of the order do you mean?'],
  'order.resume': ['Back to your order.', 'Now the order.', "Let's go on with the order."],
  'order.resume-confirm': [
    'Your order is ready and waits for your confirmation. Shall I place it?',
    'The order is complete. Do you confirm?',
  ],
  'ask.items': ['What shall I add to the order?', 'Which product are you ordering?'],
  'ask.name': ["What's your name?", 'What name shall I put on it?'],
  'ask.name-and-contact': [
    "What's your name, and which phone number can we reach you at?[ {notice}]",
    'I need a name and a phone number to reach you.[ {notice}]',
  ],
  'ask.contact': [
    'Which phone number or e-mail can we reach you at?[ {notice}]',
    'Please leave a phone number or e-mail.[ {notice}]',
  ],
  'ask.new-contact': ['Which phone number or e-mail should I put down?', 'Write the new phone number or e-mail.'],
  'ask.new-name': ['What is the right name?', 'Which name should it be?'],
  'ask.new-place': ['Where should it go now?', 'Which town should I put down?'],
  'ask.new-quantity': ['How many do you need?', 'What quantity should it be?'],
  'order.contact-now': ['The contact is now {contact}.', 'Contact corrected: {contact}.'],
  'ask.confirm': ['Is everything right?', 'Shall I place it?'],
  'ask.what-to-change': ['What shall I change?', 'What needs changing?'],
  'summary.intro': ['Please check your order:', 'Your order:'],
  'summary.item': ['{item}'],
  'summary.discount': ['discount {percent}: −{amount}'],
  'summary.delivery': ['delivery: {place}, {method} — [{free}][{cost}][, {days}][, {address}]'],
  'summary.contact': ['contact: {contact}'],
  'summary.total': ['Total {total}.', 'To pay: {total}.'],
  submitted: ['Request {number} is accepted, thank you!', 'Done: request {number} is accepted.'],
  'submitted.next': [
    "Stage: “{stage}”. I'll write here whenever it changes.",
    "It's at the stage “{stage}” now; news will come to this chat.",
  ],
  'draft.cleared': [
    'The order is cancelled, nothing was placed.',
    "All right, the order is gone. I won't place anything.",
  ],
  cancelled: ['Request {number} is cancelled.', 'Done, request {number} is cancelled.'],
  'cancel.ask': ['Cancel request {number} for {total}?', 'Are you sure you want to cancel request {number}, {total}?'],
  'cancel.kept': ['All right, the request stands.', 'I leave the request as it is.'],
  'cancel.nothing': [
    'There is nothing to cancel: no orders in this chat.',
    'This chat has no order that could be cancelled.',
  ],
  'cancel.not-found': [
    'There is no request [{number} ]among yours.',
    "I can't find that request among yours[: {number}].",
  ],
  'cancel.too-late': [
    "Work on request [{number} ]has begun, so it can't be cancelled here.",
    'It is too late to cancel [{number} ]here: work has begun.',
  ],
  changed: ['Request {number} is changed.', 'Done, request {number} has the new data.'],
  'change.what': ['What shall I change in request {number}?', 'What needs changing in request {number}?'],
  'change.too-late': [
    "Request {number} is already at “{stage}”, so it can't be changed here.",
    'It is too late to change request {number} here: stage “{stage}”.',
  ],
  'ask.request-number': ["What's the number of your request?", 'Please tell me the request number.'],
  'status.one': [
    'Request {number}: stage “{stage}”.[ {items}, total {total}.][ Delivery to {place}: {days}.]',
    'Request {number} is at “{stage}”.[ It has: {items}; total {total}.][ Delivery to {place}: {days}.]',
  ],
  'status.not-found': ['There is no request {number} among yours.', "I can't find request {number} among yours."],
  'status.none': ["I couldn't find any requests of yours here.", 'There are no requests for these details.'],
  'status.check': [
    'Check the number, or give the phone number you ordered with.',
    'I can also look it up by the phone number in the order.',
  ],
  'order.take-rest': ['Shall I put in as many as there are?', 'Would that many do?'],
  'problem.not-enough': ["There aren't that many: {name} — {inStock} in stock.", '{name}: only {inStock} in stock.'],
  'problem.out-of-stock': ['{name} is out of stock now.', "{name} is sold out, so it isn't in the order."],
  'problem.too-many': ['{name}: that is too many for one order.', 'The quantity is too large: {name}.'],
  'problem.phone': [
    "“{value}” doesn't look like a phone number. Please check it.",
    'Something is wrong with “{value}”. Please write the number again with its code.',
  ],
  'problem.email': [
    "“{value}” isn't a valid e-mail. Please write it again.",
    'The address “{value}” has a mistake, please check it.',
  ],
  'problem.place': [
    "I don't know the place “{value}”. Which town is it?",
    "I can't find “{value}”: please name the town.",
  ],
  'problem.name': ["I couldn't take the name down. Please write it again.", 'Please write the name again.'],
  'problem.item': ['There is no “{value}” in the catalog.', "I can't find the product “{value}”."],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
