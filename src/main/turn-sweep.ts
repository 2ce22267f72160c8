import type { AnswerDependencies } from '../assistant/conversations/answer-message.ts';
import { finishPendingTurns } from '../assistant/conversations/finish-pending-turns.ts';

const millisecondsBetween = 30_000;

/** Finishes the turns that a process left when it died: at the start, and now and then those of other processes. */
export function createTurnSweep(answering: AnswerDependencies) {
  let timer: NodeJS.Timeout | undefined;
  const sweep = () =>
    void finishPendingTurns(answering, { isFirst: false }).catch((error: unknown) =>
      answering.logger.error({ error }, 'pending turns not read'),
    );
  return {
    async start(): Promise<void> {
      await finishPendingTurns(answering, { isFirst: true });
      timer = setInterval(sweep, millisecondsBetween);
    },
    stop: () => clearInterval(timer),
  };
}
