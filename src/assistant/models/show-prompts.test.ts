import { MockLanguageModelV4 } from 'ai/test';
import { expect, it } from 'vitest';
import { promptText, showingPrompts } from './show-prompts.ts';

const prompt = [
  { role: 'system' as const, content: 'You sell pumps.' },
  {
    role: 'user' as const,
    content: [
      { type: 'text' as const, text: 'hi' },
      { type: 'text' as const, text: '<context>\n{"now":1}\n</context>' },
    ],
  },
  {
    role: 'assistant' as const,
    content: [{ type: 'tool-call' as const, toolCallId: '1', toolName: 'get_product', input: { sku: 'A-1' } }],
  },
  {
    role: 'tool' as const,
    content: [
      {
        type: 'tool-result' as const,
        toolCallId: '1',
        toolName: 'get_product',
        output: { type: 'json' as const, value: { price: '9.00' } },
      },
    ],
  },
];
const tools = [
  {
    type: 'function' as const,
    name: 'get_product',
    description: 'One product.',
    inputSchema: { type: 'object' as const },
  },
];

it('shows each part of a prompt under its name', () => {
  const text = promptText('openai:m', { prompt, tools });
  expect(
    text
      .split('\n')
      .filter((line) => line.startsWith('── '))
      .map((line) => line.replace(/, about.*/, '')),
  ).toEqual([
    '── instructions',
    '── 1 tools',
    '── user',
    '── what the shop adds to the message',
    '── calls get_product',
    '── get_product answers',
  ]);
  for (const part of ['You sell pumps.', '"type":"object"', '{"now":1}', '{"sku":"A-1"}', '"price":"9.00"'])
    expect(text).toContain(part);
});

it('shows before the model is asked, and sends the very same', async () => {
  const shown: string[] = [];
  const model = new MockLanguageModelV4({
    doStream: async () => {
      expect(shown).toHaveLength(1);
      throw new Error('gone');
    },
  });
  const member = showingPrompts({ name: 'm', isLocal: true, languageModel: model }, (text) => shown.push(text));
  await expect(member.languageModel.doStream({ prompt })).rejects.toThrow('gone');
  expect(model.doStreamCalls[0]?.prompt).toEqual(prompt);
});
