/**
 * How a thing is done: of itself or by hand. Catalogs say it by adjectives ("automatic", "ручной"), customers by what the thing does
 * ("froths the milk by itself", "чтобы сама включалась").
 */
export type Manner = {
  /** Phrases of those who ask, folded. */
  readonly said: readonly string[];
  /** Beginnings of the stems by which values tell it. */
  readonly values: readonly string[];
};

export const manners: readonly Manner[] = [
  {
    said: [
      'by itself',
      'by themselves',
      'on its own',
      'on their own',
      'itself',
      'automatically',
      'hands free',
      'without hands',
      'сам',
      'сама',
      'само',
      'сами',
      'автоматически',
      'автоматом',
      'на автомате',
      'самостоятельно',
      'без рук',
      'без участия',
    ],
    values: ['автомат', 'automat'],
  },
  {
    said: ['by hand', 'manually', 'вручную', 'руками'],
    values: ['ручн', 'механич', 'manual', 'mechan', 'hand'],
  },
];

/** Before "сам": the person does it, and not the thing. */
export const persons: ReadonlySet<string> = new Set('я мы ты вы муж жена мама папа сын дочь клиент клиенты'.split(' '));
