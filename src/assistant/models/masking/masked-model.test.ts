import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { MockLanguageModelV4, simulateReadableStream } from 'ai/test';
import { describe, expect, it } from 'vitest';
import { createMaskMap } from '../../../core/privacy/masking/mask-map.ts';
import { createMasker } from '../../../core/privacy/masking/masker.ts';
import { createOwnData } from '../../../core/privacy/masking/own-data.ts';
import { maskedModel } from './masked-model.ts';

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};
const finish = { type: 'finish' as const, usage, finishReason: { unified: 'stop' as const, raw: undefined } };

function open(parts: readonly LanguageModelV4StreamPart[] = []) {
  const outside = new MockLanguageModelV4({
    doStream: async () => ({ stream: simulateReadableStream({ chunks: [...parts, finish] }) }),
    doGenerate: async () => ({
      content: [
        { type: 'reasoning', text: 'about [NAME_1]' },
        { type: 'text', text: '{"who":"[NAME_1]"}' },
        { type: 'tool-call', toolCallId: 'c', toolName: 't', input: '{"name":"[NAME_1]","phone":"[PHONE_9]"}' },
      ],
      finishReason: finish.finishReason,
      usage,
      warnings: [],
    }),
  });
  const map = createMaskMap([]);
  const own = createOwnData({ phones: [], emails: [], addresses: [], names: [], places: ['Москва'] });
  const masker = createMasker({ map, own, isPhone: () => false, isEverydayWord: () => false });
  return { outside, map, model: maskedModel(outside, { map, masker, own, onAsked: () => {} }) };
}

async function ask(model: MockLanguageModelV4 | ReturnType<typeof maskedModel>, options: LanguageModelV4CallOptions) {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of (await model.doStream(options)).stream) parts.push(part);
  return parts;
}

const context = {
  company: { name: 'Зерно', phone: '+7 495 000-00-12' },
  found: {
    products: [{ sku: 'X-1', name: 'Чайник Анна', brand: 'Анна' }],
    interpretation: { unknownWords: ['ветровой'], corrections: { ветровой: 'ветер' } },
    passages: [{ id: 'p', text: 'Ольга Ветрова уже у нас бывала. Карта 4111 1111 1111 1111.' }],
  },
  draft: { items: [], contact: { name: 'Ольга Ветрова', phone: '+79000000011' }, comment: 'позвонить 89000000011' },
  customer: { email: 'olga@example.com' },
  page: { url: 'https://shop.example/?email=olga%40example.com', title: 'Заказ для Ольги Ветровой' },
};

const prompt: LanguageModelV4CallOptions['prompt'] = [
  { role: 'system', content: 'You are Ася.' },
  {
    role: 'assistant',
    content: [{ type: 'text', text: 'Как вас зовут?' }],
    providerOptions: { vitrina: { note: 'Ольга' } },
  },
  { role: 'user', content: [{ type: 'text', text: 'Ольга Ветрова, olga@example.com' }] },
  {
    role: 'assistant',
    content: [
      { type: 'reasoning', text: 'Ольга Ветрова wants tea' },
      {
        type: 'tool-call',
        toolCallId: '1',
        toolName: 'update_request',
        input: { name: 'Ольга Ветрова', phone: '+79000000011' },
      },
    ],
  },
  {
    role: 'tool',
    content: [
      {
        type: 'tool-result',
        toolCallId: '1',
        toolName: 'update_request',
        output: { type: 'json', value: { draft: context.draft, problems: [] } },
      },
      {
        type: 'tool-result',
        toolCallId: '2',
        toolName: 'x',
        output: { type: 'text', value: '{"contact":{"name":"Ольга Ветрова"}}' },
      },
      {
        type: 'tool-result',
        toolCallId: '3',
        toolName: 'x',
        output: { type: 'error-text', value: 'no 8 900 000 00 11' },
      },
    ],
  },
  {
    role: 'user',
    content: [
      {
        type: 'file',
        filename: 'паспорт Ольги Ветровой.txt',
        mediaType: 'text/plain',
        data: { type: 'text', text: 'СНИЛС 112-233-445 95' },
      },
      { type: 'text', text: 'привезите в Москву, ул. Садовая, д. 5' },
      { type: 'text', text: `<context>\n${JSON.stringify(context)}\n</context>` },
    ],
  },
];

