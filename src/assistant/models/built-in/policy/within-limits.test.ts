import { describe, expect, it, test } from 'vitest';
import { toolDefinitions } from '../../../tools/definitions.ts';
import { withinLimits } from './within-limits.ts';

const pages = 'Мы открываем кофейню. '.repeat(300);

describe('what a tool is asked of a message of several pages', () => {
  test.each([
    ['search_products', { query: pages, limit: 3 }],
    ['search_knowledge', { query: pages, limit: 3 }],
    ['record_gap', { question: pages }],
    ['hand_off', { reason: pages }],
    ['update_request', { comment: pages, address: pages, promoCode: null }],
  ] as const)('%s takes it', (name, input) => {
    const { input: schema } = toolDefinitions[name];
    expect(schema.safeParse(input).success).toBe(false);
    expect(schema.safeParse(withinLimits(name, input)).success).toBe(true);
  });

  it('keeps what fits as it is', () => {
    const input = { query: 'насос', limit: 3 };
    expect(withinLimits('search_products', input)).toBe(input);
    expect(withinLimits('update_request', { promoCode: null, name: 'Анна' })).toEqual({
      promoCode: null,
      name: 'Анна',
    });
  });

  it('cuts no sign in two', () => {
    const { question } = withinLimits('record_gap', { question: `a${'🙂'.repeat(2_000)}` });
    expect(question.isWellFormed()).toBe(true);
  });
});
