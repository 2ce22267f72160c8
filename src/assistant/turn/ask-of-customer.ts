import type { GrantedConcession } from '../../core/catalog/negotiation/concession.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import type { Customer } from '../../core/conversation/conversation.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { RequestDraft } from '../../core/requests/draft.ts';
import type { TurnDependencies } from './turn-dependencies.ts';
import { usedDiscountsOf } from './used-discounts.ts';

/** What a customer was granted, had and was offered, in whatever conversation. */
export type OfCustomer = {
  readonly concession: GrantedConcession | undefined;
  readonly usedDiscounts: ReadonlySet<string>;
  /** Newest first. */
  readonly quotes: readonly Quote[];
};

export type AskingOfCustomer = {
  /** What stands in the database now of the customer that the turn found. */
  of(customer: Customer, contact: RequestDraft['contact'], materials: CompanyMaterials): Promise<OfCustomer>;
};

/** All that the questions depend on. */
type Asked = {
  readonly id: string;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly materials: CompanyMaterials;
};

/** Revisions of offers a turn knows of. */
const quotesKnown = 20;

/** Who the last turns of conversations were for. */
const lastAsked = new Map<string, Asked>();
const mostRemembered = 1_000;

/**
 * Asks in one go with the turn's other questions, for the customer and the contact of the conversation's last turn. They are the same in
 * nearly every turn; where the turn finds another, it is asked again.
 */
export function askOfCustomer(
  conversationId: string,
  { unitOfWork: { read } }: Pick<TurnDependencies, 'unitOfWork'>,
): AskingOfCustomer {
  const ask = async ({ materials, ...person }: Asked): Promise<OfCustomer> => {
    const [concession, usedDiscounts, quotes] = await Promise.all([
      // Also in another conversation, by the contact they have given there or here.
      read.discountDecisions.findGranted(person),
      usedDiscountsOf(person, person, { read, materials }),
      read.quotes.listOfCustomer(person.id, quotesKnown),
    ]);
    return { concession, usedDiscounts, quotes };
  };
  const last = lastAsked.get(conversationId);
  const early = last && ask(last);
  early?.catch(() => {});
  return {
    of(customer, contact, materials) {
      const { id } = customer;
      const asked = {
        id,
        phone: contact.phone ?? customer.phone,
        email: contact.email ?? customer.email,
        materials,
      };
      lastAsked.delete(conversationId);
      lastAsked.set(conversationId, asked);
      const [oldest] = lastAsked.keys();
      if (lastAsked.size > mostRemembered && oldest !== undefined) lastAsked.delete(oldest);
      return early && isSame(last, asked) ? early : ask(asked);
    },
  };
}

function isSame(left: Asked, right: Asked): boolean {
  return (
    left.id === right.id &&
    left.phone === right.phone &&
    left.email === right.email &&
    left.materials === right.materials
  );
}
