import type { ApiTurn } from '../../core/api-turns/api-turn.ts';
import { UserError } from '../../core/errors.ts';
import type { Transaction } from '../../core/ports/unit-of-work.ts';
import { hashToken } from '../../shared/random-ids.ts';
import type { AnswerDependencies } from '../conversations/answer-message.ts';
import { beginConversation } from './begin-conversation.ts';
import { askedHashOf, type Base, findBase } from './find-base.ts';
import { chainOf, chainStart, type Said } from './history-chain.ts';

/** What a program asks: the talk as it keeps it, ending with what the customer has just said. */
export type AskedTurn = {
  /** The key it came with. Talks of one key are out of reach of every other. */
  readonly keyId: string;
  /** The caller's own id of its customer. */
  readonly user: string | undefined;
  /** Finds the customer of `user` again; a secret of ours is in it, so that no other way in leads to their contact. */
  readonly visitorId: string | undefined;
  /** The caller's own name of this talk, or the id that we gave it. */
  readonly conversationName: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** The caller's library says that it sends this again. */
  readonly isRetry: boolean;
  readonly said: readonly Said[];
  /** BCP 47. */
  readonly locale: string | undefined;
};

export type OpenedTurn = { readonly turn: ApiTurn; readonly text: string };

/** So long the same words with the same history are the same call, sent again. After an order they are for ever. */
const repeatWindow = 10 * 60_000;
const never = new Date(0);

/**
 * Finds the conversation that a program's talk goes on in, or begins it, and takes its turn: the same call again, also at the same time
 * or in another process, gets the same turn. Throws CONFLICT when an idempotency key comes back with other words.
 */
export async function openApiTurn(asked: AskedTurn, dependencies: AnswerDependencies): Promise<OpenedTurn> {
  const { unitOfWork, clock } = dependencies;
  const { apiTurns } = unitOfWork.read;
  const { said } = asked;
  const start = chainStart(asked.keyId, asked.user);
  const chain = chainOf(start, said);
  const nameHash = asked.conversationName && hashToken(`${start}\nname\n${asked.conversationName}`);
  const named = nameHash ? await apiTurns.findNamed(nameHash) : undefined;
  const now = clock.now();

  const known = await findRepeated(asked, { start, chain, named, now }, dependencies);
  if (known) return { turn: known, text: newWordsOf(said) };
  const base = await findBase({ said, chain, named }, apiTurns);
  const askedHash = askedHashOf(base);
  const requestKey = requestKeyOf(asked, start, askedHash);
  const staleBefore = asked.idempotencyKey ? never : new Date(now.getTime() - repeatWindow);
  const claimed = await claim(base, { asked, requestKey, askedHash, staleBefore, start, nameHash }, dependencies);
  const turn = claimed ?? (await apiTurns.find(requestKey));
  if (!turn) throw new UserError('CONFLICT', 'The same call is being answered. Send it again in a moment.');
  return { turn, text: newWordsOf(base.news) };
}

type Place = {
  readonly start: string;
  readonly chain: readonly string[];
  readonly named: string | undefined;
  readonly now: Date;
};

async function findRepeated(
  asked: AskedTurn,
  { start, chain, named, now }: Place,
  { unitOfWork }: AnswerDependencies,
): Promise<ApiTurn | undefined> {
  const { apiTurns } = unitOfWork.read;
  const wholeHash = chain.at(-1) ?? start;
  if (asked.idempotencyKey) {
    const known = await apiTurns.find(requestKeyOf(asked, start, wholeHash));
    if (known && !isSameCall(known, asked.said, wholeHash))
      throw new UserError(
        'CONFLICT',
        'This Idempotency-Key was used for another message. Send a new one with each message.',
      );
    if (known) return known;
  }
  const isWithHistory = asked.said.some(({ author }) => author === 'assistant');
  if (named && !isWithHistory) {
    // Without a history the same words may be meant again ("yes", "yes"); only the caller's library knows.
    const [last] = asked.isRetry ? await apiTurns.listLast(named, 1) : [];
    return last && isSameCall(last, asked.said, wholeHash) ? last : undefined;
  }
  const alike = (await apiTurns.findByHistory([wholeHash])).filter(({ askedHash }) => askedHash === wholeHash);
  const lasting = alike.find(({ isLasting }) => isLasting);
  if (lasting || asked.idempotencyKey) return lasting;
  const known = await apiTurns.find(requestKeyOf(asked, start, wholeHash));
  return known && now.getTime() - known.createdAt.getTime() < repeatWindow ? known : undefined;
}

function isSameCall(known: ApiTurn, said: readonly Said[], wholeHash: string): boolean {
  return known.askedHash === wholeHash || known.askedHash === chainOf(known.baseHash, said).at(-1);
}

function requestKeyOf(
  { keyId, idempotencyKey, conversationName }: AskedTurn,
  start: string,
  askedHash: string,
): string {
  return idempotencyKey
    ? hashToken(`${keyId}\nidempotency\n${idempotencyKey}`)
    : hashToken(`${start}\n${conversationName ?? ''}\n${askedHash}`);
}

/** Another call of the same words took the turn while this one prepared. */
class AlreadyTaken extends Error {}

type Claim = {
  readonly asked: AskedTurn;
  readonly requestKey: string;
  readonly askedHash: string;
  readonly staleBefore: Date;
  readonly start: string;
  readonly nameHash: string | undefined;
};

async function claim(
  base: Base,
  { asked, requestKey, askedHash, staleBefore, start, nameHash }: Claim,
  dependencies: AnswerDependencies,
): Promise<ApiTurn | undefined> {
  const begun = base.kind === 'goes-on' ? undefined : await beginConversation(base, asked, dependencies);
  const conversationId = base.kind === 'goes-on' ? base.conversationId : (begun?.conversationId ?? '');
  const turn: ApiTurn = {
    requestKey,
    conversationId,
    baseHash: base.baseHash,
    askedHash,
    answered: undefined,
    isLasting: false,
    createdAt: dependencies.clock.now(),
  };
  const take = async (transaction: Transaction) => {
    await begun?.save(transaction);
    if (!(await transaction.apiTurns.claim(turn, staleBefore))) throw new AlreadyTaken();
    if (nameHash) await transaction.apiTurns.saveName(nameHash, conversationId);
    if (begun) await transaction.apiTurns.saveName(hashToken(`${start}\nname\n${conversationId}`), conversationId);
  };
  try {
    await dependencies.unitOfWork.run(take);
    return turn;
  } catch (error) {
    if (error instanceof AlreadyTaken) return undefined;
    throw error;
  }
}

/** What the turn answers: all that the customer said since they were last answered. */
function newWordsOf(said: readonly Said[]): string {
  const unanswered = said.slice(said.findLastIndex(({ author }) => author === 'assistant') + 1);
  return unanswered.map(({ text }) => text).join('\n\n');
}
