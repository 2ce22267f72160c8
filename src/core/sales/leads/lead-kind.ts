import { contentStems, foldWord, stemOf } from '../../claims/words/stem.ts';
import type { QualificationRules } from '../rules.ts';

/** Words that may stand in a phrase or be missing from it: "для офиса", "для нашего офиса", "for the office". */
const skipped = new Set(
  'наш нашего нашей наши нашу нашем нам нас мой моего моей моем мою свой своего своей своем свою новый нового новой один одного a an the our my your some new small small'.split(
    ' ',
  ),
);
/** "К вам в офис", "is your office…": of our place, not of theirs. */
const ofUs = /(?<!\p{L})(?:к вам|у вас|ваш\p{L}*|your)(?!\p{L})/u;

/** The kind of lead that the customer's words tell of, by the company's phrases; the last named where several are. */
export function leadKindIn(text: string, { leads }: QualificationRules): string | undefined {
  const sentences = plainLetters(text.slice(0, 1_000))
    .split(/[.!?;\n]+/u)
    .filter((sentence) => !ofUs.test(sentence));
  let best: { readonly kind: string; readonly at: number } | undefined;
  let offset = 0;
  for (const sentence of sentences) {
    const words = wordsOf(sentence);
    for (const { kind, phrases } of readPhrases(leads)) {
      for (const phrase of phrases) {
        const at = positionOf(phrase, words);
        if (at >= 0 && (!best || offset + at > best.at)) best = { kind, at: offset + at };
      }
    }
    offset += words.length;
  }
  return (
    best?.kind ??
    kindByWord(
      sentences.filter((sentence) => !ofPlaces.test(sentence)),
      leads,
    )
  );
}

/** "Café" is typed "cafe"; the Russian "й" is a letter of its own. */
function plainLetters(text: string): string {
  return foldWord(text).replace(/\p{Script=Latin}+/gu, (word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** "Где офис", "приехать в офис" ask of ours. */
const ofPlaces =
  /(?<!\p{L})(?:где|адрес|находит|приехать|подъехать|забрать|(?:под|возле|около|рядом с) \p{L}+ом(?!\p{L})|where|address|located|pick up|next door|next to)/u;

/** "На 40 человек, офис": the one word that most phrases of a kind turn on, and of no other kind; said of oneself, one phrase will do. */
function kindByWord(sentences: readonly string[], leads: QualificationRules['leads']): string | undefined {
  const said = rootsIn(sentences);
  const own = rootsIn(sentences.flatMap((sentence) => sentence.split(',')).filter((clause) => ofOneself.test(clause)));
  const kinds = readPhrases(leads);
  return kinds.find(({ kind, roots }) =>
    [...roots].some(
      ([root, times]) =>
        (own.has(root) || (times >= 2 && said.has(root))) &&
        !kinds.some((other) => other.kind !== kind && other.roots.has(root)),
    ),
  )?.kind;
}

type ReadKind = {
  readonly kind: string;
  /** Words of each phrase. */
  readonly phrases: readonly (readonly string[])[];
  /** How many phrases hold a root. */
  readonly roots: ReadonlyMap<string, number>;
};

/** The company's phrases are read once, not with every message. */
const read = new WeakMap<QualificationRules['leads'], readonly ReadKind[]>();

function readPhrases(leads: QualificationRules['leads']): readonly ReadKind[] {
  const known = read.get(leads);
  if (known) return known;
  const kinds = leads.map(({ kind, when }) => {
    const roots = new Map<string, number>();
    const rootsOf = (phrase: string) => new Set([...contentStems(phrase)].map(rootOf));
    for (const root of when.flatMap((phrase) => [...rootsOf(phrase)]))
      if (root.length > 3) roots.set(root, (roots.get(root) ?? 0) + 1);
    return { kind, phrases: when.map((phrase) => wordsOf(plainLetters(phrase))), roots };
  });
  read.set(leads, kinds);
  return kinds;
}

/** "У нас ферма", "we run a clinic". */
const ofOneself =
  /(?<!\p{L})(?:у нас|у меня|мы|я (?:держу|веду|владе\p{L}+)|наш\p{L}*|we|our)(?!\p{L})|(?<!\p{L})i(?:'m| am)? (?:run|own|have|opening|keep)(?!\p{L})/u;

function rootsIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...contentStems(text)].map(rootOf)));
}

function rootOf(stem: string): string {
  return stem.slice(0, 5);
}

function wordsOf(folded: string): readonly string[] {
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !skipped.has(word)).map(stemOf);
}

/** Where the phrase stands in the words, one other word allowed between two of its own; -1 when it does not, or is negated. */
function positionOf(phrase: readonly string[], words: readonly string[]): number {
  if (phrase.length === 0) return -1;
  for (let start = 0; start < words.length; start += 1) {
    if (words[start] !== phrase[0] || words[start - 1] === 'не' || words[start - 1] === 'not') continue;
    let at = start;
    const isWhole = phrase.slice(1).every((stem) => {
      const next = words.indexOf(stem, at + 1);
      const isNear = next > at && next <= at + 2;
      at = next;
      return isNear;
    });
    if (isWhole) return start;
  }
  return -1;
}
