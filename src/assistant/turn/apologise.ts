import type { Message } from '../../core/conversation/message.ts';
import { startHandoff } from '../../core/conversation/start-handoff.ts';
import { recordNewRequest } from '../../core/requests/record-request.ts';
import { respondsByText } from '../tools/responds-by-text.ts';
import type { TakenTurn } from './commit-turn.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/** What a customer reads when a turn broke: the truth, and a person who will answer. Nothing they wrote is lost. */
export async function apologise(message: Message, dependencies: TurnDependencies): Promise<TakenTurn> {
  const { unitOfWork, ids, clock, trackers } = dependencies;
  const { read } = unitOfWork;
  const { materials } = await dependencies.materials.current();
  const conversation = await read.conversations.find(message.conversationId);
  const now = clock.now();
  const language = conversation?.language ?? materials.profile.languages[0] ?? 'en';
  const open = await read.handoffs.findOpen(message.conversationId);
  const customer = conversation && (await read.customers.find(conversation.customerId));
  const started =
    open || !conversation
      ? undefined
      : startHandoff({
          conversation,
          language,
          reason: message.text.slice(0, 500),
          kind: 'service',
          contact: {
            name: conversation.draft.contact.name ?? customer?.name,
            phone: conversation.draft.contact.phone ?? customer?.phone,
            email: conversation.draft.contact.email ?? customer?.email,
          },
          ids: { handoff: ids.next(), request: ids.next() },
          number: await read.requests.nextNumber(),
          now,
          materials,
        });
  const by = started?.handoff.respondsBy ?? open?.respondsBy;
  const when = by && by > now ? respondsByText(by, now, materials.profile.timezone, language) : undefined;
  const reply = await unitOfWork.run(async (transaction) => {
    if (started) {
      await recordNewRequest(started.request, 'assistant', { transaction, ids, trackers, now });
      await transaction.handoffs.save(started.handoff);
    }
    const stored = await transaction.messages.append({
      id: ids.next(),
      conversationId: message.conversationId,
      author: 'assistant',
      text: apology(language, when),
      language,
      products: [],
      choices: [],
      sources: [],
      requestNumber: started?.request.number,
      replyTo: message.id,
      clientMessageId: undefined,
      turn: undefined,
      note: undefined,
      createdAt: now,
    });
    await transaction.messages.markTurnDone(message.id);
    return stored;
  });
  return { replies: reply ? [reply] : [], requests: started ? [started.request] : [], receipt: started?.request };
}

function apology(language: string, when: string | undefined): string {
  if (language.startsWith('ru')) {
    return `Не получилось ответить: у нас сбой. Сообщение сохранено, ответит сотрудник${when ? ` — ${when}` : ''}.`;
  }
  return `Something went wrong on our side. Your message is saved, and a colleague will answer${when ? ` ${when}` : ''}.`;
}
