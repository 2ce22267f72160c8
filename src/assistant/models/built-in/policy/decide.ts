import type { Note } from '../note.ts';
import type { Speech } from '../wording/speech.ts';
import { newParagraph, say } from '../wording/speech.ts';
import { resumeChoosing } from './choosing/resume-choosing.ts';
import { headedBesides } from './headed-question.ts';
import { inCatalogWords } from './in-catalog-words.ts';
import { type LeadQuestion, leadQuestion, withPersonTold } from './lead-words.ts';
import { withMeantProducts } from './meant-products.ts';
import { withMeasuredQuantity } from './order/measured.ts';
import { resumeOrder } from './resume-order.ts';
import { route } from './routing/route.ts';
import type { Asked, Outcome, Situation, ToolCall, Turn } from './turn.ts';
import { ToolFailure } from './turn.ts';

export type ToolAnswer = { readonly result: unknown } | { readonly isFailed: true };

type KeyedCall = ToolCall & { readonly key: string };

export type Decision =
  | { readonly calls: readonly KeyedCall[] }
  | {
      readonly say: readonly Speech[];
      readonly note: Note;
      /** Said instead of the closing when the rest asks nothing. */
      readonly question?: LeadQuestion;
    };

/**
 * What to do about a message: the next tool calls, or the words. Pure; called again with the results of its
 * calls, which it knows by their keys. `mayCall` is false when the turn has used its steps.
 */
export function decide(input: {
  readonly turn: Turn;
  readonly results: ReadonlyMap<string, ToolAnswer>;
  readonly mayCall: boolean;
}): Decision {
  let turn = withMeasuredQuantity(withMeantProducts(inCatalogWords(input.turn)));
  const speeches: Speech[] = [];
  const situations = route(turn);
  const before = situations.map(({ name }) => name);
  let missed: string | undefined;

  for (const [index, situation] of situations.entries()) {
    const { mayCall, results } = input;
    const handled = handle({
      situation,
      turn: withPart(turn, situation, situations.length),
      key: `${index}`,
      results,
      mayCall,
    });
    if ('calls' in handled) {
      if (mayCall) return handled;
      return { say: [...speeches, say('tool.later')], note: turn.note };
    }
    const { outcome } = handled;
    const fresh = withoutSaid(outcome.say, speeches);
    const said = showsTheSame(fresh, speeches) ? onlyClosing(fresh) : fresh;
    if (index > 0 && said.length > 0 && speeches.length > 0) speeches.push(newParagraph);
    speeches.push(...(index < situations.length - 1 ? withoutClosing(withoutOrderQuestion(said, situation)) : said));
    turn = apply(turn, outcome);
    missed = outcome.note?.missed ?? missed;
    if (outcome.isFinal)
      return { say: withPersonTold(turn, situations, speeches), note: { ...turn.note, before, missed } };
  }
  const ordering = resumeOrder(turn, situations, speeches);
  const resumed = ordering.say === speeches ? resumeChoosing(turn, situations, speeches) : ordering;
  const isUnclear = situations.some((situation) => situation.name === 'unclear');
  const question = leadQuestion(turn, situations);
  return {
    say: withPersonTold(turn, situations, resumed.say),
    ...(question ? { question } : {}),
    note: { ...turn.note, ...resumed.note, before, missed, ...(isUnclear ? {} : { unclearInARow: 0 }) },
  };
}

/** What of the message the situation is to answer; all of it when it is the only one. */
function withPart(turn: Turn, situation: Situation, count: number): Turn {
  if (count < 2) return turn;
  const headed = situation.name === 'knowledge' ? headedBesides(turn) : undefined;
  if (headed !== undefined) return { ...turn, part: headed };
  const own = turn.understanding.intents.filter(({ intent }) => situation.intents.includes(intent));
  const part = own.flatMap((heard) => heard.part ?? []).join('. ');
  return part === '' ? turn : { ...turn, part };
}

/** A reply to several questions closes once, with the last. */
export function withoutClosing(speeches: readonly Speech[]): readonly Speech[] {
  return speeches.filter((speech) => !('choices' in speech) && !('say' in speech && speech.say.startsWith('close.')));
}

