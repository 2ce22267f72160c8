import type { LanguageModel } from 'ai';
import type { Message } from '../core/conversation/message.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { Logger } from '../core/ports/logger.ts';
import type { PassageSearch, ProductSearch } from '../core/ports/search.ts';
import type { UnitOfWork } from '../core/ports/unit-of-work.ts';
import type { MaterialsStore } from './materials-store.ts';
import { commitTurn, type TakenTurn } from './turn/commit-turn.ts';
import { generateReply } from './turn/generate-reply.ts';
import { prepareTurn } from './turn/prepare-turn.ts';
import type { TurnObserver } from './turn/turn-observer.ts';

export type TurnDependencies = {
  readonly unitOfWork: UnitOfWork;
  readonly materials: MaterialsStore;
  readonly search: { readonly products: ProductSearch; readonly passages: PassageSearch };
  readonly model: { readonly name: string; readonly languageModel: LanguageModel };
  readonly trackers: readonly string[];
  readonly ids: IdGenerator;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly observer: TurnObserver;
};

/**
 * One turn: what the customer wrote in, a checked reply and its effects out. The message is stored already and the
 * conversation's turn is held by the caller. `onText` hears sentences as the guard releases them; what depends on an
 * effect (an order, a handoff) is heard only when that effect is saved.
 */
export async function takeTurn(
  message: Message,
  dependencies: TurnDependencies,
  onText: (text: string) => void = () => {},
): Promise<TakenTurn> {
  const startedAt = performance.now();
  const turn = await prepareTurn(message, dependencies);
  if (turn.isSilent) return commitTurn(turn, undefined, dependencies);
  const reply = await generateReply(turn, dependencies, onText);
  const taken = await commitTurn(turn, reply, dependencies);
  dependencies.observer.turnTaken({
    model: dependencies.model.name,
    milliseconds: performance.now() - startedAt,
    modelCalls: reply.modelCalls,
    held: reply.held.length,
  });
  if (reply.isWithheldUntilSaved) onText(reply.text);
  return taken;
}
