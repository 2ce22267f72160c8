import type { HandleObjectionResult } from '../../../../tools/views.ts';
import type { ChoiceId, Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { grantedWords } from '../concession-words.ts';
import { hagglingLasts } from '../haggling-lasts.ts';
import { loadProduct } from '../load-product.ts';
import { acknowledgement, argumentWords, otherWay, question } from '../objection-words.ts';
import { attributeWords } from '../product-words.ts';
import { referredProducts } from '../references.ts';
import type { Handling, Situation, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { knowledge } from './knowledge.ts';

/** Doubts of every kind. Core says which steps come next; once they are spent the customer is left in peace. */
export const objection: Situation = {
  name: 'objection',
  intents: ['objection'],
  *handle(turn): Handling {
    if (turn.context.isStopAsked) return { say: [say('objection.stopped')], isFinal: true };
    const heard = turn.context.objections.find(({ kind }) => kind !== 'discount');
    const isPrice = isAboutPrice(turn) || turn.asked?.expecting === 'price-doubt';
    // What only sounded like an objection may be a question: "а если открыл упаковку?"
    if (!heard && !isPrice && turn.text.includes('?')) return yield* knowledge.handle(turn);
    const about = heard?.id ?? (isPrice ? 'expensive' : undefined);
    const sku = objectedTo(turn);
    const met = yield* use('handle_objection', { ...(about ? { about } : {}), ...(sku ? { sku } : {}) });
    const said = [...(yield* wordsOf(met, turn)), ...(yield* besides(turn, about, sku))];
    if (said.length === 0) return { say: [say('objection.leave'), { choices: ['choice.person'] }], isFinal: true };
    return {
      say: [...said, { choices: choicesFor(met, turn) }],
      note: {
        argued: [...turn.note.argued, ...said.flatMap((speech) => ('source' in speech ? [speech.source] : []))],
        ...(sku ? { focus: [sku] } : {}),
        ...(met.steps.includes('offer')
          ? { haggling: hagglingLasts, asked: { expecting: 'price-doubt', for: 'order' } }
          : {}),
      },
      isFinal: true,
    };
  },
};

/** "Дорого и шумно": the other doubt has the company's own answer too, and the figure of the product itself. */
function* besides(
  turn: Turn,
  about: string | undefined,
  sku: string | undefined,
): Generator<ToolCall, readonly Speech[], unknown> {
  const second = turn.context.objections.filter(({ kind }) => kind !== 'discount').find(({ id }) => id !== about);
  const met = second && (yield* use('handle_objection', { about: second.id, ...(sku ? { sku } : {}) }));
  const own = met?.say && met.steps.includes('acknowledge') ? [newParagraph, { quote: met.say }] : [];
  return [...own, ...(yield* ownFigure(turn, sku))];
}

/** A doubt about a property ("too loud", "не влезет") is met with what the product's own data say of it. */
function* ownFigure(turn: Turn, sku: string | undefined): Generator<ToolCall, readonly Speech[], unknown> {
  if (sku === undefined) return [];
  const { interpretation } = yield* use('search_products', { query: `${turn.text}?`, limit: 1 });
  const keys = new Set(interpretation.askedAttributes);
  if (keys.size === 0) return [];
  const product = yield* loadProduct(turn, sku);
  const facts = product?.attributes.filter(({ key }) => keys.has(key)).slice(0, 2) ?? [];
  if (!product || facts.length === 0) return [];
  return [
    newParagraph,
    say('fact.attribute', { name: product.name, facts: { list: facts.map(attributeWords), joint: 'comma' } }),
  ];
}

/** What was talked about; a name in an objection counts only among what was shown ("still too expensive" names no Still). */
function objectedTo(turn: Turn): string | undefined {
  const { skus, by } = referredProducts(turn);
  const { focus, shown } = turn.note;
  const isShown = (sku: string) => focus.includes(sku) || shown.some((product) => product.sku === sku);
  if (by === 'name' && focus.length > 0 && !skus.some(isShown)) return focus[0];
  return skus.find(isShown) ?? skus[0] ?? onlyFound(turn);
}

/** "Наконечник турбинный дороговато": nothing was talked about yet, and one thing is what the words tell. */
function onlyFound({ context: { found } }: Turn): string | undefined {
  const [only, ...others] = found.products;
  return others.length === 0 && found.interpretation.filter.category !== undefined ? only?.sku : undefined;
}

function* wordsOf(met: HandleObjectionResult, turn: Turn): Generator<ToolCall, readonly Speech[], unknown> {
  const has = (step: HandleObjectionResult['steps'][number]) => met.steps.includes(step);
  const offered = has('offer') && met.product ? yield* offer(met.product.sku, turn) : [];
  return [
    ...(has('acknowledge') ? acknowledgement(met) : []),
    ...(has('argue') && !met.say ? argumentWords(met, turn) : []),
    ...offered,
    ...(has('alternative') ? yield* otherWay(met, turn) : []),
    ...(has('ask') ? question(met) : []),
  ];
}

/** The policy decides anew whether there is something to offer. */
function* offer(sku: string, turn: Turn): Generator<ToolCall, readonly Speech[], unknown> {
  const quantity = turn.context.draft.items.find((item) => item.sku === sku)?.quantity ?? turn.note.quantity ?? 1;
  const answer = yield* use('request_discount', { items: [{ sku, quantity }] });
  return answer.isGranted ? grantedWords(answer) : [];
}

function choicesFor({ kind, steps, product, cheaper }: HandleObjectionResult, turn: Turn): readonly ChoiceId[] {
  if (kind === 'expensive' || kind === 'cheaper-elsewhere') {
    if (steps.includes('offer') || cheaper) return ['choice.take', 'choice.compare', 'choice.person'];
    return turn.note.shown.length > 0 || product
      ? ['choice.cheaper', 'choice.discounts', 'choice.person']
      : ['choice.catalog', 'choice.person'];
  }
  if (kind === 'ask-someone') return ['choice.delivery', 'choice.person'];
  if (kind === 'only-looking' || kind === 'not-now') return ['choice.catalog'];
  return ['choice.person'];
}

function isAboutPrice(turn: Turn): boolean {
  return /дорог|цен|дешев|бюджет|expensive|price|cheaper|cost|budget|afford/iu.test(turn.text);
}
