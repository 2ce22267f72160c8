/** Doubts and haggling that sound like something else. */
import type { Intent } from '../../../understanding/understanding.ts';
import type { Turn } from '../../turn.ts';
import type { Rule } from './rule.ts';

export const doubtRules: readonly Rule[] = [
  // "Хватит уговаривать".
  { means: ['objection'], holds: (turn) => turn.context.isStopAsked === true },
  // "Не сейчас", "я просто смотрю": surely a doubt, whatever else it sounds like.
  {
    means: ['objection'],
    holds: (turn, _has, intents) =>
      turn.context.objections.some(({ kind }) => kind !== 'discount') &&
      !turn.text.includes('?') &&
      intents.every((intent) => soundsLikeDoubt.has(intent)),
  },
  // "Ваш коллега обещал 15", "ну 7?" after a discount was talked about.
  {
    means: ['discount'],
    holds: (turn, _has, intents) =>
      isHaggling(turn) && intents.every((intent) => soundsLikeHaggling.has(intent)) && namesTerms(turn.text),
  },
  // "Обещали скидку", "promised me 20% off", without a question of anything else.
  {
    means: ['discount'],
    holds: (turn, has) =>
      has('unclear', 'change-quantity', 'complaint', 'manipulation', 'who-are-you') &&
      /скидк|скидос|discount|\boff\b/iu.test(turn.text) &&
      /обеща|гарантирова|сказал|promis|told me|said/iu.test(turn.text),
  },
];

const soundsLikeDoubt: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'decline',
  'confirm',
  'goodbye',
  'thanks',
  'greeting',
  'compare',
  'recommend',
  'knowledge',
  'product-fact',
  'product-details',
  'more-options',
  'off-topic',
  'who-are-you',
  'give-place',
  'change-quantity',
  'objection',
]);

const soundsLikeHaggling: ReadonlySet<Intent> = new Set<Intent>([
  'unclear',
  'change-quantity',
  'confirm',
  'price',
  'who-are-you',
  'off-topic',
  'manipulation',
  'product-fact',
  'refine-search',
  'compare',
  'order',
  'add-item',
  'discount',
]);

function isHaggling(turn: Turn): boolean {
  return turn.note.haggling > 0;
}

/** A bare figure, a promise by somebody, a plea: how one goes on haggling without the word. */
function namesTerms(text: string): boolean {
  const isBareFigure = /^[^\d?]{0,25}\d{1,2}\s*(?:%|процент\p{L}*|percent)?[^\d]{0,15}$/iu.test(text.trim());
  const words =
    /обеща|promis|процент|percent|%|уступ|скин|сбрось|подвин|договор|last offer|final offer|meet me|half way|halfway/iu;
  const isTaking = /беру|возьму|оформ|заказыва|i'?ll take|order it/iu.test(text);
  return !isTaking && ((isBareFigure && !/шт|штук|pcs|piece/iu.test(text)) || words.test(text));
}
