import type { TurnContext } from '../../context.ts';

export type TurnFacts = {
  readonly question: string;
  readonly context: TurnContext;
  /** The customer wrote before. */
  readonly hasHistory: boolean;
};

/** Why the answer to this message is this customer's own; undefined: anybody who asks the same may be told the same. */
export function personalReason({ question, context, hasHistory }: TurnFacts): string | undefined {
  const { draft, customer, page } = context;
  const hasDraft =
    draft.items.length > 0 || Object.values(draft.contact).some(Boolean) || Boolean(draft.place ?? draft.comment);
  if (hasDraft) return 'draft';
  if (context.requests.length > 0 || context.quotes !== undefined) return 'request';
  if (context.handoff) return 'handoff';
  if (context.lead || context.choosing) return 'lead';
  if (context.concession || context.offer || context.offered || context.objections.length > 0) return 'offer';
  if (context.isSellingOver || context.isStopAsked) return 'offer';
  if (customer.name ?? customer.phone ?? customer.email) return 'customer';
  if (isAboutOneself(question)) return 'customer';
  if (page?.sku) return 'page';
  if ((hasHistory || page) && leansOnBefore(question)) return 'follow-up';
  return undefined;
}

/** A contact, a number that may be a document's or an order's, or who one is. Rather once too often than once too seldom. */
function isAboutOneself(question: string): boolean {
  return /\S@\S|(?:\d[\s()-]*){6,}/u.test(question) || speaksOfOneself.test(question);
}

const speaksOfOneself =
  /(?<!\p{L})(?:меня|мне|мной|мой|моя|моё|мое|мои|моего|моей|моих|моим|моему|нас|нам|наш|наша|наше|наши|нашего|нашей|зовут|мо[юя]|my|mine|me|our|us|i'?m|my name)(?!\p{L})/iu;

/** Too short to stand by itself, or with a word that means something said before. */
function leansOnBefore(question: string): boolean {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 3 || opensWithAnd.test(question) || pointsBack.test(question);
}

const opensWithAnd = /^\s*(?:а|и|но|или|тогда|ещё|еще|and|but|or|so|then|what about|how about)(?!\p{L})/iu;
const pointsBack =
  /(?<!\p{L})(?:он|она|оно|они|его|её|ее|их|ему|ей|им|ими|ней|нём|нем|него|неё|нее|них|этот|эта|это|эти|этого|этой|этих|этом|эту|тот|та|те|того|той|тех|ту|такой|такая|такое|такие|такого|такую|там|туда|тут|сюда|здесь|перв\p{L}+|втор\p{L}+|трет\p{L}+|последн\p{L}+|друг(?:ой|ая|ое|ие|ого|ую)|тоже|также|ещё|еще|дешевле|дороже|лучше|it|its|they|them|their|this|that|these|those|there|here|one|ones|he|she|him|her|first|second|third|last|other|another|same|both|cheaper|better|else|too|also)(?!\p{L})/iu;
