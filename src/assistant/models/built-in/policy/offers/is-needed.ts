/** "Do I need a separate grinder?", "нужна ли к ней кофемолка?": whether the thing does without. */
import type { ProductView } from '../../../../tools/views.ts';
import { type Sentence, say } from '../../wording/speech.ts';
import { attributeWords } from '../product-words.ts';
import type { Turn } from '../turn.ts';
import { contentStemsOf, isSameWord } from '../words.ts';

const asking =
  /(?:^|[.,;!?]\s*)(?:(?:and|so|but|ok|then|also)\s+)*(?:do|will|would|should|must) (?:i|we) (?:(?:also|still|really|even) )*(?:need|have to (?:buy|get|order))\b|\bis (?:a|an) [^.!?]{2,40} (?:needed|necessary|required)\b|(?<!\p{L})(?:нуж[её]н|нужна|нужны|нужно|надо|понадобится|понадобятся|потребуется) ли(?!\p{L})|(?<!\p{L})отдельно (?:\p{L}+ )?(?:нуж\p{L}+|надо|понадоб\p{L}+|покупать|докупать|брать)|(?:нуж[её]н|нужна|нужны|надо|покупать|докупать|брать) (?:\p{L}+ ){0,3}отдельн\p{L}+[^.!?]{0,30}\?/iu;

export function asksIfNeeded(text: string): boolean {
  return asking.test(text);
}

/** What the thing's own data say of it: "built-in grinder: no". */
export function ofItsOwn(turn: Turn, { name, attributes }: ProductView): readonly Sentence[] {
  if (!asksIfNeeded(turn.text)) return [];
  const asked = contentStemsOf(turn.text).filter((stem) => stem.length > 3);
  const own = attributes.filter(
    (attribute) =>
      attribute.isTrue !== undefined &&
      contentStemsOf(attribute.name).some((stem) => asked.some((word) => isSameWord(word, stem))),
  );
  return own
    .slice(0, 1)
    .map((attribute) => say('fact.attribute', { name, facts: { list: [attributeWords(attribute)], joint: 'comma' } }));
}
