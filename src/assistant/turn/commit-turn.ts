import type { Message, NewMessage } from '../../core/conversation/message.ts';
import { UserError } from '../../core/errors.ts';
import type { IdGenerator } from '../../core/ports/id-generator.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { recordChangedRequest, recordCustomerComment, recordNewRequest } from '../../core/requests/record-request.ts';
import type { Request } from '../../core/requests/request.ts';
import { stageById } from '../../core/sales/pipeline.ts';
import { requestsNow } from '../tools/tool-scope.ts';
import { cardOf } from '../tools/view-of-product.ts';
import { commitQuotes } from './commit-quotes.ts';
import type { GeneratedReply } from './generate-reply.ts';
import type { PreparedTurn } from './prepare-turn.ts';
import { saveCustomer } from './save-customer.ts';
import { saveLead, settleLead } from './save-lead.ts';
import { sentOff } from './sent-off.ts';
import { settleAll } from './settle-all.ts';
import { saveOffers, settleTurnOffers } from './settle-offers.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

export type TakenTurn = {
  readonly replies: readonly Message[];
  /** Requests this turn made or changed, as they stand. */
  readonly requests: readonly Request[];
  /** The request the reply tells about. */
  readonly receipt: Request | undefined;
};

/**
 * The reply and all it promises in one transaction: an order the customer reads of exists, and its card is owed.
 * Throws CONFLICT when a request was moved meanwhile by a person, or the customer's one discount was granted elsewhere; the turn is then taken anew.
 */
export async function commitTurn(
  turn: PreparedTurn,
  reply: GeneratedReply | undefined,
  dependencies: Pick<TurnDependencies, 'unitOfWork' | 'ids' | 'trackers'>,
): Promise<TakenTurn> {
  const { scope } = turn;
  const { effects } = scope;
  settleTurnOffers(scope, reply);
  settleLead(scope, reply?.text ?? '');
  const newReply = reply && (await messageOf(turn, reply));
  const message = await dependencies.unitOfWork.run(async (transaction) => {
    const recording = { transaction, ids: dependencies.ids, trackers: dependencies.trackers, now: scope.now };
    for (const change of effects.changed) {
      const current = await transaction.requests.lock(change.request.id);
      if (current?.stageId !== change.before.stageId)
        throw new UserError('CONFLICT', 'The request was moved meanwhile.');
      await recordChangedRequest(change.request, { type: change.type, by: 'customer', data: {} }, recording);
    }
    for (const request of effects.submitted) await recordNewRequest(request, 'customer', recording);
    await commitQuotes(effects.quotes, transaction);
    const mirrored = effects.submitted.length === 0 ? openRequest(turn) : undefined;
    if (mirrored) await recordCustomerComment(mirrored, scope.message.text, recording);
    // None of these needs another's answer, and so none waits for it.
    const [stored] = await settleAll([
      newReply && transaction.messages.append(newReply),
      saveConversation(turn, transaction),
      saveCustomer(scope, reply?.text ?? '', transaction),
      saveLead(scope, transaction),
      saveDiscounts(turn, transaction),
      saveOffers(scope, transaction),
      saveQuality(turn, reply, { transaction, ids: dependencies.ids }),
      transaction.messages.markTurnDone(scope.message.id),
      saveMasks(turn, newReply, transaction),
    ]);
    return stored;
  });
  const requests = [...effects.submitted, ...effects.changed.map(({ request }) => request)];
  return {
    replies: message ? [message] : [],
    requests,
    receipt: requestsNow(effects).find((request) => request.number === effects.receipt),
  };
}

/** What stands for whose data, and how a model outside saw the messages: looked for while the database works on what was asked of it before. */
async function saveMasks(
  { scope, masking }: PreparedTurn,
  reply: NewMessage | undefined,
  transaction: Transaction,
): Promise<void> {
  if (!masking) return;
  await sentOff();
  const seen = masking.seen(reply ? [scope.message, reply] : [scope.message]);
  await transaction.masks.append(scope.conversation.id, masking.added());
  // It points at the messages: the reply was asked for before.
  await transaction.masks.saveSeen(seen);
}

async function saveDiscounts({ scope }: PreparedTurn, transaction: Transaction): Promise<void> {
  for (const decision of scope.effects.discountDecisions) {
    if (!(await transaction.discountDecisions.append(decision)))
      throw new UserError('CONFLICT', 'The customer was granted a discount meanwhile.');
  }
}

/** Questions without an answer, and sentences that were held back. */
async function saveQuality(
  { scope }: PreparedTurn,
  reply: GeneratedReply | undefined,
  { transaction, ids }: { readonly transaction: Transaction; readonly ids: IdGenerator },
): Promise<void> {
  const of = { conversationId: scope.conversation.id, messageId: scope.message.id, createdAt: scope.now };
  for (const question of scope.effects.gaps)
    await transaction.gaps.append({ ...of, id: ids.next(), question, language: scope.language });
  for (const { sentence, reasons } of reply?.held ?? [])
    await transaction.verdicts.append({
      ...of,
      id: ids.next(),
      model: reply?.model ?? '',
      sentence,
      verdict: 'held',
      reasons,
    });
}

/** The newest request somebody still works on: its card hears what the customer writes later. */
function openRequest({ scope }: PreparedTurn): Request | undefined {
  return scope.effects.requests.find(
    (request) => stageById(scope.materials.pipeline, request.stageId)?.outcome === undefined,
  );
}

async function saveConversation({ scope }: PreparedTurn, transaction: Transaction): Promise<void> {
  const { conversation, effects, language } = scope;
  const { draft, selling } = effects;
  if (draft !== conversation.draft || selling !== conversation.selling || language !== conversation.language)
    await transaction.conversations.saveState(conversation.id, { draft, selling, language });
  if (effects.handoff) await transaction.handoffs.save(effects.handoff);
}

const mostCards = 3;

async function messageOf({ scope }: PreparedTurn, reply: GeneratedReply): Promise<NewMessage> {
  const { directives } = reply;
  const shown = await scope.products.find(directives.products.slice(0, mostCards));
  return {
    id: scope.ids.next(),
    conversationId: scope.conversation.id,
    author: 'assistant',
    text: reply.text,
    language: scope.language,
    products: [...shown.values()].map((product) => cardOf(product, scope.language)),
    choices: directives.choices,
    sources: directives.sources,
    requestNumber: scope.effects.receipt,
    replyTo: scope.message.id,
    clientMessageId: undefined,
    turn: undefined,
    note: reply.note,
    createdAt: scope.now,
  };
}
