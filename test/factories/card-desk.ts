import { createMaterialsStore, type MaterialsStore } from '../../src/assistant/materials-store.ts';
import { defaultMaterials } from '../../src/core/company/default-materials.ts';
import type { ConversationEvent } from '../../src/core/ports/event-bus.ts';
import type { Logger } from '../../src/core/ports/logger.ts';
import type { Tracker } from '../../src/core/ports/tracker.ts';
import {
  recordChangedRequest,
  recordCustomerComment,
  recordNewRequest,
} from '../../src/core/requests/record-request.ts';
import type { Request } from '../../src/core/requests/request.ts';
import type { Database } from '../../src/database/open-database.ts';
import { createInProcessEvents } from '../../src/shared/in-process-events.ts';
import { createIdGenerator } from '../../src/shared/random-ids.ts';
import { aConversation, aRequest } from './records.ts';

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const clock = { now: () => new Date() };

/** What jobs and hooks need around a database and trackers, and requests to try them on. */
export function openCardDesk(database: Database, trackers: readonly Tracker[]) {
  const { unitOfWork } = database;
  const materials: MaterialsStore = createMaterialsStore(
    unitOfWork.read,
    { search: () => ({ hits: [], total: 0, facets: {} }), count: () => 0 } as never,
    () => defaultMaterials({ folderName: 'test', language: 'ru', currency: 'RUB' }),
  );
  const names = trackers.map(({ name }) => name);
  const ids = createIdGenerator();
  const events = createInProcessEvents(silent);
  const heard: ConversationEvent[] = [];
  const failures: string[] = [];
  const scope = () => ({ ids, trackers: names, now: new Date() });
  return {
    dependencies: {
      unitOfWork,
      materials,
      trackers,
      trackerNames: names,
      events,
      ids,
      clock,
      logger: silent,
      publicUrl: 'https://shop.example',
      owner: 'test',
      isOnlyProcess: true,
      onTrackerFailure: (tracker: string) => void failures.push(tracker),
    },
    /** What watchers of the conversations were told. */
    heard,
    failures,
    async submit(): Promise<Request> {
      const { conversation, customer } = aConversation();
      const request = aRequest(conversation, { number: await unitOfWork.read.requests.nextNumber() });
      await unitOfWork.run(async (transaction) => {
        await transaction.customers.save(customer);
        await transaction.conversations.create(conversation);
        await recordNewRequest(request, 'customer', { transaction, ...scope() });
      });
      events.subscribe(conversation.id, (event) => heard.push(event));
      return request;
    },
    change: (request: Request, changes: Partial<Request>) =>
      unitOfWork.run((transaction) =>
        recordChangedRequest(
          { ...request, ...changes },
          { type: 'request-changed', by: 'customer', data: {} },
          { transaction, ...scope() },
        ),
      ),
    comment: (request: Request, text: string) =>
      unitOfWork.run((transaction) => recordCustomerComment(request, text, { transaction, ...scope() })),
  };
}
