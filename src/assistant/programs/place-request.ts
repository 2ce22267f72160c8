import type { ApiTurn } from '../../core/api-turns/api-turn.ts';
import { UserError } from '../../core/errors.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { consentByProgram } from '../../core/privacy/consent-by-program.ts';
import { contactNotice } from '../../core/privacy/contact-notice.ts';
import { recordNewRequest } from '../../core/requests/record-request.ts';
import type { Request } from '../../core/requests/request.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { ParsedToolInput } from '../tools/definitions.ts';
import { handOff } from '../tools/hand-off.ts';
import { requestCallback } from '../tools/request-callback.ts';
import { submitRequest } from '../tools/submit-request.ts';
import { updateRequest } from '../tools/update-request.ts';
import { viewOfRequest } from '../tools/view-of-request.ts';
import type { DraftView, RequestView, UpdateRequestResult } from '../tools/views.ts';
import type { RequestCallbackResult } from '../tools/views-of-people.ts';
import type { TurnDependencies } from '../turn/turn-dependencies.ts';
import { usedDiscountsOf } from '../turn/used-discounts.ts';
import { openProgramScope, type ProgramScope } from './open-program-scope.ts';
import { wordPlacement, wordRequest } from './word-request.ts';

type Draft = ParsedToolInput<'update_request'>;
type Callback = ParsedToolInput<'request_callback'>;

export type PlacedBy = { readonly keyId: string; readonly name: string };

export type WantedRequest = {
  readonly kind: 'order' | 'callback' | 'service' | 'complaint';
  readonly items: NonNullable<Draft['setItems']>;
  readonly details: Pick<
    Draft,
    'name' | 'phone' | 'email' | 'place' | 'address' | 'deliveryId' | 'promoCode' | 'comment'
  >;
  readonly call: Pick<Callback, 'date' | 'at' | 'after' | 'before'>;
  /** What the customer was told it costs; the order is placed at no other sum. */
  readonly agreedTotal: string | undefined;
  readonly mayKeepContact: boolean | undefined;
  readonly language: string | undefined;
  readonly idempotencyKey: string | undefined;
};

export type Placement =
  | { readonly state: 'placed'; readonly request: RequestView; readonly isRepeated: boolean }
  | {
      readonly state: 'incomplete';
      readonly missing: DraftView['missing'];
      readonly problems: UpdateRequestResult['problems'];
    }
  | { readonly state: 'total-differs'; readonly draft: DraftView }
  | { readonly state: 'closed-then'; readonly nearest: Extract<RequestCallbackResult, { state: 'closed-then' }> };

/** Without an idempotency key the same wish within this time is the same request, sent again. */
const repeatWindow = 24 * 3600_000;
const never = new Date(0);

/**
 * Places a request that a program takes from its customer: by the rules of the chat, once, with a card. Throws CONFLICT when an
 * idempotency key comes back with another wish.
 */
export async function placeRequest(
  wanted: WantedRequest,
  by: PlacedBy,
  dependencies: TurnDependencies,
): Promise<Placement> {
  const { apiTurns } = dependencies.unitOfWork.read;
  const { idempotencyKey, ...wish } = wanted;
  const wishHash = hashToken(JSON.stringify(['wish', by.keyId, wish]));
  const requestKey = idempotencyKey ? hashToken(`${by.keyId}\nrequest\n${idempotencyKey}`) : wishHash;
  const staleBefore = idempotencyKey ? never : new Date(dependencies.clock.now().getTime() - repeatWindow);

  const known = await apiTurns.find(requestKey);
  if (known && known.createdAt >= staleBefore) return repeated(known, wishHash, dependencies);
  const scope = await openProgramScope({ language: wanted.language, text: '' }, dependencies);
  const refusal = await prepare(wanted, scope);
  if (refusal) return refusal;
  const [request] = scope.effects.submitted;
  if (!request) throw new Error('A request was prepared and not made.');
  const claim: ApiTurn = {
    requestKey,
    conversationId: scope.conversation.id,
    baseHash: wishHash,
    askedHash: wishHash,
    answered: undefined,
    isLasting: false,
    createdAt: scope.now,
  };
  const isOurs = await save(request, { claim, staleBefore, scope, wanted, by }, dependencies);
  if (isOurs)
    return { state: 'placed', request: viewOfRequest(request, scope.materials, scope.language), isRepeated: false };
  const first = await apiTurns.find(requestKey);
  if (!first) throw new UserError('CONFLICT', 'The same request is being placed. Call again in a moment.');
  return repeated(first, wishHash, dependencies);
}

