/** The customer's answer to a clarifying question: a tapped choice, its words typed, a number, "yes", or "I do not mind". */
import type { PendingOption, PendingQuestion } from '../../../../../core/catalog/choosing/choosing-state.ts';
import { fold } from '../../../../../retrieval/analysis/fold.ts';
import { boundPhrases } from '../../../../../retrieval/language/bounds.ts';
import { hasBounds } from '../about-catalog.ts';
import { priceDirection } from '../price-direction.ts';
import type { Turn } from '../turn.ts';
import { contentStemsOf, isSameWord } from '../words.ts';

export type ChoosingAnswer =
  | { readonly isOpen: true; readonly key: string }
  | { readonly isOpen: false; readonly option: PendingOption };

/** Undefined where the message is no answer: a question in between, a wish of its own. */
export function readChoosingAnswer(turn: Turn): ChoosingAnswer | undefined {
  const pending = turn.context.choosing?.pending;
  if (!pending) return undefined;
  const tapped = pending.options.find(({ text }) => folded(text) === folded(turn.text));
  // What stands on a button means what it was offered for, also when other things were talked about since.
  if (tapped) return { isOpen: false, option: tapped };
  const isAsked = turn.asked?.expecting === 'choosing';
  const open = { isOpen: true as const, key: pending.key };
  if (turn.choice === 'choice.any') return open;
  // "Is the Solo all right for espresso?" asks of one, whatever word of it stands on a button.
  if (!isAsked || asksOfNamed(turn)) return undefined;
  const { bareAnswer } = turn.understanding;
  // "До 45 тысяч" is a wish of its own, whatever short word it sounds like.
  const isBare = (bareAnswer === 'any' || bareAnswer === 'no') && !hasBounds(turn);
  if (isBare || isUnsure(turn)) return open;
  const option =
    bareAnswer === 'yes' || isYes(turn.text, pending)
      ? onlyOption(pending)
      : (optionSaid(turn.text, pending) ?? numberSaid(turn, pending));
  return option && { isOpen: false, option };
}

function asksOfNamed({ text, context }: Turn): boolean {
  return text.trimEnd().endsWith('?') && context.found.interpretation.named.length === 1;
}

function onlyOption({ options }: PendingQuestion): PendingOption | undefined {
  return options.length === 1 ? options[0] : undefined;
}

/** "Да, нужно", "желательно", "important": said of the one thing that was asked about. */
function isYes(text: string, { about }: PendingQuestion): boolean {
  return (
    about === 'yes-no' &&
    /^(?:да|ага|угу|конечно|yes|yep|yeah|sure)?[\s,]*(?:нуж(?:но|ен|на|ны)|важно|обязательно|желательно|хочу|хотелось бы|i need it|important|needed|i want (?:it|one)|definitely|preferably)?[\s.!]*$/iu.test(
      text.trim(),
    ) &&
    text.trim() !== ''
  );
}

const unsure =
  /^(?:(?:да|ну|хм+|э+|я|даже|пока|hmm+|well|i|im|i'm)[\s,]+)*(?:(?:пока |точно |ещ[её] )?не (?:знаю|уверен(?:а)?|решил(?:а)?|определил(?:ся|ась)|разбираюсь|понимаю|думал(?:а)?|обязательно|нужно|нужен|нужна|важно|важен|важна|принципиально|имеет значения)|без разницы|вс[её] равно|неважно|затрудняюсь|сложно сказать|трудно сказать|как угодно|(?:вы|ты)?\s*(?:подбер|выбер|посовет|реш|предлож)[а-яё]*(?: сам[а-яё]*| вы)?|на ваш[а-яё]* [а-яё]+|люб[а-яё]{2,3}|(?:am |'m )?not sure|(?:do not|don'?t|dont) (?:know|mind|care|need(?: it)?)|no (?:idea|preference|clue)|no need|not (?:necessary|important|needed|really)|any(?:thing| will do| is fine| of them)?|whatever|doesn'?t matter|you (?:choose|decide|pick)|up to you|your choice)(?:[\s,.!)]|$)/iu;

