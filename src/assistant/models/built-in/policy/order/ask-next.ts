/** The one thing an order still needs, asked for; the summary when nothing is missing. */
import type { DraftView } from '../../../../tools/views.ts';
import type { Note } from '../../note.ts';
import type { Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { placeChoices } from '../delivery-words.ts';
import type { Turn } from '../turn.ts';
import { optionName } from './choose-delivery.ts';
import { summaryOf } from './summary.ts';

type Asked = { readonly say: readonly Speech[]; readonly note: Partial<Note> };

/** `isResumed`: a question was answered in between, so the order is named again. */
export function askNext(turn: Turn, draft: DraftView, isResumed = false): Asked {
  const expecting = (what: NonNullable<Note['asked']>['expecting']): Partial<Note> => ({
    asked: { expecting: what, for: 'order' },
    isOrdering: true,
  });
  const resumed: readonly Speech[] = isResumed ? [newParagraph, say('order.resume')] : [];
  const missing = new Set(draft.missing);
  const notice = noticeOf(turn);

  // With an offer in writing on the table the next step is to take it.
  if (draft.items.length === 0 && !isResumed && turn.context.quotes !== undefined) {
    return {
      say: [say('written-quote.ask-accept'), { choices: ['choice.accept-quote', 'choice.person'] }],
      note: { asked: { expecting: 'quote', for: 'accept-quote' } },
    };
  }
  if (draft.items.length === 0) {
    return { say: [...resumed, say('ask.items')], note: expecting('which-product') };
  }
  // Who comes for it need not say where to; the place is put in with what is told next.
  const isCollected = turn.note.isPickup === true && turn.context.company.pickupPlace !== undefined;
  if (missing.has('place') && !(isCollected && missing.has('name'))) {
    return {
      say: [...resumed, say('ask.place'), { choices: placeChoices(turn) }],
      note: expecting('place'),
    };
  }
  if (missing.has('name')) {
    return {
      say: [...resumed, missing.has('contact') ? say('ask.name-and-contact', notice) : say('ask.name')],
      note: expecting('name'),
    };
  }
  if (missing.has('contact')) return { say: [...resumed, say('ask.contact', notice)], note: expecting('contact') };
  if (isResumed) {
    return {
      say: [newParagraph, say('order.resume-confirm'), { choices: ['choice.confirm', 'choice.change'] }],
      note: expecting('confirmation'),
    };
  }
  const { say: confirm, note } = confirmAgain(draft);
  const noticed = notice ? [say('summary.notice', notice)] : [];
  return { say: [newParagraph, ...summaryOf(draft), newParagraph, ...noticed, ...confirm], note };
}

/** Only the question whether all is right, where the summary was just shown. */
export function confirmAgain(draft: DraftView): Asked {
  return {
    say: [say('ask.confirm'), { choices: ['choice.confirm', 'choice.change', ...otherWays(draft)] }],
    note: { asked: { expecting: 'confirmation', for: 'order' }, isOrdering: true },
  };
}

/** What the contact is kept for, where the customer was not told yet. */
export function noticeOf(turn: Turn): { readonly notice: string } | undefined {
  const { contactNotice } = turn.context;
  return contactNotice ? { notice: contactNotice } : undefined;
}

/** Other ways to get the goods, one tap away: the usual one stands in the summary already. */
function otherWays(draft: DraftView) {
  return draft.deliveryOptions
    .filter((option) => option.id !== draft.delivery?.id)
    .slice(0, 2)
    .map((option) => ({ text: optionName(option, draft.deliveryOptions) }));
}
