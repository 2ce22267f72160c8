import type { Conversation, Customer, PageContext } from '../../core/conversation/conversation.ts';
import type { Message } from '../../core/conversation/message.ts';
import { inLanguage } from '../../core/language.ts';
import { emptyDraft } from '../../core/requests/draft.ts';
import { nothingSold } from '../../core/sales/selling-state.ts';
import { cleanName, defaultCountry, parseEmail, parsePhone } from '../../shared/contact.ts';
import { hashToken } from '../../shared/random-ids.ts';
import { wordGreeting } from '../models/built-in/wording/word-greeting.ts';
import type { TurnDependencies } from '../turn/turn-dependencies.ts';

export type NewConversation = {
  readonly channel: string;
  /** BCP 47, as the browser says it. */
  readonly locale?: string | undefined;
  readonly visitorId?: string | undefined;
  readonly page?: PageContext | undefined;
  readonly customer?:
    | { readonly name?: string | undefined; readonly email?: string | undefined; readonly phone?: string | undefined }
    | undefined;
};

export type StartedConversation = {
  readonly conversation: Conversation;
  readonly token: string;
  readonly greeting: Message;
};

type StartDependencies = Pick<TurnDependencies, 'unitOfWork' | 'materials' | 'ids' | 'clock'>;

/** Opens a conversation and greets, saying that an AI speaks. A visitor known by their id keeps their contact. */
export async function startConversation(
  given: NewConversation,
  dependencies: StartDependencies,
): Promise<StartedConversation> {
  const { unitOfWork, ids } = dependencies;
  const { conversation, customer, token } = await planConversation(given, dependencies);
  const { materials, categories } = await dependencies.materials.current();
  const { language } = conversation;
  const { text, choices } = wordGreeting({
    language,
    company: inLanguage(materials.profile.name, language),
    assistant: inLanguage(materials.profile.assistant.name, language),
    categories: categories(language).map(({ value }) => value),
    canReckonDelivery: materials.delivery.zones.length + materials.delivery.pickup.length > 0,
  });
  const greeting = await unitOfWork.run(async (transaction) => {
    await transaction.customers.save(customer);
    await transaction.conversations.create(conversation);
    return transaction.messages.append({
      id: ids.next(),
      conversationId: conversation.id,
      author: 'assistant',
      text,
      language,
      products: [],
      choices,
      sources: [],
      requestNumber: undefined,
      replyTo: undefined,
      clientMessageId: undefined,
      turn: undefined,
      note: undefined,
      createdAt: conversation.createdAt,
    });
  });
  if (!greeting) throw new Error('A new conversation refused its first message.');
  return { conversation, token, greeting };
}

/** A conversation and its customer as they would be stored: both are the caller's to save, the customer first. */
export async function planConversation(
  given: NewConversation,
  { unitOfWork, materials: store, ids, clock }: StartDependencies,
): Promise<{ readonly conversation: Conversation; readonly customer: Customer; readonly token: string }> {
  const { profile } = (await store.current()).materials;
  const language = chooseLanguage(given.locale, profile.languages);
  const known = given.visitorId ? await unitOfWork.read.customers.findByVisitorId(given.visitorId) : undefined;
  const country = defaultCountry(profile.currency, language);
  const contact = {
    name: (given.customer?.name && cleanName(given.customer.name)) || known?.name,
    phone: (given.customer?.phone && parsePhone(given.customer.phone, country)) || known?.phone,
    email: (given.customer?.email && parseEmail(given.customer.email)) || known?.email,
  };
  const token = ids.token();
  const customer = { id: known?.id ?? ids.next(), visitorId: given.visitorId, ...contact, consent: known?.consent };
  const conversation: Conversation = {
    id: ids.next(),
    customerId: customer.id,
    channel: given.channel,
    language,
    page: given.page,
    tokenHash: hashToken(token),
    draft: emptyDraft,
    selling: nothingSold,
    createdAt: clock.now(),
  };
  return { conversation, customer, token };
}

function chooseLanguage(locale: string | undefined, languages: readonly string[]): string {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.toLowerCase().split('-')[0] === wanted) ?? languages[0] ?? 'en';
}
