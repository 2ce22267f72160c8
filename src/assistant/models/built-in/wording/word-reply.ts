import type { Language } from '../../../../core/language.ts';
import { writeDirectives } from '../../../reply-directives.ts';
import { fillTemplate } from './fill-template.ts';
import { formatValue, isRussian, keepTogether } from './format-value.ts';
import { sentencesOf } from './sentences-of.ts';
import type { ChoiceId, Sentence, Speech } from './speech.ts';
import type { Value } from './value.ts';
import { wordings } from './wordings.ts';

/** Which variant of a wording was used last, by its id. */
export type Said = Readonly<Record<string, number>>;

export type WordedReply = {
  /** Prose with directives, as the turn expects it. */
  readonly text: string;
  readonly choices: readonly string[];
  readonly said: Said;
  /** The reply's sentences: the next one does not say them again where it can say them otherwise. */
  readonly sentences: readonly string[];
};

/** More than a reply has; a table of many rows need not be remembered. */
const mostRemembered = 24;

/** Turns speech into words. Variants rotate, and none is taken that says a sentence of this reply or of the last one again. */
export function wordReply(
  speeches: readonly Speech[],
  language: Language,
  said: Said,
  lastSentences: readonly string[] = [],
): WordedReply {
  const writer = createWriter(language, said, lastSentences);
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  const spoken = new Set<string>();
  const cards: string[] = [];
  const sources: string[] = [];
  const choices: string[] = [];
  const endParagraph = () => {
    if (sentences.length) paragraphs.push(sentences.join(' '));
    sentences = [];
  };

  for (const speech of speeches) {
    if ('say' in speech) {
      const sentence = writer.sentence(speech);
      // The same sentence from two situations of one reply is said once.
      if (sentence && !spoken.has(sentence)) sentences.push(sentence);
      spoken.add(sentence);
    } else if ('quote' in speech) {
      endParagraph();
      paragraphs.push(speech.quote);
    } else if ('lines' in speech) {
      endParagraph();
      const lines = speech.lines.map((line) => line.map(writer.sentence).filter(Boolean).join(' ')).filter(Boolean);
      if (lines.length) paragraphs.push(lines.map((line) => `- ${line}`).join('\n'));
    } else if ('table' in speech) {
      endParagraph();
      paragraphs.push(writer.table(speech.table));
    } else if ('newParagraph' in speech) endParagraph();
    else if ('cards' in speech) cards.push(...speech.cards);
    else if ('source' in speech) sources.push(speech.source);
    else choices.push(...speech.choices.map(writer.choice));
  }
  endParagraph();

  const shownChoices = [...new Set(choices)].slice(0, 5);
  const directives = writeDirectives({
    products: [...new Set(cards)].slice(0, 3),
    choices: shownChoices,
    sources: [...new Set(sources)],
  });
  const prose = paragraphs.join('\n\n');
  return {
    text: directives ? `${prose}\n\n${directives}` : prose,
    choices: shownChoices,
    said: writer.said(),
    sentences: sentencesOf(prose).slice(0, mostRemembered),
  };
}

function createWriter(language: Language, saidBefore: Said, lastSentences: readonly string[]) {
  const recent = new Set(lastSentences);
  const table: Readonly<Record<string, readonly string[]>> = isRussian(language) ? wordings.ru : wordings.en;
  const said: Record<string, number> = { ...saidBefore };
  const word = (id: string): string => table[id]?.[0] ?? '';

  const sentence = (speech: Sentence): string => {
    const variants = table[speech.say] ?? [];
    const start = (said[speech.say] ?? -1) + 1;
    const candidates = variants.flatMap((_, step) => {
      const index = (start + step) % variants.length;
      const filled = fillTemplate({ template: variants[index] ?? '', values: speech.with ?? {}, language, word });
      return filled === undefined ? [] : [{ index, text: capitalize(keepTogether(filled)) }];
    });
    const isNew = ({ text }: { text: string }) => !sentencesOf(text).some((one) => recent.has(one));
    const chosen = candidates.find(isNew) ?? candidates[0];
    if (!chosen) return '';
    if (variants.length > 1) said[speech.say] = chosen.index;
    return chosen.text;
  };

  return {
    sentence,
    choice: (choice: ChoiceId | { readonly text: string }): string =>
      typeof choice === 'string' ? word(choice) : choice.text,
    table: ({ head, rows }: { head: readonly Value[]; rows: readonly (readonly Value[])[] }): string => {
      const row = (cells: readonly Value[]) =>
        `| ${cells.map((cell) => keepTogether(formatValue(cell, language, word)).replaceAll('|', '/')).join(' | ')} |`;
      return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
    },
    said: (): Said => said,
  };
}

/** A sentence starts with a capital, but a name such as iPhone stays as its maker writes it. */
function capitalize(text: string): string {
  return text.replace(
    /^([«"“(*]*)(\p{Ll})(?!\p{Lu})/u,
    (_match, signs: string, letter: string) => signs + letter.toLocaleUpperCase(),
  );
}
