import type { ContactConsent } from './contact-consent.ts';

export type ConsentTurn = {
  /** What the customer wrote in this turn. */
  readonly text: string;
  /** The notice as it would be worded, and whether the reply of this turn holds it. */
  readonly notice: string;
  readonly isTold: boolean;
  /** The customer gave a contact in this turn, or confirmed a request that has one. */
  readonly isContactGiven: boolean;
  readonly now: Date;
};

/**
 * Consent by conduct: who gives a contact, or confirms an order with one, after reading what it is kept for has agreed. An objection
 * holds from then on, and from before: contacts are then not kept for later conversations.
 */
export function decideConsent(before: ContactConsent | undefined, turn: ConsentTurn): ContactConsent | undefined {
  const at = turn.now.toISOString();
  if (refusesKeeping(turn.text)) return { state: 'refused', wording: before?.wording ?? turn.notice, at };
  if (before?.state === 'told' && turn.isContactGiven) return { ...before, state: 'given', at };
  if (before === undefined && turn.isTold) return { state: 'told', wording: turn.notice, at };
  return before;
}

const refusing =
  /не (?:надо |нужно )?(?:сохраня|храни|запомина|записыва)\p{L}* (?:\p{L}+ )?(?:мо|номер|телефон|контакт|данн|почт|имя|email|e-mail)|не (?:да[юё]|даю) (?:\p{L}+ )?соглас|против (?:хранени|обработк|сохранени)|удалите (?:мо[йеи] |мою )?(?:номер|телефон|контакт|данн)|(?:don'?t|do not|please don'?t|never) (?:keep|store|save|remember) (?:\p{L}+ )?(?:phone|number|contact|details|data|e-?mail|name|it)|(?:don'?t|do not) (?:consent|agree to (?:it|you) being|agree to (?:the )?(?:storage|storing|keeping))|(?:rather|prefer) (?:you|that you) (?:didn'?t|did not|not) (?:keep|store|save)?|delete my (?:number|contact|data|details)/iu;

/** "Не храните мой номер", "don't keep my number". */
export function refusesKeeping(text: string): boolean {
  return refusing.test(text.slice(0, 1_000));
}
