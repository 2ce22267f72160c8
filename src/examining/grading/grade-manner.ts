import { replyText, type Talk } from '../talking/transcript.ts';
import type { Failure } from './failure.ts';

/**
 * No sentence twice in a row: neither within a reply nor, unless only the reply itself is judged, in two replies that follow each
 * other. Lists and tables may repeat.
 */
export function repeatFailures(talk: Talk, isWithinReply: boolean): readonly Failure[] {
  const failures: Failure[] = [];
  let earlier: ReadonlySet<string> = new Set(sentencesOf(talk.greeting.text));
  for (const taken of talk.turns) {
    if (taken.by === 'staff' || taken.replies.length === 0) continue;
    const sentences = sentencesOf(replyText(taken));
    const twice = sentences.find(
      (sentence, at) => (!isWithinReply && earlier.has(sentence)) || sentences.indexOf(sentence) !== at,
    );
    if (twice !== undefined)
      failures.push({ turn: taken.turn, check: 'repeats', expected: 'no sentence twice in a row', found: twice });
    earlier = new Set(sentences);
  }
  return failures;
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:[-•*|>#]|\d+[.)])/u.test(line))
    .flatMap((line) => line.split(/(?<=[.!?…])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= 4);
}

const words: Readonly<Record<string, RegExp>> = {
  ru: /(?<!\p{L})(?:и|в|на|не|что|как|за|по|это|вам|вас|мы|есть|нет|или|от|до|с|из|для|могу|стоит|какой|какая|заказ|спасибо|заявка|сейчас|здесь|показать|какие|можно)(?!\p{L})/giu,
  en: /\b(?:the|a|an|is|are|of|to|in|for|and|or|you|your|it|we|our|can|i|shall|what|which|not|no|have|has|with|this|there|thank|thanks|order|stock|costs)\b/giu,
};

/** The language is told by its small words, so that names and quotations in the other one do no harm. */
export function languageFailures(talk: Talk, language: string): readonly Failure[] {
  const own = words[language];
  if (!own) return [];
  const others = Object.entries(words).filter(([other]) => other !== language);
  return talk.turns.flatMap((taken) => {
    const text = replyText(taken);
    const count = (expression: RegExp) => text.match(expression)?.length ?? 0;
    const mine = count(own);
    const foreign = Math.max(...others.map(([, expression]) => count(expression)));
    return taken.by === 'customer' && mine === 0 && foreign > 1
      ? [{ turn: taken.turn, check: 'language', expected: language, found: text }]
      : [];
  });
}
