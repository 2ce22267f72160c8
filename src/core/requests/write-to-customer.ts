import type { Author, Message } from '../conversation/message.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import type { Request } from './request.ts';

/** Appends a message about a request to its conversation, outside any turn. Undefined when the conversation is gone. */
export async function writeToCustomer(
  { request, author, text }: { readonly request: Request; readonly author: Author; readonly text: string },
  scope: { readonly transaction: Transaction; readonly ids: IdGenerator; readonly now: Date },
): Promise<Message | undefined> {
  return scope.transaction.messages.append({
    id: scope.ids.next(),
    conversationId: request.conversationId,
    author,
    text,
    language: request.language,
    products: [],
    choices: [],
    sources: [],
    requestNumber: request.number,
    replyTo: undefined,
    clientMessageId: undefined,
    turn: undefined,
    note: undefined,
    createdAt: scope.now,
  });
}
