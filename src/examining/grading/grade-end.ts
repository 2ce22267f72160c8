import { concessionId } from '../../core/catalog/negotiation/concession.ts';
import { isSamePlace } from '../../core/catalog/place.ts';
import type { Request } from '../../core/requests/request.ts';
import { isFound } from '../scenarios/fact.ts';
import type { EndExpectation, RequestExpectation } from '../scenarios/scenario.ts';
import type { ExamCard } from '../shop.ts';
import { replyText, type Talk } from '../talking/transcript.ts';
import { majorOf } from './company-figures.ts';
import type { Failure } from './failure.ts';
import { draftFailures, itemsText } from './grade-draft.ts';
import { type Sold, sellingFailures } from './grade-selling.ts';
import { describeFact, type FactResolver, isSaid } from './resolve-fact.ts';

export type World = Sold & {
  /** This conversation's requests, oldest first. */
  readonly requests: readonly Request[];
  /** Cards of these requests. */
  readonly cards: readonly ExamCard[];
  readonly hasHandoff: boolean;
};

/** The world the talk left behind, against what it should be. */
export function gradeEnd(
  talk: Talk,
  expected: EndExpectation,
  world: World,
  resolver: FactResolver,
): readonly Failure[] {
  const failures: Omit<Failure, 'turn'>[] = [];
  const fail = (check: string, expectation: string, found: string) =>
    failures.push({ check, expected: expectation, found });
  const said = talk.turns.map(replyText).join('\n');
  if (expected.requests) failures.push(...requestFailures(world.requests, expected.requests));
  for (const fact of expected.said ?? [])
    if (!isSaid(fact, said, resolver)) fail('said', describeFact(fact, resolver), 'nowhere in the talk');
  for (const pattern of expected.never ?? []) {
    const turn = talk.turns.find((taken) => isFound(pattern, replyText(taken)));
    if (turn) fail('never', `not: ${pattern}`, `turn ${turn.turn}: ${replyText(turn)}`);
  }
  const shown = new Set(
    talk.turns.flatMap(({ replies }) => replies.flatMap(({ products }) => products.map(({ sku }) => sku))),
  );
  const unshown = (expected.shown ?? []).filter((sku) => !shown.has(sku));
  if (unshown.length > 0) fail('shown', unshown.join(', '), [...shown].join(', ') || 'nothing');
  if (expected.handoff !== undefined && world.hasHandoff !== expected.handoff)
    fail('handoff', String(expected.handoff), String(world.hasHandoff));
  const draft = talk.turns.at(-1)?.draft;
  if (expected.draft && draft) failures.push(...draftFailures(draft, expected.draft));
  const lines = talk.turns.filter(({ by }) => by === 'customer').length;
  if (expected.turnsAtMost !== undefined && lines > expected.turnsAtMost)
    fail('turnsAtMost', String(expected.turnsAtMost), String(lines));
  failures.push(...sellingFailures(world, expected));
  failures.push(...cardFailures(expected.cards ?? [], world, resolver));
  return failures.map((failure) => ({ turn: undefined, ...failure }));
}

function requestFailures(
  requests: readonly Request[],
  expected: readonly RequestExpectation[],
): readonly Omit<Failure, 'turn'>[] {
  const left = [...requests];
  const unmet: { readonly wanted: RequestExpectation; readonly faults: readonly string[] }[] = [];
  for (const wanted of expected) {
    const judged = left.map((request) => ({ request, faults: requestFaults(request, wanted) }));
    const met = judged.find(({ faults }) => faults.length === 0);
    if (met) left.splice(left.indexOf(met.request), 1);
    else {
      const nearest = judged.filter(({ request }) => request.kind === wanted.kind)[0];
      if (nearest) left.splice(left.indexOf(nearest.request), 1);
      unmet.push({
        wanted,
        faults: nearest?.faults ?? [`none; there are: ${requests.map(shortly).join('; ') || 'none'}`],
      });
    }
  }
  return [
    ...unmet.map(({ wanted, faults }) => ({
      check: 'requests',
      expected: JSON.stringify(wanted),
      found: faults.join('; '),
    })),
    ...left.map((request) => ({ check: 'requests', expected: 'no other request', found: shortly(request) })),
  ];
}

function shortly({ kind, stageId, items, delivery }: Request): string {
  return `${kind} (${stageId}) of ${itemsText(itemsOf(items))}${delivery ? `, ${delivery.place}` : ''}`;
}

function itemsOf(items: Request['items']): Readonly<Record<string, number>> {
  return Object.fromEntries(items.map(({ sku, quantity }) => [sku, quantity]));
}

