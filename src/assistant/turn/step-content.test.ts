import { describe, expect, it } from 'vitest';
import { createStepContent, inputOfCall } from './step-content.ts';

describe('what a model wrote in a step', () => {
  it('is kept in order, with what its provider needs to know it again', () => {
    const content = createStepContent();
    content.take({ type: 'reasoning-start', id: '1' });
    content.take({ type: 'text-start', id: '1' });
    content.take({ type: 'reasoning-delta', id: '1', delta: 'Hm.' });
    content.take({ type: 'text-delta', id: '1', delta: 'Let me ' });
    content.take({ type: 'text-delta', id: '1', delta: 'look.' });
    content.take({ type: 'reasoning-end', id: '1', providerMetadata: { anthropic: { signature: 's' } } });
    content.take({ type: 'text-end', id: '1' });
    content.take({ type: 'text-start', id: '2' });
    content.take({ type: 'tool-call', toolCallId: 'c', toolName: 'get', input: '{"a":1}' });
    expect(content.parts()).toEqual([
      { type: 'reasoning', text: 'Hm.', providerOptions: { anthropic: { signature: 's' } } },
      { type: 'text', text: 'Let me look.' },
      { type: 'tool-call', toolCallId: 'c', toolName: 'get', input: { a: 1 } },
    ]);
  });

  it.each([
    ['{"a":1}', { a: 1 }],
    ['', {}],
    ['  ', {}],
    ['{"a', undefined],
  ])('arguments "%s" are %j', (written, input) => {
    expect(inputOfCall(written)).toEqual(input);
  });
});
