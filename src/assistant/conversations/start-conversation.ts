import type { Conversation, PageContext } from '../../core/conversation/conversation.ts';
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

/** Opens a conversation and greets, saying that an AI speaks. A visitor known by their id keeps their contact. */
export async function startConversation(
  given: NewConversation,
  { unitOfWork, materials: store, ids, clock }: Pick<TurnDependencies, 'unitOfWork' | 'materials' | 'ids' | 'clock'>,
): Promise<StartedConversation> {
  const { materials, categories } = await store.current();
  const { profile } = materials;
  const language = chooseLanguage(given.locale, profile.languages);
  const known = given.visitorId ? await unitOfWork.read.customers.findByVisitorId(given.visitorId) : undefined;
  const country = defaultCountry(profile.currency, language);
  const contact = {
    name: (given.customer?.name && cleanName(given.customer.name)) || known?.name,
    phone: (given.customer?.phone && parsePhone(given.customer.phone, country)) || known?.phone,
    email: (given.customer?.email && parseEmail(given.customer.email)) || known?.email,
  };
  const token = ids.token();
  const now = clock.now();
  const conversation: Conversation = {
    id: ids.next(),
    customerId: known?.id ?? ids.next(),
    channel: given.channel,
    language,
    page: given.page,
    tokenHash: hashToken(token),
    draft: emptyDraft,
    selling: nothingSold,
    createdAt: now,
  };
  const { text, choices } = wordGreeting({
    language,
    company: inLanguage(profile.name, language),
    assistant: inLanguage(profile.assistant.name, language),
    categories: categories(language).map(({ value }) => value),
  });
  const greeting = await unitOfWork.run(async (transaction) => {
    await transaction.customers.save({ id: conversation.customerId, visitorId: given.visitorId, ...contact });
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
      createdAt: now,
    });
  });
  if (!greeting) throw new Error('A new conversation refused its first message.');
  return { conversation, token, greeting };
}

function chooseLanguage(locale: string | undefined, languages: readonly string[]): string {
  const wanted = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.toLowerCase().split('-')[0] === wanted) ?? languages[0] ?? 'en';
}
