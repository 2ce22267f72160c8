import type { TurnAnswer } from '../../../contracts/conversation.ts';
import type { Answer } from '../../assistant/conversations/answer-message.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { presentMessage } from './present-message.ts';
import { presentRequest } from './present-request.ts';

export function presentAnswer({ message, replies, request }: Answer, materials: CompanyMaterials): TurnAnswer {
  return {
    message: presentMessage(message, materials),
    replies: replies.map((reply) => presentMessage(reply, materials, request)),
    ...(request ? { request: presentRequest(request, materials) } : {}),
  };
}
