import type { objections as russian } from '../ru/objections.ts';

export const objections = {
  'objection.acknowledge.expensive': [
    'I understand, it is a noticeable sum.',
    'Yes, that is real money, worth thinking about.',
    'Fair enough: you want to know what you pay for.',
  ],
  'objection.acknowledge.cheaper-elsewhere': [
    'Good that you compare.',
    'I see, the difference is noticeable.',
    'Comparing prices always makes sense.',
  ],
  'objection.acknowledge.marketplace': [
    "It can be convenient there, I won't argue.",
    'I understand, many people are used to buying there.',
    "It's your choice, and a fair question.",
  ],
  'objection.acknowledge.distrust': [
    "Caution makes sense: you can't touch a product through a screen.",
    "I understand, it's hard to choose unseen.",
    'Checking a seller before you buy is right.',
  ],
  'objection.acknowledge.bad-experience': [
    'I am sorry it went that way.',
    'That is unpleasant, I understand the caution.',
    'Sorry to hear that; trust is harder afterwards.',
  ],
  'objection.acknowledge.ask-someone': [
    'Of course, talk it over.',
    'Sensible to decide together.',
    'Sure, such things are better discussed.',
  ],
  'objection.acknowledge.think': [
    "Of course, think it over; I won't rush you.",
    'Sure, this is best decided calmly.',
    'Take all the time you need.',
  ],
  'objection.acknowledge.not-now': [
    'All right, write whenever it suits you.',
    "Understood, there's no hurry. Write when you need me.",
    'Agreed, we can come back to it when you decide.',
  ],
  'objection.acknowledge.only-looking': [
    "Look around, I'm here.",
    'Please, have a look.',
    "Sure, I won't disturb you.",
  ],
  'objection.acknowledge.other': [
    'I understand the doubt.',
    'I see, there is something to weigh.',
    "It's normal to hesitate.",
  ],
  'objection.ask.expensive': [
    'What sum did you have in mind?',
    'What matters more: staying within a certain sum, or this very one?',
  ],
  'objection.ask.cheaper-elsewhere': [
    'Is it the same product there, on the same terms?',
    'And what does that price include: the same product, the same terms?',
  ],
  'objection.ask.marketplace': [
    'What matters most to you when you buy?',
    'What is the main thing for you in such a purchase?',
  ],
  'objection.ask.distrust': [
    'What exactly worries you: the product, the payment or the delivery?',
    'What would you like to check before buying?',
  ],
  'objection.ask.bad-experience': [
    'What went wrong then: the product, the delivery or something else?',
    "Will you tell me what happened? I'll answer about exactly that.",
  ],
  'objection.ask.think': [
    "What's left to settle: the price, the product or the timing?",
    'What is missing for a decision?',
  ],
  'objection.ask.only-looking': [
    "If you tell me what it's for, I'll pick what fits.",
    'Anything I can point out along the way?',
  ],
  'objection.ask.other': ['What exactly holds you back?', 'What do you need to know to decide?'],
  'objection.fact': ['{name} has this: {facts}.', 'From the data of {name}: {facts}.'],
  'objection.cheaper': [
    'There is a similar one for less: {name}, {price}.[ What it has not: {lacks}.]',
    'Of the similar ones {name} costs less: {price}.[ Without this: {lacks}.]',
  ],
  'objection.instalments': ["You needn't pay it all at once:", 'About paying in parts it says:'],
  'objection.visit': [
    'You can find us offline too: {address}[, {phone}].',
    'Our address is {address}[, phone {phone}].',
  ],
  'objection.person': [
    'I can call a colleague if you would rather talk to a person.',
    "If it's easier to discuss with a person, I'll call a colleague.",
  ],
  'objection.count': [
    'I can work out the total with delivery, so that you have something to show.',
    "If you like, I'll work out the total with delivery: it's easier to discuss with figures.",
  ],
  'objection.leave': [
    "All right, it's your decision. If questions come up, I'll answer.",
    "I understand. I won't press; you can ask at any time.",
    "Let's leave it there. Write if you need me.",
    'Noted. Just ask when you need anything.',
  ],
  'objection.stopped': [
    "All right, I won't offer anything more. Ask whenever you need something.",
    "Understood, no more offers. I'll answer questions.",
  ],
  'concession.granted': [
    'I can give you a {percent} discount[ on {name}]: you save {amount} and pay {total}.',
    'A {percent} discount[ on {name}] is yours: you save {amount} and pay {total}.',
  ],
  'concession.terms': ['It holds through {date}, for one order.', "It's good through {date}, for one order."],
  'concession.stands': [
    "The {percent} discount is yours already, and that's all I can do: you pay {total}.",
    "It can't go lower: with the {percent} discount it comes to {total}.",
    'The answer stays the same: {percent} discount, {total} to pay.',
    '{percent} is the whole discount I can give. The total with it is {total}.',
    'The discount stays at {percent}, and asking does not change it. You pay {total}.',
  ],
  'concession.elsewhere': [
    "Your {percent} discount[ on {name}] holds through {date}; I can't give a second one.",
    'A discount is given once, and you have it: {percent}[ on {name}], through {date}.',
  ],
  'concession.used': [
    'You have used your discount on an order, and there is no second one.',
    'The discount was for one order and has been used.',
  ],
  'concession.expired': [
    "Your discount was good through {date}, and I can't prolong it.",
    'Your discount ran out on {date}.',
  ],
  'concession.not-for-asking': [
    "I don't lower a price just for the asking.",
    "I can't lower the price only because I'm asked.",
  ],
  'concession.is-it-the-price': ['Is the sum over your budget?', 'Is it more than you wanted to spend?'],
  'concession.none': [
    "I can't lower this price.",
    "The price stays as it is, I can't change it.",
    "It can't go lower.",
    "Same answer: I can't change the price.",
    "I can't give way on the price, much as I'd like to.",
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
