import type { LanguageModelV4 } from '@ai-sdk/provider';
import { APICallError } from '@ai-sdk/provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { createLogger } from '../../src/shared/logger.ts';
import { createTestChain } from '../factories/model-chain.ts';
import { httpError, scriptedModel } from '../factories/scripted-model.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop('examples/instrument');
});
afterAll(() => shop.close());

const adminKey = 'test-admin-key-0123456789';
const personal = /зебулон|ветров|000.?00.?11|zebulon|садов/iu;
const said = 'Меня зовут Зебулон Ветров, 8 900 000-00-11, zebulon@example.com, Москва, ул. Садовая, д. 5';

async function open() {
  const { conversation } = await startConversation({ channel: 'web', locale: 'ru' }, shop.vitrina.services.answering);
  const say = async (text: string, model: LanguageModelV4, isLocal = false) => {
    const chain = createTestChain({ outside: model });
    const models = isLocal ? { ...chain, ...createTestChainOfLocal(model) } : chain;
    const heard: string[] = [];
    const answering = { ...shop.vitrina.services.answering, models };
    const answer = await answerMessage(
      { conversationId: conversation.id, text, clientMessageId: undefined },
      answering,
      (part) => heard.push(part),
    );
    return { answer, heard: heard.join(''), reply: answer.replies.map((reply) => reply.text).join('\n') };
  };
  return { id: conversation.id, say };
}

function createTestChainOfLocal(languageModel: LanguageModelV4) {
  return createTestChain({}, { members: [{ name: 'compatible:own', isLocal: true, languageModel }, builtIn()] });
}

function builtIn() {
  return { name: 'built-in', isLocal: true, languageModel: scriptedModel('Здравствуйте.') };
}

const takes = {
  calls: [
    {
      name: 'update_request',
      input: { name: '[NAME_1]', phone: '[PHONE_1]', address: '[ADDRESS_1]', place: 'Москва' },
    },
  ],
};

describe('a turn with a model outside', () => {
  it('shows it tokens, and does and says what it means with the values', async () => {
    const { id, say } = await open();
    const model = scriptedModel(takes, 'Записала, [NAME_1], телефон [PHONE_1]. Что везём?');
    const { reply, heard } = await say(said, model);
    expect(reply).toContain('Зебулон Ветров, телефон 8 900 000-00-11');
    expect(heard).toBe(reply);
    const calls = model.doStreamCalls.map(({ prompt }) => JSON.stringify(prompt));
    expect(calls).toHaveLength(2);
    for (const sent of calls) expect(sent).not.toMatch(personal);
    expect(calls[1]).toContain('[NAME_1]');
    const conversation = await shop.vitrina.services.unitOfWork.read.conversations.find(id);
    expect(conversation?.draft).toMatchObject({
      contact: { name: 'Зебулон Ветров', phone: '+79000000011' },
      address: 'ул. Садовая, д. 5',
    });
  });

  it('keeps its tokens from turn to turn, also for what only the history and the draft tell', async () => {
    const { say } = await open();
    await say(said, scriptedModel(takes, 'Записала.'));
    const model = scriptedModel('Хорошо, [NAME_1].');
    const { reply } = await say('Перезвоните на 8 (900) 000 00 11, спросите Зебулона', model);
    expect(reply).toBe('Хорошо, Зебулон Ветров.');
    const sent = JSON.stringify(model.doStreamCalls[0]?.prompt);
    expect(sent).not.toMatch(personal);
    expect(sent).toContain('Перезвоните на [PHONE_1], спросите [NAME_');
  });

  it('shows staff how it saw the messages, by API and on the page', async () => {
    const { id, say } = await open();
    await say('Сколько стоит дрель Д-650?', scriptedModel('Сейчас посмотрю.'));
    await say(said, scriptedModel('Записала, [NAME_1].'));
    const { body } = await shop.call('GET', `/api/v1/admin/conversations/${id}`, undefined, adminKey);
    const seen = body.messages.map(({ asModelSaw }: { asModelSaw?: string }) => asModelSaw);
    expect(seen.filter(Boolean)).toEqual([
      'Меня зовут [NAME_1], [PHONE_1], [EMAIL_1], Москва, [ADDRESS_1]',
      'Записала, [NAME_1].',
    ]);
    expect(JSON.stringify(body)).not.toMatch(/"(?:masks|mask_entries)"/u);
    const page = await shop.call('GET', `/dashboard/conversations/${id}?lang=ru`, undefined, adminKey);
    expect(page.body).toContain('Как видела модель');
    expect(page.body).toContain('<span class="token">[NAME_1]</span>');
  });

  it('shows a customer nothing of it', async () => {
    const chat = await shop.open();
    await chat.say('меня зовут Зебулон');
    const { body } = await shop.call('GET', `/api/v1/conversations/${chat.id}/messages`, undefined, chat.token);
    expect(JSON.stringify(body)).not.toMatch(/asModelSaw|NAME_1/u);
  });
});

describe('a turn with local models alone', () => {
  it('shows them everything and keeps no masks', async () => {
    const { id, say } = await open();
    const model = scriptedModel('Хорошо.');
    await say(said, model, true);
    expect(JSON.stringify(model.doStreamCalls[0]?.prompt)).toContain('Зебулон Ветров');
    expect(await shop.vitrina.services.unitOfWork.read.masks.list(id)).toEqual([]);
  });
});

describe('what the log holds of a failure', () => {
  it.each([
    [
      'a refusal that repeats the request',
      new APICallError({
        message: `bad input: ${said}`,
        url: 'http://x',
        requestBodyValues: { said },
        statusCode: 400,
        responseBody: said,
      }),
    ],
    [
      'a tool call that cannot be read',
      Object.assign(new Error(`JSON parsing failed: Text: ${said}`), { name: 'AI_JSONParseError', text: said }),
    ],
    ['a server error', httpError(500)],
  ])('is no personal data: %s', (_, error) => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => lines.push(line) });
    logger.error({ error, cause: error }, 'turn failed');
    logger.error({ error: new Error('failed', { cause: error }) }, 'turn failed');
    expect(lines.join('\n')).not.toMatch(personal);
    expect(lines[0]).toContain('"type":"AI_');
  });
});
