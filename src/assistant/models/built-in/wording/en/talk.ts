import type { talk as russian } from '../ru/talk.ts';

export const talk = {
  'first-greeting': [
    "Hello! I'm {assistant}, the AI assistant of {company}. I help you choose, work out delivery and place your order.[ We sell: {categories}.] What are you looking for?",
  ],
  greeting: ['Hello! What are you looking for?', 'Hi! How can I help?', 'Hello! What can I find for you?'],
  thanks: [
    "You're welcome! Write if anything else comes up.",
    'Any time. Just ask if you need more.',
    'My pleasure. I am here if you need me.',
  ],
  goodbye: ['Goodbye! Write whenever you have a question.', "Take care! I'm here if you need me."],
  'goodbye.draft': [
    'Goodbye! Your order is saved: write again and we will go on from here.',
    'Take care! The order stays here, you can come back to it later.',
  ],
  'about.who': [
    "I'm {assistant}, the AI assistant of {company}.",
    'My name is {assistant}; I am a software assistant of {company}.',
  ],
  'about.what': [
    'I help you choose and compare products, tell prices, discounts and delivery times, take your order and say where it is. I can call a person too.',
    'I find and compare products, work out the cost with delivery, take orders and tell their status. If needed, I call a person.',
  ],
  'off-topic': [
    "I can't help with that: I only answer about products and orders of {company}. What can I find for you?",
    "That's not something I do. I can help with products, delivery and orders. What do you need?",
  ],
  manipulation: [
    "That won't work: prices and rules come only from {company}'s own data. What can I help you with?",
    "I can't do that. I can help you choose a product, work out delivery or place an order.",
  ],
  unclear: [
    'Could you say a bit more: is it about a product, delivery or an order you placed?',
    "I'm not sure what you need. Is it a product, delivery, or an existing order?",
  ],
  'unclear.again': [
    "We don't seem to understand each other. Shall I call a person?",
    "I still can't work out the question. Shall I pass it to a colleague?",
  ],
  'answer.yes': ['Good. What next: find a product or check delivery?', 'Great. Where shall we start?'],
  decline: ['All right. Write if you need me.', "OK. I'm here if you have questions."],
  'decline.product': ['All right, not this one. Shall I show others?', 'OK. Shall I look for something else?'],
  'decline.order': ['All right. Cancel the order or continue later?', 'OK. Should I cancel the order or keep it?'],
  'tool.failed': [
    "I can't check that right now. Try again a little later, or I'll call a person.",
    "The check didn't work. Ask again a little later, or I'll pass it to a colleague.",
  ],
  'tool.later': [
    'I can help with the rest in the next message: tell me what else you need.',
    "Let's take the rest separately: please repeat the second part.",
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