/** What the order needs next is asked once all of the message is answered. */
function withoutOrderQuestion(speeches: readonly Speech[], { name }: Situation): readonly Speech[] {
  return name === 'order' ? speeches.filter((speech) => !('say' in speech && speech.say.startsWith('ask.'))) : speeches;
}

/** Two questions about one thing ("how much is it, in stock?") may both be answered by showing it: once is enough. */
function showsTheSame(speeches: readonly Speech[], before: readonly Speech[]): boolean {
  const shown = cardsOf(speeches);
  return shown.length > 0 && shown.join() === cardsOf(before).join() && speeches.some((speech) => 'lines' in speech);
}

/** What delivery costs is told by the delivery and by the order alike: in one reply no sentence is said twice. */
function withoutSaid(speeches: readonly Speech[], before: readonly Speech[]): readonly Speech[] {
  const said = new Set(before.map((speech) => JSON.stringify(speech)));
  return speeches.filter((speech) => !('say' in speech) || !said.has(JSON.stringify(speech)));
}

function cardsOf(speeches: readonly Speech[]): readonly string[] {
  return speeches.flatMap((speech) => ('cards' in speech ? speech.cards : []));
}

/** What comes behind the products that are shown. */
function onlyClosing(speeches: readonly Speech[]): readonly Speech[] {
  return speeches
    .slice(speeches.findLastIndex((speech) => 'lines' in speech) + 1)
    .filter((speech) => !('cards' in speech));
}

function handle(input: {
  readonly situation: Situation;
  readonly turn: Turn;
  readonly key: string;
  readonly results: ReadonlyMap<string, ToolAnswer>;
  readonly mayCall: boolean;
}): { readonly calls: readonly KeyedCall[] } | { readonly outcome: Outcome } {
  const handling = input.situation.handle(input.turn);
  let wanted: readonly KeyedCall[] = [];
  try {
    let step = handling.next();
    for (let count = 0; !step.done; count += 1) {
      const asked = keyed(step.value, `${input.situation.name}.${input.key}.${count}`);
      const answers = asked.map(({ key }) => input.results.get(key));
      const missing = asked.filter((_call, index) => answers[index] === undefined);
      if (missing.length > 0) wanted = missing;
      if (wanted.length > 0 && input.mayCall) return { calls: wanted };
      // What cannot be called is as good as failed: a situation that can do without says what it has.
      const results = answers.flatMap((answer) => (answer && 'result' in answer ? [answer.result] : []));
      if (results.length < asked.length) step = handling.throw(new ToolFailure());
      else step = handling.next(isOne(step.value) ? results[0] : results);
    }
    return { outcome: step.value };
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    if (wanted.length > 0) return { calls: wanted };
    return {
      outcome: {
        say: [say('tool.failed'), { choices: ['choice.person'] }],
        note: { asked: { expecting: 'person-offer', for: 'person' } },
      },
    };
  }
}

function keyed(asked: Asked, key: string): readonly KeyedCall[] {
  return isOne(asked) ? [{ ...asked, key }] : asked.map((call, index) => ({ ...call, key: `${key}.${index}` }));
}

function isOne(asked: Asked): asked is ToolCall {
  return !Array.isArray(asked);
}

/** A product named outright is what "it" means next, whatever was said of it. */
function namedFocus(turn: Turn): Partial<Note> {
  const { named } = turn.context.found.interpretation;
  const { name, phone, email, place } = turn.understanding.slots;
  // A contact or a town may sound like a product.
  if (name || phone || email || place) return {};
  return named.length === 1 ? { focus: [...named] } : {};
}

const mostTalked = 4;

function talkedAbout({ focus, talked }: Note): string[] {
  const [sku, ...others] = focus;
  if (sku === undefined || others.length > 0 || talked.at(-1) === sku) return talked;
  return [...talked.filter((one) => one !== sku), sku].slice(-mostTalked);
}

function apply(turn: Turn, outcome: Outcome): Turn {
  const note = { ...turn.note, ...namedFocus(turn), ...outcome.note };
  const talked = talkedAbout(note);
  const known = [...note.shown, ...turn.note.shown, ...turn.note.told];
  const told = talked.flatMap((sku) => known.find((product) => product.sku === sku) ?? []);
  return {
    ...turn,
    note: { ...note, talked, told },
    context: outcome.draft ? { ...turn.context, draft: outcome.draft } : turn.context,
  };
}
