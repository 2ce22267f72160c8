import type { Heard } from './hear-objections.ts';
import { type KnownObjection, opensNegotiation } from './known-objections.ts';
import { objectionPlans } from './objection-plan.ts';
import { noObjections, type ObjectionStep, type ObjectionsState, type RaisedObjection } from './objections-state.ts';
import { isSellingOver, withRefusal } from './selling-over.ts';

/** What a message changes: objections are counted, and a no to what was argued or offered is a refusal. */
export function takeHeard(state: ObjectionsState | undefined, heard: Heard): ObjectionsState {
  const { isAnswerAwaited, ...before } = state ?? noObjections;
  const isPressed = heard.objections.some(({ id, kind }) => kind !== 'discount' && recordOf(before, id));
  const isRefused = isAnswerAwaited === true && (heard.isRefusal || isPressed);
  const counted = isRefused ? (withRefusal({ objections: before }).objections ?? before) : before;
  return heard.objections.reduce(raise, heard.isStop ? { ...counted, isStopped: true } : counted);
}

/** An objection that only the model heard; raised again in answer to our argument it is a refusal like any other. */
export function raiseByModel(
  state: ObjectionsState | undefined,
  before: ObjectionsState | undefined,
  objection: Pick<KnownObjection, 'id'>,
): ObjectionsState {
  const now = state ?? noObjections;
  const isPressed = before?.isAnswerAwaited === true && recordOf(before, objection.id) !== undefined;
  const isCounted = before !== undefined && now.refusals > before.refusals;
  return raise(isPressed && !isCounted ? (withRefusal({ objections: now }).objections ?? now) : now, objection);
}

export function raise(state: ObjectionsState, { id }: Pick<KnownObjection, 'id'>): ObjectionsState {
  const record = recordOf(state, id) ?? { id, times: 0, used: [] };
  return withRecord(state, { ...record, times: record.times + 1 });
}

/** What can be done about it here: documents that argue, authority to offer, something cheaper or another way. */
export type Means = { readonly argue: boolean; readonly offer: boolean; readonly alternative: boolean };

/**
 * The steps of the next reply to an objection. Each step is taken once, so that nothing is pressed twice; none are left when the
 * customer has refused twice or everything was said.
 */
export function nextSteps(
  objection: KnownObjection,
  state: ObjectionsState | undefined,
  means: Means,
): readonly ObjectionStep[] {
  if (state && isSellingOver({ objections: state })) return [];
  const used = (state && recordOf(state, objection.id)?.used) ?? [];
  const isOpen = (step: ObjectionStep) =>
    !used.includes(step) && (step === 'acknowledge' || step === 'ask' || means[step]);
  const reply = objectionPlans[objection.kind].replies.find((steps) => steps.some(isOpen));
  return reply?.filter(isOpen) ?? [];
}

/** After the reply: its steps are spent, and what it argued or offered awaits an answer. */
export function takeSteps(
  state: ObjectionsState | undefined,
  { id }: Pick<KnownObjection, 'id'>,
  steps: readonly ObjectionStep[],
): ObjectionsState {
  const before = state ?? noObjections;
  const record = recordOf(before, id) ?? { id, times: 1, used: [] };
  const isPitch = steps.some((step) => step === 'argue' || step === 'offer' || step === 'alternative');
  return {
    ...withRecord(before, { ...record, used: [...new Set([...record.used, ...steps])] }),
    ...(isPitch ? { isAnswerAwaited: true } : {}),
  };
}

/** The objections raised so far as `authority.onlyAfter` may name them: by id, by kind, or `price-objection`. */
export function raisedNames(state: ObjectionsState | undefined, known: readonly KnownObjection[]): readonly string[] {
  const names = (state?.raised ?? []).flatMap(({ id }) => {
    const objection = known.find((one) => one.id === id);
    if (!objection) return [id];
    return [id, objection.kind, ...(opensNegotiation(objection) ? ['price-objection'] : [])];
  });
  return [...new Set(names)];
}

function recordOf(state: ObjectionsState, id: string): RaisedObjection | undefined {
  return state.raised.find((record) => record.id === id);
}

function withRecord(state: ObjectionsState, record: RaisedObjection): ObjectionsState {
  const others = state.raised.filter(({ id }) => id !== record.id);
  return { ...state, raised: [...others, record] };
}
