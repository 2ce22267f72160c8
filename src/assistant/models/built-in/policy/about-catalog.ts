/** Whether a wish is one for this catalog, and which of its words the catalog does not know. */
import { clausesOf } from '../../../../core/sales/leads/clauses.ts';
import { needsIn } from '../../../../core/sales/leads/find-needs.ts';
import { fold } from '../../../../retrieval/analysis/fold.ts';
import { sound } from '../../../../retrieval/analysis/sound.ts';
import { stem } from '../../../../retrieval/analysis/stem.ts';
import type { ProductView } from '../../../tools/views.ts';
import { isEverydayWord } from '../understanding/is-everyday-word.ts';
import type { Sentence } from '../wording/speech.ts';
import { say } from '../wording/speech.ts';
import { orderWords } from './order/lines/order-words.ts';
import type { Turn } from './turn.ts';
import { wordsOfIntroduction } from './who-they-are.ts';
import { contentStemsOf, isSameWord, stemsOf, wordsOf } from './words.ts';

/** Share of the customer's words a product must cover to be called an answer. */
const enoughCoverage = 0.33;

export function isAboutCatalog(turn: Turn): boolean {
  const { interpretation, products } = turn.context.found;
  const { filter } = interpretation;
  if (interpretation.named.length > 0 || filter.category || filter.brand) return true;
  // "Что-нибудь ребёнку": whatever there is for children.
  if (isForChildren(turn) && unknownWishes(turn).length === 0) return true;
  // "4 чашки в день": a number that some goods are told by, and no word that is not known.
  if (filter.attributes?.some(({ type }) => type === 'number') && unknownWishes(turn).length === 0) return true;
  if (interpretation.knownWords.length === 0) return hasBounds(turn) && interpretation.unknownWords.length === 0;
  // "Что-нибудь для врача": whatever is made for it, though only its description says so.
  if (forSomeUse.test(turn.text) && (products[0]?.coverage ?? 0) >= enoughCoverage) return true;
  // "Something waterproof" tells how it should be, and descriptions tell that too.
  const isWhole = unknownWishes(turn).length === 0 && (products[0]?.coverage ?? 0) >= 0.9;
  if (isWhole && anyThing.test(turn.text)) return true;
  // A word that stands only in some description does not make the company sell it.
  if (!products.slice(0, 3).some((product) => isNamedBy(product, turn.text))) return false;
  const best = Math.max(0, ...products.map((product) => product.coverage ?? 1));
  const unknown = unknownWishes(turn);
  const isMostlyKnown = interpretation.knownWords.length >= unknown.length;
  // "A unit for a children's room": the kind is sold; what is not known of it is said beside what is shown.
  const isKindKnown = unknown.length <= 2 && products.slice(0, 3).some((product) => isOfKind(product, turn.text));
  return best >= 0.5 || ((isMostlyKnown || isKindKnown) && best >= enoughCoverage);
}

export const forSomeUse =
  /(?<!\p{L})(?:что|чего|чем)[ -]?нибудь\s(?:\p{L}+\s){0,2}для\s|\b(?:something|anything)\s(?:\p{L}+\s){0,2}(?:for|to)\s/iu;
const anyThing = /(?<!\p{L})(?:some?th?ing|anything|smth|sth|(?:что|чего)[-\s]?(?:нибудь|нить|либо|то))(?!\p{L})/iu;

function isOfKind(product: ProductView, text: string): boolean {
  return sharesWord(`${product.name} ${product.category}`, text);
}

function isNamedBy(product: ProductView, text: string): boolean {
  const attributes = product.attributes.map(({ name, text: value }) => `${name} ${value}`).join(' ');
  return sharesWord(`${product.name} ${product.category} ${product.brand ?? ''} ${attributes}`, text);
}

function sharesWord(description: string, text: string): boolean {
  const stems = [...new Set(stemsOf(description))];
  return contentStemsOf(text).some((said) => stems.some((stem) => isSameWord(said, stem)));
}

/** "Что у вас есть?", "до 5000": no kind of product is named yet. */
export function asksForNothing(turn: Turn): boolean {
  const { interpretation } = turn.context.found;
  const words = interpretation.unknownWords.filter((word) => !smallTalk.has(fold(word)));
  const known = interpretation.knownWords.filter((word) => !smallTalk.has(fold(word)));
  const { category, brand, attributes } = interpretation.filter;
  return (
    !category &&
    !brand &&
    !isForChildren(turn) &&
    !attributes?.length &&
    words.length + known.length + interpretation.named.length === 0
  );
}

/** The catalog has goods for children, and one of these is asked for. */
function isForChildren({ context }: Turn): boolean {
  const { isFor } = context.found.interpretation.filter;
  return isFor === 'children' || isFor === 'children-mentioned';
}

