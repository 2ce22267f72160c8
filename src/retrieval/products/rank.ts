import { forMark, madeForOtherThings, withMark } from '../analysis/analyze.ts';
import type { TermGroup } from './match-expression.ts';

export type Candidate = {
  readonly id: number;
  readonly sku: string;
  readonly name_terms: string;
  /** ` term:times term:times ` of everything but the name. */
  readonly other_terms: string;
  readonly in_stock: number;
  readonly popularity: number;
  /** 1: made for other products: a spare part, an accessory, a consumable. */
  readonly is_part: number;
};

export type RankingQuestion = {
  readonly groups: readonly TermGroup[];
  /** Words that became filters: who says them most plainly comes first. */
  readonly filterGroups: readonly TermGroup[];
  readonly usual: UsualLengths;
  /** A brand was named and nothing else: its machines come before their spare parts. */
  readonly isWholeBrand: boolean;
};

export type Ranked = {
  readonly sku: string;
  readonly id: number;
  readonly score: number;
  readonly coveredShare: number;
};

/** Mean lengths over the catalog, in letters of the terms. */
export type UsualLengths = { readonly name: number; readonly other: number };

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004) over two fields with the lengths of each field told apart, which
 * SQLite's own bm25 does not do; constants measured with `bench/retrieval.ts`. The constant `floor` is BM25+.
 */
const formula = {
  saturation: 2,
  nameLength: 0.4,
  otherLength: 0.43,
  floor: 0.5,
  name: 3,
  other: 1.9,
  inName: 0.5,
  adjacent: 2.7,
  /** Of a pair of words that stand near each other in the name, and not side by side in the order they were said. */
  near: 0.3,
  /** Of a word that the name has only where it tells what the thing is for, or the other way round. */
  purpose: 0.9,
  /** The same where English says it by order alone: "player" of a "player case". */
  beforeMadeFor: 0.6,
  filterWords: 0.5,
  part: 2,
  stock: 0.02,
  popularity: 0.02,
};

/** Letters of terms between two words of a name that stand near each other. */
const nearLetters = 16;

/** So many words after a word of the name tell whether it is what the thing is made for: "fan power splitter". */
const wordsAhead = 2;

/** Orders candidates by how much of the question each covers, and where. `coveredShare` is the weighted share of the words it holds. */
export function rank(candidates: readonly Candidate[], question: RankingQuestion): Ranked[] {
  const totalWeight = weightOf(question.groups);
  const filterWeight = weightOf(question.filterGroups);
  const topPopularity = Math.max(1e-9, ...candidates.map((candidate) => candidate.popularity));
  return candidates
    .map((candidate) => {
      const texts = textsOf(candidate, question.usual);
      const words = scoreWords(question.groups, texts);
      const filterWords = scoreWords(question.filterGroups, texts);
      const score =
        (words.sum / totalWeight) * words.share +
        formula.inName * (words.inName / totalWeight) +
        formula.adjacent * words.adjacentShare +
        formula.filterWords * (filterWords.sum / filterWeight) -
        (question.isWholeBrand ? formula.part * candidate.is_part : 0) +
        formula.stock * candidate.in_stock +
        formula.popularity * (candidate.popularity / topPopularity);
      return { sku: candidate.sku, id: candidate.id, score, coveredShare: words.covered / totalWeight };
    })
    .sort((left, right) => right.score - left.score || (left.sku < right.sku ? -1 : 1));
}

type Texts = {
  readonly name: string;
  readonly other: string;
  readonly nameLength: number;
  readonly otherLength: number;
  /** Where the name begins to say what the thing is for; -1: nowhere. */
  readonly purposeAt: number;
};

function textsOf(candidate: Candidate, usual: UsualLengths): Texts {
  const name = ` ${candidate.name_terms} `;
  return {
    name,
    other: ` ${candidate.other_terms}`,
    nameLength: candidate.name_terms.length / usual.name,
    otherLength: candidate.other_terms.length / usual.other,
    purposeAt: name.indexOf(` ${forMark} `),
  };
}

function scoreWords(groups: readonly TermGroup[], texts: Texts) {
  let [sum, covered, matched, lastEnd, adjacent, inName] = [0, 0, 0, -1, 0, 0];
  const said = new Set(groups.flatMap((group) => group.terms));
  for (const group of groups) {
    const name = occurrences(texts.name, group);
    const other = counted(texts.other, group);
    if (name.times === 0 && other === 0) continue;
    matched++;
    covered += group.weight;
    const fit = purposeFit(group, name, texts, said);
    sum +=
      formula.name * group.nameWeight * fit * saturated(name.times, formula.nameLength, texts.nameLength) +
      formula.other * group.weight * saturated(other, formula.otherLength, texts.otherLength);
    if (name.times === 0) continue;
    inName += group.weight * fit;
    if (name.at === lastEnd) adjacent++;
    else if (lastEnd >= 0 && Math.abs(name.at - lastEnd) <= nearLetters) adjacent += formula.near;
    lastEnd = name.end;
  }
  const share = groups.length === 0 ? 1 : matched / groups.length;
  return { sum, covered, inName, share, adjacentShare: groups.length > 1 ? adjacent / (groups.length - 1) : 0 };
}

function weightOf(groups: readonly TermGroup[]): number {
  return groups.reduce((sum, group) => sum + group.weight, 0) || 1;
}

/** Less is said by a word where the name tells what the thing is for, unless the customer says it so too. */
function purposeFit(
  group: TermGroup,
  { at, end }: { readonly at: number; readonly end: number },
  { name, purposeAt }: Texts,
  said: ReadonlySet<string>,
): number {
  if (at < 0) return 1;
  const isPurpose = group.isPurpose ?? false;
  if (purposeAt >= 0) return at > purposeAt === isPurpose ? 1 : formula.purpose;
  return isPurpose || !isBeforeWhatIsMadeForIt(name, end, said) ? 1 : formula.beforeMadeFor;
}

/** "DVD player case" asked for a player; not asked for a case. */
function isBeforeWhatIsMadeForIt(name: string, end: number, said: ReadonlySet<string>): boolean {
  for (let from = end + 1, ahead = 0; ahead < wordsAhead && from < name.length; ahead += 1) {
    const to = name.indexOf(' ', from);
    const word = to < 0 ? name.slice(from) : name.slice(from, to);
    if (said.has(word) || word === withMark) return false;
    if (madeForOtherThings.has(word)) return true;
    from += word.length + 1;
  }
  return false;
}

function saturated(times: number, lengthEffect: number, relativeLength: number): number {
  if (times === 0) return 0;
  const k = formula.saturation;
  return formula.floor + (times * (k + 1)) / (times + k * (1 - lengthEffect + lengthEffect * relativeLength));
}

function occurrences(name: string, group: TermGroup): { times: number; at: number; end: number } {
  let times = 0;
  let first = -1;
  let end = -1;
  for (const term of group.terms) {
    const wanted = group.isPrefix ? ` ${term}` : ` ${term} `;
    for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
      if (first < 0) [first, end] = [at, at + term.length + 1];
      times++;
    }
  }
  return { times, at: first, end };
}

function counted(other: string, group: TermGroup): number {
  let times = 0;
  for (const term of group.terms) {
    const at = other.indexOf(group.isPrefix ? ` ${term}` : ` ${term}:`);
    if (at >= 0)
      times += group.isPrefix ? 1 : Number.parseInt(other.slice(at + term.length + 2, at + term.length + 5), 10);
  }
  return Math.min(times, 9);
}
