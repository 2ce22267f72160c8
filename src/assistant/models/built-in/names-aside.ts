import { withoutNames } from './policy/beside-names.ts';
import { topicIn } from './policy/document-topics.ts';
import type { ReadPrompt } from './read-prompt.ts';
import { understand } from './understanding/understand.ts';
import type { Understanding, UnderstandingInput } from './understanding/understanding.ts';

/** What stands for a name while the rest of the message is heard. */
const inPlaceOfNames = { ru: 'товар', en: 'product' };

/**
 * "Установка Orthos Start какая цена" sounds like a question about installation for one word of a name. Where the only topic of
 * documents lies in the names of goods, the message is heard once more without them.
 */
export function withNamesAside(
  heard: Understanding,
  input: UnderstandingInput,
  { context: { found, language } }: Pick<ReadPrompt, 'context'>,
): Understanding {
  if (heard.intents[0]?.intent !== 'knowledge' || found.interpretation.named.length === 0) return heard;
  if (topicIn(input.text, language) === undefined) return heard;
  const word = language === 'ru' ? inPlaceOfNames.ru : inPlaceOfNames.en;
  const text = withoutNames(input.text, found, word);
  if (topicIn(text, language) !== undefined) return heard;
  return { ...heard, intents: understand({ ...input, text }).intents };
}
