/** What a message that is no business of ours is about, by the classes of its words; general language only. */
import { wordClassesIn } from '../understanding/word-classes-in.ts';
import type { Turn } from './turn.ts';

export type OffTopicKind = 'insult' | 'work' | 'flirt' | 'advice' | 'other';

export function offTopicKind(turn: Turn): OffTopicKind {
  const classes = wordClassesIn(turn.text);
  if (classes.has('insult') || /[😡😠🤬🖕💩🤮]/u.test(turn.text)) return 'insult';
  if (classes.has('compose') || classes.has('solve')) return 'work';
  if (classes.has('flirt')) return 'flirt';
  if (classes.has('health') || classes.has('law')) return 'advice';
  return 'other';
}

/** "Is coffee ok with my pills?", "мне можно при давлении 160?": whatever goods are named beside it. A thing for it may be sold. */
export function asksOfOwnHealth(text: string): boolean {
  return (health.test(text) && allowing.test(text)) || remedies.test(text);
}

const health =
  /(?<!\p{L})(?:таблетк\p{L}*|лекарств\p{L}*|диабет\p{L}*|беремен\p{L}*|гипертони\p{L}*|аритми\p{L}*|давлени\p{L}*|blood pressure|pills?|medications?|medicine|pregnan\p{L}*|diabet\p{L}*|heart condition)(?!\p{L})/iu;
const allowing =
  /(?:ok|okay|safe|fine|allowed|bad) (?:with|for|if|when|to)|(?:can|may) i (?:drink|eat|take|use)|(?:мне|ей|ему|нам) (?:можно|нельзя|вредно)|можно (?:ли )?(?:мне|ей|ему|пить|есть)|вредно ли/iu;
const remedies =
  /(?<!\p{L})(?:таблетк\p{L}*|лекарств\p{L}*|средств\p{L}*) от (?:давлени|голов|боли|сердц|кашл|простуд|температур)|\b(?:pills?|medicine) for (?:my |the )?(?:blood|head|heart|pain|cough|cold|fever)/iu;

/**
 * A question that only looks like none of ours: its words are of this company's catalog ("a thermometer for a fever").
 * What asks for a poem or insults is refused whatever goods it names.
 */
export function isOfBusiness(turn: Turn): boolean {
  const { interpretation, products } = turn.context.found;
  const kind = offTopicKind(turn);
  if (kind !== 'advice' && kind !== 'other') return false;
  const isNamed = interpretation.named.length > 0 || interpretation.filter.category !== undefined;
  // "Pressure" alone is a property of many goods; advice needs goods to be named.
  if (asksOfOwnHealth(turn.text)) return false;
  return isNamed || (kind === 'other' && (products[0]?.coverage ?? 0) >= 0.6 && interpretation.knownWords.length > 0);
}
