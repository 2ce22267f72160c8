import type { people as russian } from '../ru/people.ts';

export const people = {
  'knowledge.unknown': [
    "The company's materials don't answer that, and I won't guess.",
    "I don't have an exact answer: the data doesn't say.",
  ],
  'knowledge.no-more': [
    'The materials say no more about this.',
    "I have nothing to add: that's all the documents say about it.",
  ],
  'knowledge.from': ['From “{title}”:', '“{title}” says:'],
  'knowledge.foreign': [
    'This is described in another language, “{title}”:',
    'The answer exists only in another language (“{title}”):',
  ],
  'person.offer': ['Shall I ask a colleague?', 'Shall I pass the question to a colleague?', 'Shall I call a person?'],
  'person.called': [
    "I'm passing you to a colleague. You'll have an answer {time}; your reference is {number}.",
    'A colleague has your question and will answer {time}. Your reference is {number}.',
  ],
  'person.closed': ['We are closed now. Hours: {hours}.', "It's outside working hours; we are open {hours}."],
  'person.contact': [
    'Leave a phone number or e-mail so that the answer reaches you.[ {notice}]',
    'Where else can we answer: a phone number or e-mail?[ {notice}]',
  ],
  'person.waiting': [
    'A colleague already has your question, reference {number}. Meanwhile, ask me.',
    'Reference {number} is with a colleague. Until the answer comes, ask me.',
  ],
  'person.until': [
    'A colleague will answer {time}; your reference is {number}.',
    'You will have an answer to case {number} {time}.',
  ],
  'person.active': [
    'A colleague is already in this chat, reference {number}.',
    'A colleague is answering you, reference {number}.',
  ],
  'contact.passed': ['Thanks, a colleague has your contact now.', 'Noted, a colleague will contact you.'],
  'complaint.taken': [
    "I'm sorry this happened. Your complaint {number} is with a colleague, who will answer {time}.",
    'Sorry about that. A colleague has your complaint, number {number}, and will answer {time}.',
  ],
  'complaint.waiting': [
    'Your case {number} is already with a colleague. Write the details here, they will be read.',
    'A colleague is working on {number}. Everything you write here will be read.',
  ],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
