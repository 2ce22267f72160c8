import type { LanguageModelV4Message } from '@ai-sdk/provider';
import { concessionId } from '../../core/catalog/negotiation/concession.ts';
import { factsOfCustomerText, factsOfRequest } from '../../core/claims/facts-of.ts';
import { createLedger } from '../../core/claims/ledger.ts';
import { localDay } from '../../core/company/local-time.ts';
import type { NewMessage } from '../../core/conversation/message.ts';
import { isOperatorPresent } from '../../core/conversation/start-handoff.ts';
import { UserError } from '../../core/errors.ts';
import { discountIdsOf } from '../../core/requests/discount-ids.ts';
import { defaultCountry } from '../../shared/contact.ts';
import { type TurnContext, writeContextMessage } from '../context.ts';
import { instructionsFor } from '../instructions/instructions.ts';
import { detectLanguage } from '../models/built-in/understanding/reading/detect-language.ts';
import { openMasking, type TurnMasking } from '../models/masking/open-masking.ts';
import type { ToolScope, TurnEffects } from '../tools/tool-scope.ts';
import { buildContext } from './build-context.ts';
import { earlierTalk } from './earlier-talk.ts';
import { hearCustomer } from './hear-customer.ts';
import { historyMessages, withLastNote } from './history.ts';
import { historyWindow } from './history-window.ts';
import { learnLead } from './learn-lead.ts';
import type { SearchAhead } from './look-ahead.ts';
import { createProductLookup } from './product-lookup.ts';
import { historyLength, readTalk } from './read-talk.ts';
import { retrieve } from './retrieve.ts';
import { sentOff } from './sent-off.ts';
import type { TurnDependencies } from './turn-dependencies.ts';

/** Everything a turn knows before a model is asked. */
export type PreparedTurn = {
  readonly scope: ToolScope;
  readonly instructions: string;
  /** What the last message holds as its context. */
  readonly context: TurnContext;
  readonly messages: readonly LanguageModelV4Message[];
  /** An operator is talking to the customer: the assistant says nothing, the words go to the card. */
  readonly isSilent: boolean;
  /** Undefined where all models are local: nothing is masked then. */
  readonly masking: TurnMasking | undefined;
};

/** About how many tokens of them a model is given. */
const usualHistoryTokens = 2_000;

/** Reads and reckons, and changes nothing: it may be asked for while the message is still being stored. It has no seq then, and is the last. */
export async function prepareTurn(
  message: NewMessage & { readonly seq?: number },
  dependencies: TurnDependencies,
  ahead?: SearchAhead,
): Promise<PreparedTurn> {
  const { unitOfWork, clock } = dependencies;
  const { read } = unitOfWork;
  const { conversationId } = message;
  const [talk, loaded] = await Promise.all([
    readTalk(conversationId, dependencies, message.seq),
    dependencies.materials.current(),
  ]);
  const { conversation, requests, handoff, masks } = talk;
  if (!conversation) throw new UserError('NOT_FOUND', 'There is no such conversation.');
  const { materials } = loaded;
  const history = talk.history.filter(({ id }) => id !== message.id).slice(-historyLength);
  const customer = talk.customer ?? {
    id: conversation.customerId,
    visitorId: undefined,
    name: undefined,
    phone: undefined,
    email: undefined,
  };
  // Asked for here and awaited below: the facts are gathered while the database answers.
  const ofCustomer = talk.asking.of(customer, conversation.draft.contact, materials);
  ofCustomer.catch(() => {});
  await sentOff();
  const now = clock.now();
  const language =
    ahead?.language ??
    detectLanguage(message.text, {
      languages: materials.profile.languages,
      fallback: conversation.language,
      isTalking: history.some(({ author }) => author === 'customer'),
    });
  const { currency, timezone } = materials.profile;
  const ledger = createLedger({ currency, timezone, now, always: loaded.facts });
  for (const said of [...history, message]) {
    if (said.author === 'customer') ledger.add(factsOfCustomerText(said.text, currency));
  }
  ledger.add(requests.flatMap((request) => factsOfRequest(request, materials)));
  const newestFirst = [...requests].sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime());
  const { concession, usedDiscounts, quotes } = await ofCustomer;
  const effects: TurnEffects = {
    draft: conversation.draft,
    selling: conversation.selling,
    objectionsHeard: new Set(),
    isStopAsked: false,
    objectionsMet: new Map(),
    quotes: { known: quotes, saved: [] },
    submitted: [],
    changed: [],
    handoff,
    gaps: [],
    receipt: undefined,
    requests: newestFirst,
    usedDiscountIds: new Set([
      // An offer uses no code up; the order made of it does.
      ...newestFirst.filter(({ kind }) => kind !== 'quote').flatMap((request) => discountIdsOf(request)),
      ...usedDiscounts,
      ...(concession?.isUsed ? [concessionId] : []),
    ]),
    concession,
    discountDecisions: [],
  };
  const scope: ToolScope = {
    conversation,
    customer,
    message,
    language,
    materials,
    now,
    today: localDay(now, timezone),
    read,
    products: ahead?.products ?? createProductLookup(read.products),
    search: dependencies.search,
    ids: dependencies.ids,
    quoteLinks: dependencies.quoteLinks,
    ledger,
    passages: new Map(),
    effects,
  };
  hearCustomer(scope);
  const isSilent = isOperatorPresent(handoff, now);
  await learnLead(scope, isSilent);
  const { shown, earlier } = historyWindow(history, dependencies.historyTokens ?? usualHistoryTokens);
  const before = await earlierTalk(earlier, scope);
  const retrieved = await (ahead?.retrieved ?? retrieve({ text: message.text, language }, scope));
  const context = { ...(await buildContext(scope, loaded, retrieved)), ...(before ? { earlier: before } : {}) };
  return {
    scope,
    instructions: instructionsFor(materials, language, dependencies.instructions),
    context,
    messages: [
      ...historyMessages(withLastNote(shown, earlier)),
      { role: 'user', content: [...writeContextMessage(message.text, context)] },
    ],
    isSilent,
    masking:
      masks &&
      openMasking({
        entries: masks,
        materials,
        country: defaultCountry(currency, language),
        customer,
        draft: conversation.draft,
        requests,
        before: history.findLast(({ author }) => author !== 'customer')?.text ?? '',
      }),
  };
}
