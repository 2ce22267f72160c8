import { answerMessage } from '../../src/assistant/conversations/answer-message.ts';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import type { Services } from '../../src/http/services.ts';
import { type Arm, timed } from './arm.ts';

/** The product as it stands: what was found goes with the message, the guard checks, the turn is saved. */
export function vitrinaArm({ answering }: Pick<Services, 'answering'>): Arm {
  return {
    name: 'Vitrina',
    async start(language) {
      const { conversation } = await startConversation({ channel: 'bench', locale: language }, answering);
      return {
        say: (text) =>
          timed(async (onText) => {
            const received = { conversationId: conversation.id, text, clientMessageId: answering.ids.next() };
            const { replies } = await answerMessage(received, answering, onText);
            return replies.map((reply) => reply.text).join('\n');
          }),
      };
    },
    async close() {},
  };
}
