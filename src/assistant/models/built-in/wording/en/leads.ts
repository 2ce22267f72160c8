import type { leads as russian } from '../ru/leads.ts';

export const leads = {
  'callback.agreed': [
    "Agreed: we'll call you {time}[ on {phone}]. Your reference is {number}.",
    "Noted: we'll call {time}[ on {phone}], reference {number}.",
  ],
  'callback.phone': ['Which number should we call?[ {notice}]', 'Please leave a phone number for the call.[ {notice}]'],
  'callback.closed-then': [
    'Nobody can call at that time. The nearest we can call is {time}. Does that suit you?',
    "There's nobody here to call then. The closest we can call is {time}: would that work?",
  ],
  'callback.when': ['What time suits you?', 'When would you like to talk?'],
  'callback.chat': ["All right, we'll answer here in the chat.", 'No call then: the answer comes to this chat.'],
  'lead.no-more': [
    'All right, no more questions. Ask away, I will answer.',
    'Fair enough, I will stop asking. Tell me what you want to know.',
  ],
  'lead.noted': ['Got it, thank you.', "Thanks, I'll keep that in mind.", 'Good to know, thanks.'],
  'lead.unsure': ['No problem, that can wait.', "That's fine, we can settle it later."],
  'lead.way-on': [
    'Shall I show more options, or have a colleague work it out and call you?',
    'More options, or would you like a colleague to call you with the figures?',
  ],
  'lead.handed-over': [
    "I'm passing your needs, as noted, to a colleague, who will answer here {time}. Your reference is {number}.",
    'A colleague has your needs now and will answer in this chat {time}; your reference is {number}.',
  ],
  'lead.offer-call': [
    'If you would rather talk, write when to call you.',
    'If a call is easier, tell me a time that suits you.',
  ],
  'contact.not-kept': [
    "All right, the contact stays with the order itself; I won't keep it for later talks.",
    "Understood, I won't keep it: only this order will have it.",
  ],
  'summary.notice': ['{notice}'],
  'choice.dont-know': ["I don't know yet"],
  'choice.callback': ['Call me back'],
  'choice.suits': ['Yes, that suits me'],
  'choice.other-time': ['Another time'],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
