import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { MockLanguageModelV4 } from 'ai/test';
import { type AnswerDependencies, answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { createTestChain } from '../factories/model-chain.ts';
import { streamOf } from '../factories/scripted-model.ts';
import type { Dialogue, Planted, Turn } from './generating/dialogues.ts';

export type HeldTurn = {
  readonly turn: Turn;
  /** Everything that was sent in this turn, call by call. */
  readonly wire: readonly string[];
  /** The customer's words as they were sent. */
  readonly sent: string;
  readonly reply: string;
  /** Values of the tokens that the model said back. */
  readonly expected: readonly string[];
};

export type HeldDialogue = {
  readonly dialogue: Dialogue;
  readonly turns: readonly HeldTurn[];
  readonly masked: readonly { readonly kind: string; readonly number: number; readonly value: string }[];
};

const token = /\[[A-Z]+_\d+\]/gu;
const fields: Readonly<Record<string, string>> = { NAME: 'name', PHONE: 'phone', EMAIL: 'email', ADDRESS: 'address' };

/** The real turns of one dialogue, with a model outside that writes down what it is sent and uses the tokens it sees. */
export async function holdDialogue(dialogue: Dialogue, answering: AnswerDependencies): Promise<HeldDialogue> {
  const { read } = answering.unitOfWork;
  const { conversation } = await startConversation(
    { channel: 'web', locale: dialogue.language, customer: dialogue.customer, page: dialogue.page },
    answering,
  );
  const turns: HeldTurn[] = [];
  for (const turn of dialogue.turns) {
    const wire: string[] = [];
    let sent = '';
    let spoken: readonly string[] = [];
    const model = new MockLanguageModelV4({
      doStream: async ({ prompt }) => {
        wire.push(JSON.stringify(prompt));
        if (wire.length === 1) sent = lastWords(prompt);
        const seen = [...new Set(sent.match(token) ?? [])];
        const isFirst = wire.length === 1;
        if (isFirst && turn.isTaken && seen.length > 0) {
          const input = Object.fromEntries(
            seen.map((one) => [fields[/[A-Z]+/u.exec(one)?.[0] ?? ''] ?? 'comment', one]),
          );
          return { stream: streamOf({ calls: [{ name: 'update_request', input }] }, 1) };
        }
        spoken = isFirst ? [] : seen;
        const echo =
          spoken.length > 0 ? `${dialogue.language === 'ru' ? 'Записала' : 'Noted'}: ${spoken.join(', ')}. ` : '';
        return { stream: streamOf({ text: `${echo}${turn.reply}` }, wire.length) };
      },
    });
    const answer = await answerMessage(
      { conversationId: conversation.id, text: turn.text, clientMessageId: undefined },
      { ...answering, models: createTestChain({ outside: model }, { firstTokenMs: 60_000, totalMs: 90_000 }) },
    );
    const entries = await read.masks.list(conversation.id);
    const valueBehind = (one: string) =>
      entries.find(({ kind, number }) => one === `[${kind.toUpperCase()}_${number}]`)?.value ?? one;
    turns.push({
      turn,
      wire,
      sent,
      reply: answer.replies.map((reply) => reply.text).join('\n'),
      expected: spoken.map(valueBehind),
    });
  }
  return { dialogue, turns, masked: await read.masks.list(conversation.id) };
}

function lastWords(prompt: LanguageModelV4Prompt): string {
  const message = prompt.findLast(({ role }) => role === 'user');
  const [part] = message?.role === 'user' ? message.content : [];
  return part?.type === 'text' ? part.text : '';
}

/** Whether a text holds what would tell the value: its digits in any writing, or one of its words. */
export function tells(text: string, { kind, secrets }: Pick<Planted, 'kind' | 'secrets'>): boolean {
  return secrets.some((secret) => patternOf(secret, kind === 'name').test(text));
}

const patterns = new Map<string, RegExp>();

function patternOf(secret: string, isWhole: boolean): RegExp {
  const known = patterns.get(secret);
  if (known) return known;
  const written = secret.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[её]/giu, '[её]');
  const made = /^\d+$/u.test(secret)
    ? new RegExp(`${[...secret].join('[^\\p{L}\\d"]{0,3}')}(?!\\d)`, 'u')
    : new RegExp(`(?<!\\p{L})${written}${isWhole ? '(?![\\p{L}-])' : ''}`, 'iu');
  patterns.set(secret, made);
  return made;
}
