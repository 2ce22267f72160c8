/** What a reply adds for the lead: a person who takes it on, one question of the company's, or a call. Never in an order or a complaint. */
import type { Note } from '../note.ts';
import type { Speech } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';
import type { Situation, Turn } from './turn.ts';

/** After these the reply is about something graver, or ends. */
const unfit: ReadonlySet<string> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'about-me',
  'order',
  'confirm',
  'decline',
  'cancel',
  'change-request',
  'request-status',
  'person',
  'callback',
  'complaint',
  'objection',
  'off-topic',
  'manipulation',
  'unclear',
  'keep-no-contact',
]);
const leaving: ReadonlySet<string> = new Set(['thanks', 'goodbye', 'decline']);
/** Of these the customer hears of the person anyway. */
const aboutPeople: ReadonlySet<string> = new Set(['person', 'callback', 'complaint']);

/** Said after everything else, whatever was asked. */
export function withPersonTold(
  turn: Turn,
  situations: readonly Situation[],
  said: readonly Speech[],
): readonly Speech[] {
  const { lead } = turn.context;
  if (lead?.handedOver && !situations.some(({ name }) => aboutPeople.has(name))) {
    const told = said.filter((speech) => !('say' in speech && speech.say.startsWith('close.')));
    return [...told, newParagraph, say('lead.handed-over', lead.handedOver)];
  }
  const isLeaving = situations.length > 0 && situations.every(({ name }) => leaving.has(name));
  return isLeaving && lead?.mayOfferCall && !turn.note.isOrdering ? [...said, say('lead.offer-call')] : said;
}

export type LeadQuestion = { readonly say: readonly Speech[]; readonly note: Partial<Note> };

/** One question, for a reply that asks nothing else; at most two replies in a row end with one. */
export function leadQuestion(turn: Turn, situations: readonly Situation[]): LeadQuestion | undefined {
  const next = turn.context.lead?.next;
  // Who haggles is not asked about gifts for having said "give me the delivery".
  const isHaggling =
    (turn.note.haggling > 0 || turn.context.concession !== undefined) &&
    situations.some(({ name }) => name === 'discount' || name === 'price');
  const isFit =
    situations.every(({ name }) => !unfit.has(name)) && !isHaggling && !turn.note.isOrdering && !turn.context.handoff;
  if (!next || !isFit || turn.note.leadQuestions >= mostInARow) return undefined;
  return {
    say: [newParagraph, { quote: next.ask }, { choices: ['choice.dont-know'] }],
    note: { leadQuestions: turn.note.leadQuestions + 1, asked: { expecting: 'lead-answer', for: 'qualification' } },
  };
}

const mostInARow = 2;