async function repeated(
  first: ApiTurn,
  wishHash: string,
  { unitOfWork, materials }: TurnDependencies,
): Promise<Placement> {
  if (first.askedHash !== wishHash)
    throw new UserError(
      'CONFLICT',
      'This idempotencyKey was used for another request. Use a new one for each request of a customer.',
    );
  const [request] = await unitOfWork.read.requests.listOfConversation(first.conversationId);
  if (!request) throw new UserError('CONFLICT', 'The request is being placed. Call again in a moment.');
  const view = viewOfRequest(request, (await materials.current()).materials, request.language);
  return { state: 'placed', request: view, isRepeated: true };
}

/** Lets the assistant's own tools make the request; gives why they did not. */
async function prepare(wanted: WantedRequest, scope: ProgramScope): Promise<Placement | undefined> {
  const isOrder = wanted.kind === 'order';
  let changed = await updateRequest(
    { ...wanted.details, ...(isOrder ? { replaceAllItems: wanted.items } : {}) },
    scope,
  );
  const { contact } = scope.effects.draft;
  // Each request of a program is a customer of its own: only the contact tells that a single-use code was had.
  const used = await usedDiscountsOf(scope.customer, contact, scope);
  if (used.size > 0) {
    scope.effects.usedDiscountIds = used;
    changed = { ...changed, draft: (await updateRequest({}, scope)).draft };
  }
  const missing = isOrder ? changed.draft.missing : contact.phone || contact.email ? [] : (['contact'] as const);
  if (changed.problems.length > 0 || missing.length > 0)
    return { state: 'incomplete', missing, problems: changed.problems };
  const { promo, total } = changed.draft;
  if (isOrder && promo && !promo.isApplied)
    return { state: 'incomplete', missing: [], problems: [{ field: 'promoCode', code: 'invalid', value: promo.code }] };
  if (isOrder && wanted.agreedTotal !== undefined && Number(wanted.agreedTotal) !== Number(total?.amount))
    return { state: 'total-differs', draft: changed.draft };
  if (wanted.kind === 'callback') {
    const agreed = await requestCallback({ ...wanted.call, about: wanted.details.comment }, scope);
    return agreed.state === 'closed-then' ? { state: 'closed-then', nearest: agreed } : undefined;
  }
  if (!isOrder) {
    await handOff({ kind: wanted.kind, reason: wanted.details.comment }, scope);
    return undefined;
  }
  const placed = await submitRequest(scope);
  return placed.submitted ? undefined : { state: 'incomplete', missing: placed.missing, problems: placed.problems };
}

/** Another call of the same wish was first. */
class AlreadyPlaced extends Error {}

type Saved = {
  readonly claim: ApiTurn;
  readonly staleBefore: Date;
  readonly scope: ProgramScope;
  readonly wanted: WantedRequest;
  readonly by: PlacedBy;
};

/** Customer, conversation, what was said, request and the card owed, in one transaction; false when another call was first. */
async function save(request: Request, saved: Saved, { unitOfWork, ids, trackers }: TurnDependencies): Promise<boolean> {
  const { claim, staleBefore, scope, wanted, by } = saved;
  const { conversation, effects, materials, language, now, message } = scope;
  const words = wanted.details.comment ?? '';
  const notice = contactNotice(materials.profile, language);
  const consent = consentByProgram({ mayKeepContact: wanted.mayKeepContact, words, notice, now });
  const kept = consent?.state === 'given' ? request.contact : {};
  const placing = async (transaction: Transaction) => {
    await transaction.customers.save({ ...scope.customer, ...kept, ...(consent ? { consent } : {}) });
    await transaction.conversations.create({ ...conversation, draft: effects.draft, selling: effects.selling });
    if (!(await transaction.apiTurns.claim(claim, staleBefore))) throw new AlreadyPlaced();
    await transaction.messages.append({ ...message, text: wordRequest(request, by.name, language) });
    await recordNewRequest(request, `program: ${by.name}`, { transaction, ids, trackers, now });
    if (effects.handoff) await transaction.handoffs.save(effects.handoff);
    await transaction.messages.append({
      ...message,
      id: ids.next(),
      author: 'assistant',
      text: wordPlacement(request, language),
      requestNumber: request.number,
      replyTo: message.id,
      turn: undefined,
    });
  };
  try {
    await unitOfWork.run(placing);
    return true;
  } catch (error) {
    if (error instanceof AlreadyPlaced) return false;
    throw error;
  }
}
