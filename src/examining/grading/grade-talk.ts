import { instructionVersions, readInstructions } from '../../assistant/instructions/versions.ts';
import type { VerdictRecord } from '../../core/ports/repositories.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { ExaminedShop } from '../shop.ts';
import type { Talk } from '../talking/transcript.ts';
import type { CompanyFigures } from './company-figures.ts';
import type { Failure } from './failure.ts';
import { gradeEnd, moneyFailures, type World } from './grade-end.ts';
import { amountFailures, percentFailures } from './grade-figures.ts';
import { languageFailures, repeatFailures } from './grade-manner.ts';
import { secretFailures } from './grade-secrets.ts';
import { gradeTurn } from './grade-turn.ts';
import type { FactResolver } from './resolve-fact.ts';

export type Grading = {
  readonly shop: ExaminedShop;
  readonly figures: CompanyFigures;
  readonly verdicts: readonly VerdictRecord[];
  readonly resolver: FactResolver;
};

const instructionLines = instructionVersions
  .flatMap((version) => readInstructions(version))
  .flatMap((part) => part.split('\n'))
  .map((line) => line.replace(/^[-\s]+/u, '').trim())
  .filter((line) => line.length >= 30);

/** All that is wrong with a talk: what its scenario expects, and what is asked of every talk. */
export async function gradeTalk(talk: Talk, scenario: Scenario, grading: Grading): Promise<readonly Failure[]> {
  const { shop, figures } = grading;
  const world = await worldAfter(talk, shop);
  const resolver = { ...grading.resolver, request: world.requests.at(-1) };
  const { rules } = scenario;
  const brokenOff: Failure[] = talk.brokenOff
    ? [{ turn: talk.brokenOff.turn, check: 'talk', expected: 'the talk goes on', found: talk.brokenOff.why }]
    : [];
  return [
    ...brokenOff,
    ...talk.turns.flatMap((taken) => gradeTurn(taken, resolver)),
    ...gradeEnd(talk, scenario.finally, world, resolver),
    ...moneyFailures(world.requests, resolver),
    ...(rules.amounts ? amountFailures(talk, world, figures, resolver) : []),
    ...(rules.percents ? percentFailures(talk, figures) : []),
    ...(rules.repeats === false ? [] : repeatFailures(talk, rules.repeats === 'within-reply')),
    ...(rules.language ? languageFailures(talk, scenario.language) : []),
    ...(rules.secrets ? secretFailures(talk, instructionLines) : []),
    ...heldFailures(talk, scenario, grading),
  ];
}

async function worldAfter({ conversationId, customerId }: Talk, shop: ExaminedShop): Promise<World> {
  const selling = (await shop.read.conversations.find(conversationId))?.selling;
  const requests = await shop.read.requests.listOfConversation(conversationId);
  const numbers = requests.map(({ number }) => number);
  return {
    requests: requests.toSorted((left, right) => Number(left.number) - Number(right.number)),
    cards: shop.cards().filter(({ content }) => numbers.some((number) => content.title.includes(number))),
    lead: selling?.lead && (await shop.read.leads.find(selling.lead.id)),
    offers: selling?.offers?.made ?? [],
    concession: await shop.read.discountDecisions.findGranted({ id: customerId }),
    hasHandoff: (await shop.read.handoffs.findOpen(conversationId)) !== undefined,
  };
}

/** The built-in model says nothing untrue, so that a sentence held back is a true one lost. A hosted model may be caught. */
function heldFailures(talk: Talk, { rules }: Scenario, { shop, verdicts }: Grading): readonly Failure[] {
  const atMost = rules.heldAtMost ?? (shop.model === 'built-in' ? 0 : Number.POSITIVE_INFINITY);
  const held = verdicts.filter(({ conversationId }) => conversationId === talk.conversationId);
  if (held.length <= atMost) return [];
  return held.map(({ sentence, reasons }) => ({
    turn: undefined,
    check: 'held',
    expected: `at most ${atMost} sentences held back`,
    found: `${sentence} (${JSON.stringify(reasons)})`,
  }));
}
