import type { DiscountDecision, GrantedConcession } from '../catalog/negotiation/concession.ts';

export interface DiscountDecisionRepository {
  /**
   * Keeps a decision. False, and nothing kept, when it grants and the customer was granted one already: two conversations
   * of one customer may ask at the same moment.
   */
  append(decision: DiscountDecision): Promise<boolean>;
  /** What was granted to this customer, else to whoever has the same phone (E.164) or e-mail, and whether an order of theirs has spent it. */
  findGranted(customer: {
    readonly id: string;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  }): Promise<GrantedConcession | undefined>;
  /** Newest first. */
  list(limit: number): Promise<readonly DiscountDecision[]>;
}
