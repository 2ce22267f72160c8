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
  'choice.suits': ['Yes, that suits me'],
  'choice.other-time': ['Another time'],
} as const satisfies Record<keyof typeof russian, readonly string[]>;
