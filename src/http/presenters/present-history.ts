import type { Message as WireMessage } from '../../../contracts/message.ts';
import type { Message } from '../../core/conversation/message.ts';
import type { Services } from '../services.ts';
import { presentMessage } from './present-message.ts';

/** Messages with the requests they tell about, as those stand now. */
export async function presentHistory(
  messages: readonly Message[],
  conversationId: string,
  { unitOfWork, materials: store }: Pick<Services, 'unitOfWork' | 'materials'>,
): Promise<WireMessage[]> {
  const { materials } = await store.current();
  const isAboutRequests = messages.some((message) => message.requestNumber !== undefined);
  const requests = isAboutRequests ? await unitOfWork.read.requests.listOfConversation(conversationId) : [];
  const byNumber = new Map(requests.map((request) => [request.number, request]));
  return messages.map((message) =>
    presentMessage(
      message,
      materials,
      message.requestNumber === undefined ? undefined : byNumber.get(message.requestNumber),
    ),
  );
}
