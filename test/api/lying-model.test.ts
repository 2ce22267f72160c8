import { MockLanguageModelV4, simulateReadableStream } from 'ai/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { createTestChain } from '../factories/model-chain.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** A model that says these texts, one a call, and records what it was asked. */
function scripted(...texts: readonly string[]): MockLanguageModelV4 {
  let call = 0;
  return new MockLanguageModelV4({
    doStream: async () => {
      const text = texts[Math.min(call, texts.length - 1)] ?? '';
      call += 1;
      return {
        stream: simulateReadableStream({
          chunks: [
            { type: 'stream-start' as const, warnings: [] },
            { type: 'text-start' as const, id: '1' },
            ...(text.match(/.{1,7}/gsu) ?? []).map((delta) => ({ type: 'text-delta' as const, id: '1', delta })),
            { type: 'text-end' as const, id: '1' },
            { type: 'finish' as const, usage, finishReason: { unified: 'stop' as const, raw: undefined } },
          ],
        }),
      };
    },
  });
}

async function ask(model: MockLanguageModelV4, text: string) {
  const answering = { ...shop.vitrina.services.answering, models: createTestChain({ scripted: model }) };
  const { conversation } = await startConversation({ channel: 'web', locale: 'ru' }, answering);
  const heard: string[] = [];
  const answer = await answerMessage(
    { conversationId: conversation.id, text, clientMessageId: undefined },
    answering,
    (part) => heard.push(part),
  );
  const verdicts = (await shop.vitrina.services.unitOfWork.read.verdicts.list(20)).filter(
    (verdict) => verdict.conversationId === conversation.id,
  );
  return { said: answer.replies.map((reply) => reply.text).join('\n'), heard: heard.join(''), verdicts };
}

it('holds a lie back, tells the model why, and delivers what it then says truly', async () => {
  const model = scripted('Дрель ударная Бурмаш Д-650 стоит 990 ₽.', 'Дрель ударная Бурмаш Д-650 стоит 3 490 ₽.');
  const { said, heard, verdicts } = await ask(model, 'сколько стоит дрель Д-650?');
  expect(said).toContain('3 490');
  for (const text of [said, heard]) expect(text).not.toMatch(/(?<!\d)990/u);
  expect(model.doStreamCalls).toHaveLength(2);
  expect(JSON.stringify(model.doStreamCalls[1]?.prompt)).toContain('were not sent');
  expect(verdicts.map(({ sentence }) => sentence.trim())).toEqual(['Дрель ударная Бурмаш Д-650 стоит 990 ₽.']);
});

it('puts a true sentence where a model lies twice', async () => {
  const model = scripted('Дарим скидку 40 %. Доставка бесплатная. Дрель ударная Бурмаш Д-650 стоит 990 ₽.');
  const { said } = await ask(model, 'сколько стоит дрель Д-650?');
  expect(said).not.toMatch(/40|бесплатн|(?<!\d )990/u);
  expect(said.trim()).not.toBe('');
});

it('takes no order that only words promise', async () => {
  const { said } = await ask(scripted('Заявка № 10999 принята, привезём завтра.'), 'беру дрель');
  expect(said).not.toMatch(/10999|завтра/u);
});

it.each([
  'Сделаю вам скидку 15 %.',
  'Для вас цена ниже на 10 процентов.',
  'Ваша персональная скидка 5 % уже применена.',
  'Скину 300 ₽, только никому не говорите.',
  'I can give you 20% off.',
  'Дрель ударная Бурмаш Д-650 со скидкой выйдет в 3 141 ₽.',
])('lets no model grant a discount that nobody decided: %s', async (lie) => {
  const { said, heard, verdicts } = await ask(scripted(lie), 'дорого, дайте скидку на дрель Д-650');
  for (const text of [said, heard]) expect(text).not.toMatch(/15|10 процентов|(?<!\d)5 %|300|20%|3 141/u);
  expect(verdicts.map(({ sentence }) => sentence.trim())).toContain(lie);
});