function requestFaults(request: Request, wanted: RequestExpectation): readonly string[] {
  const faults: string[] = [];
  const differ = (what: string, found: unknown) => faults.push(`${what}: ${found ?? 'none'}`);
  if (request.kind !== wanted.kind) differ('kind', request.kind);
  if (wanted.items !== undefined) {
    const found = itemsText(itemsOf(request.items));
    if (found !== itemsText(wanted.items === 'none' ? {} : wanted.items)) differ('items', found);
  }
  if (
    wanted.place !== undefined &&
    !isSamePlace(request.delivery?.place ?? request.comment?.split('\n')[0] ?? '', wanted.place)
  )
    differ('place', request.delivery?.place ?? request.comment);
  if (wanted.delivery !== undefined && (request.delivery?.id ?? false) !== wanted.delivery)
    differ('delivery', request.delivery?.id);
  if (wanted.discount !== undefined && (request.discount?.id ?? 'none') !== wanted.discount)
    differ('discount', request.discount?.id);
  if (wanted.discountAtMost !== undefined && (request.discount?.percent ?? 0) > wanted.discountAtMost)
    differ('discount', `${request.discount?.percent} %`);
  if (wanted.stage !== undefined && request.stageId !== wanted.stage) differ('stage', request.stageId);
  if (wanted.comment !== undefined && !isFound(wanted.comment, request.comment ?? ''))
    differ('comment', request.comment);
  for (const [what, value] of Object.entries(wanted.contact ?? {})) {
    const found = request.contact[what as keyof Request['contact']];
    if (value !== undefined && found?.toLowerCase() !== value.toLowerCase()) differ(`contact.${what}`, found);
  }
  return faults;
}

function cardFailures(
  expected: NonNullable<EndExpectation['cards']>,
  { requests, cards }: World,
  resolver: FactResolver,
): readonly Omit<Failure, 'turn'>[] {
  const failures: Omit<Failure, 'turn'>[] = [];
  for (const { number } of requests) {
    const own = cards.filter(({ content }) => content.title.includes(number));
    if (own.length !== 1)
      failures.push({ check: 'cards', expected: `one card for request ${number}`, found: `${own.length}` });
  }
  for (const wanted of expected) {
    const isMet = cards.some(
      ({ content, column }) =>
        (wanted.column === undefined || wanted.column === column) &&
        (wanted.says ?? []).every((fact) => isSaid(fact, `${content.title}\n${content.description}`, resolver)),
    );
    if (isMet) continue;
    const facts = (wanted.says ?? []).map((fact) => describeFact(fact, resolver)).join(', ');
    const found = cards.map(({ content, column }) => `${column}: ${content.title}\n${content.description}`).join('\n');
    failures.push({
      check: 'cards',
      expected: [wanted.column, facts].filter(Boolean).join(': '),
      found: found || 'no card',
    });
  }
  return failures;
}

/** Whatever a scenario expects: every request's money adds up, and its discount is one the company's rules allow. */
export function moneyFailures(requests: readonly Request[], { materials, today }: FactResolver): readonly Failure[] {
  const { discounts, authority } = materials.pricing;
  return requests.flatMap((request): readonly Failure[] => {
    const { discount, delivery, items, itemsTotal, total, number } = request;
    const sum = items.reduce((minor, item) => minor + item.unitPrice.minor * item.quantity, 0);
    const owed = itemsTotal.minor - (discount?.amount.minor ?? 0) + (delivery?.cost.minor ?? 0);
    const failures: Failure[] = [];
    const fail = (check: string, expected: string, found: string) =>
      failures.push({ turn: undefined, check, expected, found: `request ${number}: ${found}` });
    if (sum !== itemsTotal.minor) fail('money', `items of ${sum / 100}`, `${majorOf(itemsTotal)}`);
    if (owed !== total.minor) fail('money', `a total of ${owed / 100}`, `${majorOf(total)}`);
    if (!discount) return failures;
    const allowed = discount.id.split('+').reduce((percent, id) => {
      const rule = discounts.find((one) => one.id === id);
      const isInForce = rule && (rule.validFrom ?? today) <= today && today <= (rule.validUntil ?? today);
      return percent + (rule && isInForce ? rule.percent : id === concessionId ? authority.maxPercent : 0);
    }, 0);
    if (discount.percent > allowed)
      fail('authority', `at most ${allowed} %`, `${discount.percent} % by ${discount.id}`);
    return failures;
  });
}
