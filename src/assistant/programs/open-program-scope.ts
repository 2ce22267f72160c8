import { createLedger } from '../../core/claims/ledger.ts';
import { localDay } from '../../core/company/local-time.ts';
import type { Customer } from '../../core/conversation/conversation.ts';
import { planConversation } from '../conversations/start-conversation.ts';
import type { ToolScope } from '../tools/tool-scope.ts';
import { createProductLookup } from '../turn/product-lookup.ts';
import type { TurnDependencies } from '../turn/turn-dependencies.ts';

/** The conversation of requests that agents place through the MCP server. */
const programChannel = 'mcp';

export type ProgramScope = ToolScope & { readonly customer: Customer };

/** What the assistant's tools need, for a program that calls one of them without a talk. Nothing of it is stored yet. */
export async function openProgramScope(
  { language, text }: { readonly language: string | undefined; readonly text: string },
  dependencies: TurnDependencies,
): Promise<ProgramScope> {
  const { ids, clock, search, quoteLinks, unitOfWork } = dependencies;
  const { read } = unitOfWork;
  const { materials } = await dependencies.materials.current();
  const { conversation, customer } = await planConversation(
    { channel: programChannel, locale: language },
    dependencies,
  );
  const now = clock.now();
  const { currency, timezone } = materials.profile;
  return {
    conversation,
    customer,
    message: {
      id: ids.next(),
      conversationId: conversation.id,
      author: 'customer',
      text,
      language: conversation.language,
      products: [],
      choices: [],
      sources: [],
      requestNumber: undefined,
      replyTo: undefined,
      clientMessageId: undefined,
      turn: 'done',
      note: undefined,
      createdAt: now,
    },
    language: conversation.language,
    materials,
    now,
    today: localDay(now, timezone),
    read,
    products: createProductLookup(read.products),
    search,
    ids,
    quoteLinks,
    // A program's words are not ours to check; tools note their facts all the same.
    ledger: createLedger({ currency, timezone, now }),
    passages: new Map(),
    effects: {
      draft: conversation.draft,
      selling: conversation.selling,
      objectionsHeard: new Set(),
      isStopAsked: false,
      objectionsMet: new Map(),
      quotes: { known: [], saved: [] },
      submitted: [],
      changed: [],
      handoff: undefined,
      gaps: [],
      receipt: undefined,
      requests: [],
      usedDiscountIds: new Set(),
      concession: undefined,
      discountDecisions: [],
    },
  };
}
