import type { talk as russian } from '../ru/talk.ts';

export const talk = {
  'first-greeting': [
    "Hello! I'm {assistant}, the AI assistant of {company}. I help you choose[, {reckoned}] and place your order.[ The shop has: {categories}.] What are you looking for?",
  ],
  'greeting.delivery': ['work out delivery'],
  greeting: ['Hello! What are you looking for?', 'Hi! How can I help?', 'Hello! What can I find for you?'],
  thanks: [
    "You're welcome! Write if anything else comes up.",
    'Any time. Just ask if you need more.',
    'My pleasure. I am here if you need me.',
  ],
  acknowledged: ["Good. I'm here if a question comes up.", 'All right. Just ask if there is anything else.'],
  goodbye: [
    'Goodbye! Write whenever you have a question.',
    "Take care! I'm here if you need me.",
    'Have a good day! Come back with any question.',
  ],
  'goodbye.draft': [
    'Goodbye! Your order is saved: write again and we will go on from here.',
    'Take care! The order stays here, you can come back to it later.',
  ],
  'about.who': [
    'My name is {assistant}; I am a software assistant of {company}.',
    "I'm {assistant}, the AI assistant of {company}.",
  ],
  'about.what': [
    'I help you choose and compare products, tell prices, discounts and delivery times, take your order and say where it is. I can call a person too.',
    'I find and compare products, work out the cost with delivery, take orders and tell their status. If needed, I call a person.',
  ],
  'off-topic': [
    "I can't help with that: I answer about products and orders of {company}. What can I find for you?",
    "That's not something I do. I can help with products, delivery and orders. What do you need?",
    'Someone else would know that better: my field is what {company} sells. Shall I show you something?',
    "I'll leave that one. Finding a product or working out delivery I can do. Where shall we start?",
  ],
  'off-topic.work': [
    "Poems, texts, translations and homework aren't my trade. {company}'s products are. Which of them would you like to see?",
    "I don't write or solve such things: I help with products and orders. What can I find for you?",
    "I won't compose anything, but I'm quick at finding products. What interests you?",
    "That's no task for me. Back to shopping: what do you need?",
  ],
  'off-topic.flirt': [
    "Thank you, but I keep to business: this is {company}'s sales chat. Can I help you choose?",
    "That's kind, but here it's only products and orders. What can I find for you?",
    'Ask me about products and orders; the rest passes me by. What would you like to see?',
  ],
  'off-topic.advice': [
    "That's for a specialist, a doctor or a lawyer: I won't guess. With {company}'s products I can help.",
    'You need a doctor or a lawyer for that, not me. If you have a question about products, I will answer.',
    "I don't advise on health or law, that's for specialists. I can help with a product or an order.",
  ],
  insult: [
    "I'm sorry it feels that way. Say what went wrong or what you are looking for, and we'll sort it out.",
    "Let's keep to the matter. Tell me what you need and I'll do my best.",
  ],
  'insult.again': [
    "It seems talking to me isn't working out. Shall I call a person?",
    "I won't argue. If you like, I'll pass this conversation to a colleague.",
    'Perhaps a person would be better here. Shall I call one?',
  ],
  manipulation: [
    "That won't work: prices and rules come only from {company}'s own data. What can I help you with?",
    "I can't do that. I can help you choose a product, work out delivery or place an order.",
    'No, the rules are the same for everyone and there is no way round them. Shall I find something for you?',
    "I don't talk about my inner workings or other people's data. Ask about a product, delivery or your own order.",
  ],
  unclear: [
    'Could you say a bit more: is it about a product, delivery or an order you placed?',
    "I'm not sure what you need. Is it a product, delivery, or an existing order?",
    'Tell me a little more: which product are you after, or what would you like to know?',
  ],
  'unclear.order': ["I didn't quite get that.", "Sorry, I couldn't make that out."],
  'unclear.again': [
    "We don't seem to understand each other. Shall I call a person?",
    "I still can't work out the question. Shall I pass it to a colleague?",
  ],
  'answer.yes': [
    'Good. What next: find a product or check delivery?',
    'Great. Where shall we start?',
    'Fine. What are you interested in?',
  ],
  decline: [
    'All right. Write if you need me.',
    "OK. I'm here if you have questions.",
    'As you like. You can come back to this any time.',
  ],
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
