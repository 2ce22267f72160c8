import { loadReader } from './load-reader.ts';
import { readIntents } from './read-intents.ts';
import { readBareAnswer } from './reading/bare-answer.ts';
import { cleanText } from './reading/clean-text.ts';
import { isNameBesideContact } from './reading/name-beside-contact.ts';
import { spokenLanguage } from './reading/spoken-language.ts';
import { withoutDotsOfNames } from './slots/mask-products.ts';
import { withNumberWordMended, withPromoWordMended } from './slots/read-codes.ts';
import { readContactSlots, readWordSlots } from './slots/read-slots.ts';
import type { Understanding, UnderstandingInput } from './understanding.ts';

/** Reads what the message means from its own words and the question it answers. Same input, same answer; a few milliseconds at most. */
export function understand(input: UnderstandingInput): Understanding {
  const { model, vocabulary, readScript } = loadReader();
  const written = withPromoWordMended(cleanText(input.text), vocabulary.mend);
  const contacts = readContactSlots(withNumberWordMended(written, vocabulary.mend), input);
  const read = isNameBesideContact(contacts.text) ? contacts.text : readScript(contacts.text).text;
  const script = withoutDotsOfNames(read, input.products ?? []);
  const language = spokenLanguage({
    text: script,
    fallback: input.fallbackLanguage,
    languages: input.languages,
    vocabulary,
  });
  const words = readWordSlots(script, {
    input,
    language,
    vocabulary,
    hasContact: contacts.slots.phone !== undefined || contacts.slots.email !== undefined,
  });
  const slots = { ...contacts.slots, ...words.slots };
  const bareAnswer = readBareAnswer(script) ?? readBareAnswer(contacts.text);
  const intents = readIntents(words.text, { slots, expecting: input.expecting, bareAnswer }, { model, vocabulary });
  return { language, intents, slots, ...(bareAnswer ? { bareAnswer } : {}) };
}