/** A wish of its own beside it ("не знаю, но до 5000", "посоветуйте подешевле") is heard as a wish. */
function isUnsure(turn: Turn): boolean {
  const { text } = turn;
  if (hasBounds(turn) || priceDirection(turn) !== undefined) return false;
  return text.trim().split(/\s+/).length <= 7 && unsure.test(text.trim().replaceAll('’', "'"));
}

/** The option whose words the message holds, the one with the most of them. */
function optionSaid(text: string, { options, about }: PendingQuestion): PendingOption | undefined {
  if (about === 'price' || about === 'number' || text.trim().split(/\s+/).length > 6) return undefined;
  const said = contentStemsOf(text);
  const held = options
    .map((option) => ({ option, stems: contentStemsOf(option.text) }))
    .filter(({ stems }) => stems.length > 0 && stems.every((stem) => said.some((word) => isSameWord(word, stem))))
    .toSorted((left, right) => right.stems.length - left.stems.length);
  return held[0]?.option;
}

const atMost =
  /(?:^|\s)(?:до|не больше|не более|не дороже|максимум|в пределах|up to|under|at most|max(?:imum)?|less than|below)\s/iu;
const atLeast =
  /(?:^|\s)(?:от|не меньше|не менее|минимум|свыше|больше|from|at least|min(?:imum)?|more than|over|above)\s/iu;

const around = new RegExp(`(?:^|\\s)(?:${boundPhrases.around.join('|')})\\s`, 'iu');
/** How far "around 50" reaches, as the search reads it. */
const roughly = 0.15;

/** "25", "тысяч 25", "до 2": a bare number answers the question about a number or a price. */
function numberSaid({ text, understanding }: Turn, { about, options }: PendingQuestion): PendingOption | undefined {
  if (about !== 'price' && about !== 'number') return undefined;
  // "Put 2 of those in" counts what was shown.
  if (understanding.slots.references.some((reference) => reference.by === 'pronoun')) return undefined;
  const words = text.trim().split(/\s+/);
  const found = /(?<![\p{L}\d])(\d[\d\s\u00a0]*(?:[.,]\d+)?)/u.exec(text)?.[1];
  if (!found || words.length > 6) return undefined;
  // "185 65 15" is a size, and no sum of money.
  if (/\d\s+\d/u.test(found.trim()) && !/^\d{1,3}(?:[\s\u00a0]\d{3})+$/u.test(found.trim())) return undefined;
  const number = Number(found.replace(/[\s\u00a0]/g, '').replace(',', '.'));
  if (!Number.isFinite(number)) return undefined;
  if (about === 'price') {
    const isThousands = /\d\s*(?:к|k|т)(?!\p{L})|тыс|thousand|grand/iu.test(text) || number < lowestPrice(options) / 50;
    const amount = isThousands ? number * 1000 : number;
    return { text, ...(atLeast.test(` ${text}`) ? { priceFrom: amount } : { priceTo: amount }) };
  }
  const filter = options.flatMap((option) => option.attributes ?? []).find((one) => one.type === 'number');
  if (filter?.type !== 'number') return undefined;
  const isExact = options.every(({ attributes }) => {
    const [one] = attributes ?? [];
    return one?.type === 'number' && one.from !== undefined && one.from === one.to;
  });
  const unit = shownUnit(options) ?? filter.unit;
  const { from: _from, to: _to, unit: _unit, ...rest } = filter;
  const bounds = atMost.test(` ${text}`)
    ? { to: number }
    : around.test(` ${text}`)
      ? { from: number * (1 - roughly), to: number * (1 + roughly) }
      : atLeast.test(` ${text}`) || !isExact
        ? { from: number }
        : { from: number, to: number };
  return { text, attributes: [{ ...rest, ...bounds, ...(unit ? { unit } : {}) }] };
}

/** The unit that stands on the buttons: what a bare number is meant in. */
function shownUnit(options: readonly PendingOption[]): string | undefined {
  return /\d[\s\u00a0]([\p{L}%°"″]+[\p{L}/²³]*)$/u.exec(options[0]?.text ?? '')?.[1];
}

function lowestPrice(options: readonly PendingOption[]): number {
  return Math.min(...options.flatMap(({ priceFrom, priceTo }) => priceFrom ?? priceTo ?? []));
}

function folded(text: string): string {
  return fold(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
