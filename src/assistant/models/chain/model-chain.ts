import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { Logger } from '../../../core/ports/logger.ts';
import { type BreakerState, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import { createLastResort, type LastResort, longWhile } from './last-resort.ts';
import type { AskingTurn, MayUseModel, ModelCallObserver } from './model-call.ts';
import { ModelFailure } from './model-failure.ts';
import { builtInName, type ModelMember } from './model-member.ts';
import { watchModel } from './watch-model.ts';

export type ModelChainSettings = {
  /** In the order they are asked. The built-in model answers what no other did, and stands at the end. */
  readonly members: readonly ModelMember[];
  readonly firstTokenMs: number;
  /** For all models of a turn together. */
  readonly totalMs: number;
  /** The member that plain turns go to first; undefined: plain turns are like all others. */
  readonly plainTurns?: string | undefined;
  readonly observer: ModelChainObserver;
  /** Left out: every member may be asked. */
  readonly mayUse?: MayUseModel;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
};

export type ModelChainObserver = ModelCallObserver & {
  /** A turn went on with another model. */
  failedOver(facts: { readonly from: string; readonly to: string; readonly kind: string }): void;
};

export type ModelState = {
  readonly name: string;
  readonly breaker: BreakerState;
  /** Why it failed last, in words; undefined while all is well. */
  readonly failure: string | undefined;
};

/** The models of an installation and how they do. */
export type ModelChain = {
  /** Name of the first member. */
  readonly name: string;
  /** Plain turns go to a member of their own. */
  readonly hasPlainTurns: boolean;
  /** A member runs on somebody else's machine: what it is sent must be masked. */
  readonly hasOutside: boolean;
  /** Begins a turn; its time runs from here. Close it when the turn has ended. */
  open(turn: AskingTurn, options?: OpenOptions): TurnModels;
  states(): readonly ModelState[];
  /** In words, once the built-in model has answered in place of all others for minutes; undefined while others answer, or when there are none. */
  trouble(): string | undefined;
};

export type OpenOptions = {
  readonly isPlain?: boolean;
  /** What stands between a member and everything that is sent to it: masking. */
  readonly prepare?: (member: ModelMember) => LanguageModelV4;
};

export type TurnModels = {
  /** The model to ask now, or to go on with after the one before failed; the built-in model comes last and always. */
  next(failure?: ModelFailure): Promise<TurnModel>;
  close(): void;
};

export type TurnModel = {
  readonly name: string;
  readonly isBuiltIn: boolean;
  readonly languageModel: LanguageModelV4;
  /** Aborts when the time of the turn is up; never for the built-in model. */
  readonly signal: AbortSignal | undefined;
};

/** Throws TypeError when the last member is not the built-in model: a turn must always have an answer. */
export function createModelChain(settings: ModelChainSettings): ModelChain {
  const { members, now = () => performance.now() } = settings;
  const [first] = members;
  const last = members.at(-1);
  if (!first || last?.name !== builtInName) throw new TypeError('The chain must end with the built-in model.');
  const breakers = new Map(members.map(({ name }) => [name, createCircuitBreaker(now)]));
  const lastResort = createLastResort(settings.logger, now);
  const states = () =>
    members.map(({ name }): ModelState => {
      const breaker = breakers.get(name);
      const failure = breaker?.lastFailure();
      return { name, breaker: breaker?.state() ?? 'closed', failure: failure && `${failure.kind}: ${failure.message}` };
    });
  return {
    name: first.name,
    hasOutside: members.some(({ isLocal }) => !isLocal),
    hasPlainTurns: settings.plainTurns !== undefined && members.length > 1,
    open: (turn, { isPlain = false, prepare } = {}) =>
      openTurn(turn, {
        ...settings,
        prepare,
        now,
        breakers,
        lastResort,
        order: orderFor(members, isPlain ? settings.plainTurns : undefined),
      }),
    states,
    trouble() {
      const lasting = lastResort.lasting();
      if (lasting === undefined || lasting < longWhile) return undefined;
      const failures = states().flatMap(({ name, failure }) => (failure ? [`${name} (${failure.slice(0, 200)})`] : []));
      return `The built-in model has answered for ${Math.round(lasting / 60_000)} minutes in place of ${failures.join(', ') || 'the others'}.`;
    },
  };
}

function settle(name: string, failure: ModelFailure | undefined, { breakers, lastResort, logger }: OpenSettings): void {
  const breaker = breakers.get(name);
  const before = breaker?.state();
  if (failure === undefined) {
    breaker?.succeeded();
    lastResort.left();
  } else breaker?.failed(failure);
  const after = breaker?.state();
  if (after === 'closed' && before !== 'closed') logger.info({ model: name }, 'the model answers again');
  if (after === 'open' && before !== 'open' && failure) {
    const facts = { model: name, kind: failure.kind, status: failure.status, reason: failure.message.slice(0, 300) };
    if (failure.kind === 'credential' || failure.kind === 'not-found')
      logger.error(facts, 'the model refuses us and rests; check its key, name and address with `npx vitrina doctor`');
    else logger.warn(facts, 'the model keeps failing and rests');
  }
}

function orderFor(members: readonly ModelMember[], preferred: string | undefined): readonly ModelMember[] {
  const found = members.find(({ name }) => name === preferred);
  if (!found) return members;
  // Nothing comes after the built-in model.
  if (found.name === builtInName) return [found];
  return [found, ...members.filter((member) => member !== found)];
}

type OpenSettings = ModelChainSettings & {
  readonly prepare: OpenOptions['prepare'];
  readonly order: readonly ModelMember[];
  readonly breakers: ReadonlyMap<string, CircuitBreaker>;
  readonly lastResort: LastResort;
  readonly now: () => number;
};

function openTurn(turn: AskingTurn, settings: OpenSettings): TurnModels {
  const { order, breakers, now, logger, observer } = settings;
  const endsAt = now() + settings.totalMs;
  const deadline = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let at = -1;
  let current: string | undefined;

  const ask = (member: ModelMember): TurnModel => {
    const { name } = member;
    if (name === builtInName && order.length > 1) settings.lastResort.used();
    if (name === builtInName) return { name, isBuiltIn: true, languageModel: member.languageModel, signal: undefined };
    timer ??= setTimeout(
      () => deadline.abort(new ModelFailure('out-of-time', 'The time of the turn is up.')),
      endsAt - now(),
    );
    const languageModel = watchModel(settings.prepare?.(member) ?? member.languageModel, {
      name,
      turn,
      firstTokenMs: settings.firstTokenMs,
      timeLeft: () => endsAt - now(),
      hasOther: order
        .slice(at + 1)
        .some((other) => other.name !== builtInName && breakers.get(other.name)?.state() !== 'open'),
      onCall: (call) => observer.modelCalled(call),
      onOutcome: (failure) => settle(name, failure, settings),
    });
    return { name, isBuiltIn: false, languageModel, signal: deadline.signal };
  };

  const isUsable = async (member: ModelMember): Promise<boolean> => {
    if (member.name === builtInName) return true;
    if (deadline.signal.aborted || endsAt - now() <= 0) return false;
    // One that rests is not asked about: a budget counts what it allowed as under way.
    if (breakers.get(member.name)?.state() === 'open') return false;
    const permission = (await settings.mayUse?.(member, turn)) ?? { isAllowed: true };
    if (!permission.isAllowed) {
      logger.info({ ...turn, model: member.name, reason: permission.reason }, 'model not asked');
      return false;
    }
    return breakers.get(member.name)?.mayTry() ?? true;
  };

  return {
    async next(failure) {
      const from = current;
      for (at += 1; at < order.length - 1; at += 1) {
        const member = order[at];
        if (member && (await isUsable(member))) break;
      }
      const member = order[at] ?? order.at(-1);
      if (!member) throw new TypeError('The chain is empty.');
      current = member.name;
      if (from !== undefined && failure) {
        observer.failedOver({ from, to: member.name, kind: failure.kind });
        logger.warn(
          {
            ...turn,
            from,
            to: member.name,
            kind: failure.kind,
            status: failure.status,
            reason: failure.message.slice(0, 300),
          },
          'a model failed; the turn goes on with the next',
        );
      }
      return ask(member);
    },
    close() {
      clearTimeout(timer);
    },
  };
}
