import type { ApiTurn } from '../../core/api-turns/api-turn.ts';
import type { ApiTurnRepository } from '../../core/ports/api-turn-repository.ts';
import { chainOf, hashOfWords, type Said } from './history-chain.ts';

/** Where a turn goes on from. */
export type Base =
  /** The newest turn of its conversation, or one after which nothing may be done anew: the talk goes on there. */
  | {
      readonly kind: 'goes-on';
      readonly conversationId: string;
      readonly baseHash: string;
      readonly news: readonly Said[];
    }
  /** Said before was something else from here on: another conversation, which begins as this turn left its own. */
  | { readonly kind: 'branches'; readonly from: ApiTurn; readonly baseHash: string; readonly news: readonly Said[] }
  /** A talk that we do not know, or that begins now. */
  | { readonly kind: 'begins'; readonly baseHash: string; readonly news: readonly Said[] };

export type Talk = {
  /** The last one is of the customer. */
  readonly said: readonly Said[];
  readonly chain: readonly string[];
  /** The conversation that the caller named. */
  readonly named: string | undefined;
};

type Turns = Pick<ApiTurnRepository, 'findByHistory' | 'listLast'>;

/** Turns of one conversation that are looked at for what was done after an earlier one. */
const mostLater = 50;

/** `news` are the utterances that the conversation does not hold yet; the last of them is what the turn answers. */
export async function findBase(talk: Talk, turns: Turns): Promise<Base> {
  const { said, chain, named } = talk;
  const isWithHistory = said.some(({ author }) => author === 'assistant');
  if (named && (!isWithHistory || (await isContinued(talk, named, turns)))) return goesOn(talk, named, turns);
  const unanswered = said.length - said.findLastIndex(({ author }) => author === 'assistant') - 1;
  const earliest = said.length - unanswered;
  const known = await turns.findByHistory(chain.slice(Math.max(1, earliest), -1));
  for (let length = said.length - 1; length >= Math.max(1, earliest); length -= 1) {
    const found = await baseAt(length, known, talk, turns);
    if (found) return found;
  }
  // The history was changed, or some of it is not ours: what was ours up to there is kept.
  const all = earliest > 1 ? await turns.findByHistory(chain.slice(1, earliest)) : [];
  for (let length = earliest - 1; length >= 1; length -= 1) {
    const found = await baseAt(length, all, talk, turns, true);
    if (found) return found;
  }
  return { kind: 'begins', baseHash: chain[0] ?? '', news: said };
}

async function baseAt(
  length: number,
  known: readonly ApiTurn[],
  { said, chain, named }: Talk,
  turns: Turns,
  isChanged = false,
): Promise<Base | undefined> {
  const hash = chain[length] ?? '';
  const alike = known.filter(({ askedHash, answered }) => askedHash === hash || answered?.historyHash === hash);
  const news = said.slice(length);
  let branch: Base | undefined;
  for (const turn of [...alike].sort((left, right) => rank(right, named) - rank(left, named))) {
    const { conversationId } = turn;
    const later = laterThan(turn, await turns.listLast(conversationId, mostLater));
    const isNewest = later.length === 0 && !isChanged;
    // An order that was placed since stands: who changes what they said before it gets no second one.
    const isBound = hasContact(turn) && later.some(({ isLasting }) => isLasting);
    if (isNewest || isBound) return { kind: 'goes-on', conversationId, baseHash: hash, news };
    if (turn.answered) branch ??= { kind: 'branches', from: turn, baseHash: hash, news };
  }
  return branch;
}

function rank(turn: ApiTurn, named: string | undefined): number {
  return (turn.conversationId === named ? 1e15 : 0) + turn.createdAt.getTime();
}

function laterThan(turn: ApiTurn, newestFirst: readonly ApiTurn[]): readonly ApiTurn[] {
  const index = newestFirst.findIndex(({ requestKey }) => requestKey === turn.requestKey);
  return index < 0 ? newestFirst : newestFirst.slice(0, index);
}

function hasContact({ answered }: ApiTurn): boolean {
  const contact = answered?.state.draft.contact;
  return contact?.phone !== undefined || contact?.email !== undefined;
}

/** Whether the answer that the caller heard last is the last of the named conversation: it may have cut off what was before. */
async function isContinued({ said }: Talk, named: string, turns: Turns): Promise<boolean> {
  const [last] = await turns.listLast(named, 1);
  const heard = said.findLast(({ author }) => author === 'assistant');
  return last?.answered !== undefined && heard !== undefined && hashOfWords(heard.text) === last.answered.textHash;
}

async function goesOn({ said, chain }: Talk, named: string, turns: Turns): Promise<Base> {
  const [last] = await turns.listLast(named, 1);
  const baseHash = last?.answered?.historyHash ?? last?.askedHash ?? chain[0] ?? '';
  const news = said.slice(said.findLastIndex(({ author }) => author === 'assistant') + 1);
  return { kind: 'goes-on', conversationId: named, baseHash, news };
}

/** The history with the news. */
export function askedHashOf({ baseHash, news }: Base): string {
  return chainOf(baseHash, news).at(-1) ?? baseHash;
}
