import type { Model } from './classifier/model.ts';
import { classify, type Reading, type Scored } from './classify.ts';
import { mergeIntents } from './merge-intents.ts';
import { readLeadingAnswer } from './reading/bare-answer.ts';
import { clausesOf } from './reading/clauses.ts';
import { emojiIntent } from './reading/emoji-intent.ts';
import type { Vocabulary } from './reading/vocabulary.ts';
import type { Intent } from './understanding.ts';
import { type Evidence, weighEvidence } from './weigh-evidence.ts';

export type IntentReader = { readonly model: Model; readonly vocabulary: Vocabulary };

/** A part must be this sure of itself to add an intent to what the whole sentence means. */
const sureOfPart = 0.6;
const sureOfSentence = 0.3;
/** After "да, …" and "нет, …" these are what the customer answers; the yes or no itself says nothing more. */
const answersItself = new Set<Intent>([
  'change-quantity',
  'change-request',
  'refine-search',
  'find-product',
  'give-place',
  'promo-code',
  'remove-item',
  'add-item',
  'decline',
  'cancel',
  'order',
  'confirm',
  'more-options',
  'objection',
  'product-details',
  'person',
  'compare',
  'request-status',
  'off-topic',
  'manipulation',
  'complaint',
]);

/** Everything the message wants, most important first; never empty. */
export function readIntents(text: string, evidence: Evidence, reader: IntentReader): readonly Scored[] {
  if (evidence.bareAnswer && evidence.bareAnswer !== 'any')
    return mergeIntents([{ ...(weighEvidence(read(text, reader), evidence)[0] ?? nothing), position: 0 }]);
  if (evidence.bareAnswer === 'any') return [{ intent: 'recommend', score: 0.9 }];
  const pictured = emojiIntent(text);
  if (pictured) return [{ intent: pictured, score: 0.9 }];
  if (!/[\p{L}\p{N}{?]/u.test(text)) return [nothing];
  const lead = readLeadingAnswer(text);
  if (lead && lead.answer !== 'any') {
    const rest = readParts(lead.rest, evidence, reader).map((item) => ({ ...item, position: item.position + 1 }));
    // With nothing asked, "нет, а доставка есть?" only asks.
    const isAnswered = rest.some(
      ({ intent }) =>
        answersItself.has(intent) ||
        (lead.answer === 'no' && intent === 'give-contact') ||
        (evidence.expecting === undefined && !polite.has(intent) && intent !== 'unclear'),
    );
    const answer: Intent = lead.answer === 'yes' ? 'confirm' : 'decline';
    return thanksFirst(
      evidence,
      mergeIntents(isAnswered ? rest : [{ intent: answer, score: 0.9, position: 0 }, ...rest]),
    );
  }
  return thanksFirst(evidence, mergeIntents(readParts(text, evidence, reader)));
}

const polite = new Set<Intent>(['thanks', 'goodbye', 'greeting']);
/** "Отлично, спасибо" with nothing asked is thanks, not consent. */
function thanksFirst(evidence: Evidence, intents: readonly Scored[]): readonly Scored[] {
  const isConsent = intents[0]?.intent === 'confirm' && intents.slice(1).every(({ intent }) => polite.has(intent));
  return evidence.expecting === undefined && isConsent ? [...intents.slice(1), ...intents.slice(0, 1)] : intents;
}

const nothing: Scored = { intent: 'unclear', score: 1 };

type Found = Scored & { readonly position: number };

function readParts(text: string, evidence: Evidence, reader: IntentReader): Found[] {
  const { sentences, parts } = clausesOf(text);
  const found: Found[] = [];
  let position = 0;
  sentences.forEach((sentence, index) => {
    const whole = read(sentence, reader);
    const wholeTop = weighEvidence(whole, evidence)[0] ?? nothing;
    const pieces = parts[index] ?? [];
    const pieceTops = pieces.length > 1 ? pieces.map((piece) => topOfPiece(piece, evidence, reader)) : [];
    const sure = pieceTops.filter((top): top is Scored => top !== undefined);
    // A part that means the same tells where in the message it was said; two other sure parts tell more than the whole.
    const echo = sure.findIndex(({ intent }) => intent === wholeTop.intent);
    const isTrusted = wholeTop.score >= sureOfSentence || sentences.length === 1;
    if (isTrusted && (echo >= 0 || sure.length < 2))
      found.push({ ...wholeTop, part: withoutMarks(sentence), position: position + Math.max(echo, 0) });
    sure.forEach((top, order) => {
      found.push({ ...top, position: position + order });
    });
    position += sure.length;
    position += 1;
  });
  const sharp = found.filter(({ score }) => score >= sureOfSentence);
  if (sharp.length > 0) return sharp;
  return found.length > 0 ? found : [{ ...nothing, position: 0 }];
}

/** What a part between commas adds: nothing unless its own everyday words are sure of it. */
function topOfPiece(piece: string, evidence: Evidence, reader: IntentReader): Scored | undefined {
  const reading = read(piece, reader);
  if (reading.knownCount === 0 && !isContactMark(piece)) return undefined;
  const top = weighEvidence(reading, evidence)[0];
  return top && top.score >= sureOfPart && top.intent !== 'unclear' ? { ...top, part: withoutMarks(piece) } : undefined;
}

function withoutMarks(text: string): string {
  return text
    .replace(/\{[a-z]+\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function isContactMark(piece: string): boolean {
  return /\{(?:phone|email|request|code)\}/u.test(piece);
}

function read(text: string, reader: IntentReader): Reading {
  // "Миллион где-то" asks of no place.
  return classify(text.replace(somewhere, 'примерно'), reader.model, reader.vocabulary);
}

const somewhere = /(?<!\p{L})где[ -]то(?!\p{L})/giu;
