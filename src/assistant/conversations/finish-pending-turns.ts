import { type AnswerDependencies, answerStored } from './answer-message.ts';

/** How old an unanswered message must be before another process takes it for abandoned. */
const abandonedAfter = 130_000;

/**
 * Answers messages whose turn was cut off: by a crash of this process (at start, `isFirst`), or of another one.
 * Returns how many were answered.
 */
export async function finishPendingTurns(
  dependencies: AnswerDependencies,
  { isFirst }: { readonly isFirst: boolean },
): Promise<number> {
  const now = dependencies.clock.now();
  const olderThan = isFirst && dependencies.isOnlyProcess ? now : new Date(now.getTime() - abandonedAfter);
  const pending = await dependencies.unitOfWork.read.messages.listPendingTurns(olderThan, 500);
  for (const message of pending) {
    await dependencies.queue
      .run(message.conversationId, () => answerStored(message.id, dependencies))
      .catch((error: unknown) =>
        dependencies.logger.error({ messageId: message.id, error }, 'pending turn not finished; tried again later'),
      );
  }
  return pending.length;
}
