import type { CompanyMaterials } from '../company/company.ts';
import type { Message } from '../conversation/message.ts';
import { UserError } from '../errors.ts';
import { inLanguage } from '../language.ts';
import type { IdGenerator } from '../ports/id-generator.ts';
import type { Transaction } from '../ports/unit-of-work.ts';
import { type Stage, stageById } from '../sales/pipeline.ts';
import { recordChangedRequest } from './record-request.ts';
import type { Request } from './request.ts';
import { writeToCustomer } from './write-to-customer.ts';

export type MoveRequest = {
  readonly requestId: string;
  readonly stageId: string;
  /** `operator`, or the tracker's name. */
  readonly by: string;
};

export type MoveScope = {
  readonly transaction: Transaction;
  readonly ids: IdGenerator;
  readonly trackers: readonly string[];
  readonly now: Date;
  readonly materials: CompanyMaterials;
};

export type Moved = { readonly request: Request; readonly message: Message | undefined };

/**
 * Puts a request to another stage, tells the customer, and has the other trackers follow: one transaction, so a
 * card that moved is always a message. Undefined when it stands there already (our own move coming back).
 * Throws NOT_FOUND for an unknown request or stage.
 */
export async function moveRequest(move: MoveRequest, scope: MoveScope): Promise<Moved | undefined> {
  const request = await scope.transaction.requests.lock(move.requestId);
  if (!request) throw new UserError('NOT_FOUND', `There is no request ${move.requestId}.`);
  const stage = stageById(scope.materials.pipeline, move.stageId);
  if (!stage) {
    const known = scope.materials.pipeline.stages.map(({ id }) => id).join(', ');
    throw new UserError('NOT_FOUND', `There is no stage "${move.stageId}". The pipeline has: ${known}.`);
  }
  if (request.stageId === stage.id) return undefined;
  const moved: Request = { ...request, stageId: stage.id, updatedAt: scope.now };
  await recordChangedRequest(
    moved,
    { type: 'stage-changed', by: move.by, data: { from: request.stageId, to: stage.id } },
    scope,
  );
  return { request: moved, message: await tellStage(moved, stage, scope) };
}

async function tellStage(request: Request, stage: Stage, scope: MoveScope): Promise<Message | undefined> {
  const text = inLanguage(stage.tell, request.language) || inLanguage(stage.name, request.language);
  if (!text) return undefined;
  const prefix = request.language.startsWith('ru') ? `Заявка № ${request.number}: ` : `Request ${request.number}: `;
  return writeToCustomer(
    { request, author: 'assistant', text: text.includes(request.number) ? text : prefix + text },
    scope,
  );
}
