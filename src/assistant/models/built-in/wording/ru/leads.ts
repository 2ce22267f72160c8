/** Calls at an agreed time, and what is learned of a customer's need. */
export const leads = {
  'callback.agreed': [
    'Договорились: перезвоним {time}[ на {phone}]. Номер обращения {number}.',
    'Записано: перезвоним {time}[ по номеру {phone}], обращение {number}.',
  ],
  'callback.phone': ['По какому номеру позвонить?[ {notice}]', 'Оставьте, пожалуйста, телефон для звонка.[ {notice}]'],
  'callback.closed-then': [
    'В это время позвонить некому. Ближайшее время для звонка: {time}. Подойдёт?',
    'Тогда никто не сможет позвонить. Ближе всего {time}: подойдёт?',
  ],
  'callback.when': ['В какое время вам удобно?', 'Когда вам удобнее поговорить?'],
  'callback.chat': ['Хорошо, ответим здесь, в чате.', 'Тогда без звонка: ответ придёт в этот чат.'],
  'choice.suits': ['Да, подойдёт'],
  'choice.other-time': ['Другое время'],
} as const satisfies Record<string, readonly string[]>;
