/** The words of each step that core allows in answer to an objection. */
import type { HandleObjectionResult, ProductView } from '../../../tools/views.ts';
import { newParagraph, type Speech, say } from '../wording/speech.ts';
import type { WordingId } from '../wording/wordings.ts';
import { topicIn } from './document-topics.ts';
import { pickAnswer } from './pick-answer.ts';
import { attributeWords } from './product-words.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { contentStemsOf, wordsOf } from './words.ts';

/** An argument is a sentence or two; a table or a long list convinces nobody in a chat. */
const longestArgument = 45;

/** That the doubt is heard: in the company's words when it has any, for those argue too. */
export function acknowledgement({ kind, say: own }: HandleObjectionResult): readonly Speech[] {
  if (own) return [{ quote: own }];
  return kind === 'discount' ? [] : [say(`objection.acknowledge.${kind}`)];
}

export function question(met: HandleObjectionResult): readonly Speech[] {
  const id = questions[met.kind];
  return id && !met.say?.trimEnd().endsWith('?') ? [say(id)] : [];
}

/** One sentence of the documents with its source, else the warranty that the product's own data tell. */
export function argumentWords(
  { arguments: topics = [], product }: HandleObjectionResult,
  turn: Turn,
): readonly Speech[] {
  for (const { topic, passages } of topics) {
    const unused = passages.filter(({ id }) => !turn.note.argued.includes(id));
    const answer = pickAnswer(topicIn(topic, turn.language)?.question ?? topic, unused);
    const isShort =
      answer && !answer.isList && !/[|\n]/.test(answer.text) && wordsOf(answer.text).length <= longestArgument;
    if (
      isShort &&
      !ofTrouble.test(answer.text) &&
      !isOfOtherGoods(answer.text, product, turn) &&
      answer.passage.language.slice(0, 2) === turn.language.slice(0, 2)
    )
      return [{ quote: answer.text }, newParagraph, { source: answer.passage.id }];
  }
  const warranty = product?.attributes.filter(({ name }) => /гарант|warrant|guarantee/iu.test(name)).slice(0, 1) ?? [];
  if (!product || warranty.length === 0) return [];
  return [say('objection.fact', { name: product.name, facts: { list: warranty.map(attributeWords), joint: 'comma' } })];
}

/** What a document says of one kind of goods is no argument for another. */
function isOfOtherGoods(text: string, product: ProductView | undefined, { context }: Turn): boolean {
  if (!product) return false;
  const said = new Set(contentStemsOf(text));
  const speaksOf = (words: string) => contentStemsOf(words).some((stem) => said.has(stem));
  return (
    context.company.categories.some(({ name }) => speaksOf(name)) && !speaksOf(`${product.category} ${product.name}`)
  );
}

/** How long a repair takes and what is not taken back is true of a warranty too, and speaks for no price. */
const ofTrouble =
  /(?<!\p{L})(?:ремонт\p{L}*|неисправн\p{L}*|дефект\p{L}*|не (?:подлеж|распростран|покрыва|принима|входит)\p{L}*)|\b(?:repairs?|repaired|faulty|defects?|not covered|(?:is|are|does|do|cannot be) not|doesn't|excluded)\b/iu;

/** Another way for the customer: a cheaper product, paying in parts where a document says so, the address, a person. */
export function* otherWay(met: HandleObjectionResult, turn: Turn): Generator<ToolCall, readonly Speech[], unknown> {
  const { cheaper, kind } = met;
  if (cheaper) {
    const { product, lacks } = cheaper;
    return [
      say('objection.cheaper', {
        name: product.name,
        price: product.price,
        ...(lacks.length > 0
          ? { lacks: { list: lacks.slice(0, 3).map((name) => ({ inSentence: name })), joint: 'comma' as const } }
          : {}),
      }),
      { cards: [product.sku] },
    ];
  }
  if (kind === 'expensive') {
    const told = yield* instalments(turn);
    if (told) return told;
  }
  const { address, phone } = turn.context.company;
  if (kind === 'distrust' && address) return [say('objection.visit', { address, ...(phone ? { phone } : {}) })];
  if (kind === 'ask-someone') return [say('objection.count')];
  return [say('objection.person')];
}

/** Only where a document tells of it. */
function* instalments(turn: Turn): Generator<ToolCall, readonly Speech[] | undefined, unknown> {
  const topic = topicIn(turn.language.startsWith('ru') ? 'рассрочка' : 'instalments', turn.language);
  if (!topic) return undefined;
  const { passages } = yield* use('search_knowledge', { query: topic.query });
  const answer = pickAnswer(topic.query, passages);
  if (!answer || answer.isList || wordsOf(answer.text).length > longestArgument) return undefined;
  if (!/рассроч|част(?:ями|ям)|инсталл|instal+ment|pay in parts/iu.test(answer.text)) return undefined;
  return [say('objection.instalments'), { quote: answer.text }, newParagraph, { source: answer.passage.id }];
}

const questions: Partial<Record<HandleObjectionResult['kind'], WordingId>> = {
  expensive: 'objection.ask.expensive',
  'cheaper-elsewhere': 'objection.ask.cheaper-elsewhere',
  marketplace: 'objection.ask.marketplace',
  distrust: 'objection.ask.distrust',
  'bad-experience': 'objection.ask.bad-experience',
  think: 'objection.ask.think',
  'only-looking': 'objection.ask.only-looking',
  other: 'objection.ask.other',
};
