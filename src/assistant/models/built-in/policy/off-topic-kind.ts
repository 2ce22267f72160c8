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
  return isNamed || (kind === 'other' && (products[0]?.coverage ?? 0) >= 0.6 && interpretation.knownWords.length > 0);
}