export function hasBounds(turn: Turn): boolean {
  const { filter, sort } = turn.context.found.interpretation;
  return Boolean(
    filter.priceFrom || filter.priceTo || filter.inStock || filter.attributes?.length || sort.by !== 'relevance',
  );
}

/** What is longer names nothing that anybody sells: a key was held down, or something was pasted. */
const longestWish = 40;

/** Words of the message that the catalog does not know and that are no small talk. */
export function unknownWishes(turn: Turn): readonly string[] {
  const { place, name, promoCode } = turn.understanding.slots;
  const code = fold(promoCode ?? '');
  const told = wordsOf([place, name].filter(Boolean).join(' ')).map(sound);
  const ofNeed = [...(turn.context.lead ? wordsOf(needsTold(turn.text)) : []), ...wordsOfIntroduction(turn.text)];
  return turn.context.found.interpretation.unknownWords.filter(
    (word) =>
      word.length <= longestWish &&
      !smallTalk.has(fold(word)) &&
      !isEverydayWord(word) &&
      !howMany.test(word) &&
      !orderWords.has(stem(fold(word))) &&
      !code.includes(fold(word)) &&
      !ofNeed.includes(fold(word)) &&
      // "Novosibirsk" is where to, "Anna" is who.
      !told.some((one) => one.slice(0, 5) === sound(fold(word)).slice(0, 5)),
  );
}

/** "100", "100 штук": how many are wanted, and nothing that a catalog would know. */
const howMany = /^\d{2,}$|^\d+\s(?:шт(?:\.|ук\p{L}*)?|pcs|pieces?)$/iu;

/** Clauses that tell of people, of a date or of who decides. */
function needsTold(text: string): string {
  return clausesOf(text)
    .filter((clause) =>
      needsIn({ ...clause, isQuestion: false }).some((need) => need !== 'budget' && need !== 'volume'),
    )
    .map(({ words }) => words)
    .join(' ');
}

/** A property that the catalog does not know is not silently ignored; small talk around the wish is. */
export function unknownWords(turn: Turn): readonly Sentence[] {
  const words = unknownWishes(turn);
  const isNamedSomething = turn.context.found.interpretation.knownWords.length > 0;
  // With several questions in one message the word may belong to another of them.
  if (turn.understanding.intents.length > 1) return [];
  if (!isNamedSomething || words.length === 0 || words.length > 2) return [];
  return [say('found.unknown-word', { words: { list: words.map((word) => `«${word}»`), joint: 'comma' } })];
}

const smallTalk = new Set(
  `подарок подарка подарочек подарить мальчик мальчику мальчика девочка девочке девочки малыш малышу малыша внук внуку внуке внучка внучке
  крестник крестнику племянник племяннику племянница племяннице парень парню девушка девушке брат брату сестра сестре тёще теще свекрови
  начальнику начальнице учителю учительнице коллегам детям дети ребенок ребенка мужчине женщине школьнику подростку годовщина юбилей свадьба
  свадьбу boy girl toddler baby nephew niece grandson granddaughter brother sister boyfriend girlfriend colleague boss teacher teen child
  children kids anniversary wedding christmas grandma grandpa somebody someone
  маме мама папе папа мужу муж жене жена другу друг подруге коллеге ребенку сыну дочке бабушке дедушке семья семьи
  себе дома дом домой дачу квартиру день рождения новый год праздник срочно сегодня завтра недорого хороший хорошую хорошее нормальный
  классный посоветуй посоветуйте порекомендуй помогите выбрать подобрать подберите купить взять приобрести посмотреть показать
  почем почём скока выдержит выдерживает подойдет подходит потянет хватит влезет поместится работает
  fits fit works hold holds handle suit suits suitable enough
  январь января январе февраль февраля феврале март марта марте апрель апреля апреле май мая мае июнь июня июне июль июля июле август
  августа августе сентябрь сентября сентябре октябрь октября октябре ноябрь ноября ноябре декабрь декабря декабре лету зиме весной летом осенью зимой
  january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  spring summer autumn winter btw asap
  промокод промокода промокодом промо код promo promocode code coupon voucher
  уговорили уговорила убедили договорились решено решила решил согласен согласна супер класс отлично
  convinced sold deal settled alright fine then course
  че чё чо чтоб ну вот ладно ща щас плиз пожалуйста блин короче типа ок окей
  please pls ok okay hey well like kinda
  gift present mom mum dad husband wife friend kid son daughter family home house birthday urgent today tomorrow nice good decent
  great recommend suggest choose pick buy get show looking find help something anything`
    .split(/\s+/)
    .filter(Boolean),
);
