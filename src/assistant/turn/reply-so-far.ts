import { createSentenceSplitter } from '../guard/sentence-splitter.ts';
import { hasEffects, type TurnEffects } from '../tools/tool-scope.ts';

/** The words of a reply as they come together, whichever models say them. */
export type ReplySoFar = {
  say(text: string): void;
  /** Of a model's words: a sentence that was said before is not said again. False once the model has come to repeat itself. */
  release(sentences: readonly string[]): boolean;
  /** Directives that stood among the words get their own lines, which alone are read as such. */
  finish(): void;
  /** All of it. */
  sent(): string;
  /** What the customer may hear only when the turn is saved: it rests on what the turn did, or comes after such words. */
  unheard(): string;
};

/** Shorter ones, "Yes." and "In stock.", may come again. */
const shortestTwice = 20;
/** So many sentences said again are a circle. */
const mostRepeated = 3;

export function createReplySoFar(effects: TurnEffects, onText: (text: string) => void): ReplySoFar {
  const sent: string[] = [];
  const unheard: string[] = [];
  const said = new Set<string>();
  const directives: string[] = [];
  let repeated = 0;
  let endsLine = true;
  const say = (given: string) => {
    // White space before the first word is nothing to send.
    const text = sent.length === 0 ? given.trimStart() : given;
    if (text === '') return;
    sent.push(text);
    endsLine = text.endsWith('\n');
    if (unheard.length > 0 || hasEffects(effects)) unheard.push(text);
    else onText(text);
  };
  /** Directives on lines of their own stay; a line that holds others too is read anew without them. */
  const withoutInline = (sentence: string): readonly string[] => {
    if (!sentence.includes('[[') || isOwnLine(sentence, endsLine)) return [sentence];
    const words = sentence.replace(inline, (directive) => {
      directives.push(directive.trim());
      return '';
    });
    const splitter = createSentenceSplitter();
    const begun = /\s$/u.test(sent.at(-1) ?? '') ? words.trimStart() : words;
    return [...splitter.push(begun), ...splitter.flush()].map(({ raw }) => raw);
  };
  return {
    say,
    release(sentences) {
      for (const sentence of sentences.flatMap(withoutInline)) {
        const key = keyOf(sentence);
        if (key !== undefined && said.has(key)) repeated += 1;
        else say(sentence);
        if (key !== undefined) said.add(key);
      }
      return repeated < mostRepeated;
    },
    finish() {
      if (directives.length > 0) say(`\n${[...new Set(directives)].join('\n')}`);
      directives.length = 0;
    },
    sent: () => sent.join(''),
    unheard: () => unheard.join(''),
  };
}

const inline = /[ \t]*\[\[(?:product|choices|source):[^\]\n]*\]\]/gu;

function isOwnLine(sentence: string, opensLine: boolean): boolean {
  return opensLine && /^\s*\[\[(?:product|choices|source):[^\]\n]*\]\]\s*$/u.test(sentence);
}

/** Items of lists and rows of tables may say the same of two products: undefined. */
function keyOf(sentence: string): string | undefined {
  if (/^\s*(?:\||[-*•–—+]\s|\d{1,3}[.)]\s)/u.test(sentence)) return undefined;
  const trimmed = sentence.trim().toLowerCase();
  const key = /\s\s|[^\S ]/u.test(trimmed) ? trimmed.replace(/\s+/gu, ' ') : trimmed;
  return key.length < shortestTwice && !key.startsWith('[[') ? undefined : key;
}