describe('what a model outside is sent', () => {
  it('holds no personal data in any part of the prompt, and is still what it was', async () => {
    const { model, outside } = open();
    await ask(model, { prompt });
    const sent = JSON.stringify(outside.doStreamCalls[0]?.prompt);
    expect(sent).not.toMatch(/ольг|ветров|olga|000.?00.?11|садов|112-233|4111/iu);
    expect(sent).toContain('Чайник Анна');
    expect(sent).toContain('+7 495 000-00-12');
    expect(sent).toContain('Москву');
    const parts = outside.doStreamCalls[0]?.prompt.at(-1)?.content;
    const last = Array.isArray(parts) ? parts.at(-1) : undefined;
    const json = /<context>\n(.*)\n<\/context>/su.exec(last?.type === 'text' ? last.text : '')?.[1] ?? '';
    expect(JSON.parse(json)).toEqual({
      company: context.company,
      found: {
        products: context.found.products,
        interpretation: { unknownWords: ['[NAME_2]'], corrections: { '[NAME_2]': 'ветер' } },
        passages: [{ id: 'p', text: '[NAME_1] уже у нас бывала. Карта [CARD_1].' }],
      },
      draft: { items: [], contact: { name: '[NAME_1]', phone: '[PHONE_1]' }, comment: 'позвонить [PHONE_1]' },
      customer: { email: '[EMAIL_1]' },
      page: { url: 'https://shop.example/?email=[EMAIL_1]', title: 'Заказ для [NAME_1]' },
    });
  });

  it('tells the model of tokens once, after the instructions', async () => {
    const { model, outside } = open();
    await ask(model, { prompt });
    const system = outside.doStreamCalls[0]?.prompt[0];
    expect(system?.content).toMatch(/^You are Ася\.\n\nPersonal data is masked/u);
  });
});

describe('what comes back', () => {
  const pieces = (text: string): LanguageModelV4StreamPart[] => [
    { type: 'text-start', id: '1' },
    ...[...text].map((delta) => ({ type: 'text-delta' as const, id: '1', delta })),
    { type: 'text-end', id: '1' },
  ];

  it('has the values again, in words and in arguments, however it is cut', async () => {
    const { model } = open([
      { type: 'reasoning-start', id: 'r' },
      { type: 'reasoning-delta', id: 'r', delta: 'call [NAME_1]' },
      { type: 'reasoning-end', id: 'r' },
      ...pieces('Записала: [NAME_1], [Email_1]. [NAME_8]?'),
      { type: 'tool-input-start', id: 'c', toolName: 'update_request' },
      { type: 'tool-input-delta', id: 'c', delta: '{"name":"[NA' },
      { type: 'tool-input-delta', id: 'c', delta: 'ME_1]"}' },
      { type: 'tool-input-end', id: 'c' },
      { type: 'tool-call', toolCallId: 'c', toolName: 'update_request', input: '{"name":"[NAME_1]"}' },
    ]);
    const parts = await ask(model, { prompt });
    const said = (type: 'text-delta' | 'tool-input-delta' | 'reasoning-delta') =>
      parts.flatMap((part) => (part.type === type ? [part.delta] : [])).join('');
    expect(said('text-delta')).toBe('Записала: Ольга Ветрова, olga@example.com. …?');
    expect(said('tool-input-delta')).toBe('{"name":"Ольга Ветрова"}');
    expect(said('reasoning-delta')).toBe('call [NAME_1]');
    expect(parts.find((part) => part.type === 'tool-call')).toMatchObject({ input: '{"name":"Ольга Ветрова"}' });
  });

  it('says what a stream that was cut off had begun', async () => {
    const { model } = open([
      { type: 'text-start', id: '1' },
      { type: 'text-delta', id: '1', delta: 'Добрый день, [NAME_' },
    ]);
    const parts = await ask(model, { prompt });
    expect(parts.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : [])).join('')).toMatch(
      /^Добрый день, /u,
    );
  });

  it('is restored in whole answers too, objects among them', async () => {
    const { model } = open();
    const { content } = await model.doGenerate({ prompt, responseFormat: { type: 'json' } });
    expect(content).toMatchObject([
      { text: 'about [NAME_1]' },
      { text: '{"who":"Ольга Ветрова"}' },
      { input: '{"name":"Ольга Ветрова","phone":""}' },
    ]);
  });
});
