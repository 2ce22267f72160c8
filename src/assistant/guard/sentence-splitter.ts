/** One finished piece of a reply as it came, white space included: pieces put together are the reply. */
export type Piece = {
  readonly raw: string;
  readonly kind: 'sentence' | 'list-item' | 'table-row' | 'directive';
  /** A list item or a sentence that begins a line. */
  readonly opensLine: boolean;
};

export type SentenceSplitter = {
  /** Pieces that are finished for certain; the rest waits. */
  push(delta: string): readonly Piece[];
  /** What is left when the reply ends. */
  flush(): readonly Piece[];
};

/** A full stop after these closes a sentence only when a capital follows. */
const closing =
  /(?<![\p{L}\d])(?:т\.\s?д|т\.\s?п|т\.\s?е|т\.\s?к|т\.\s?ч|и\s?др|пр|руб|р|коп|шт|тыс|млн|млрд|кг|гр|см|мм|мл|мин|сек|час|ч|л|м|г|гг|дн|нед|мес|etc|approx|max|min|pcs|inc|ltd|co|corp|a\.m|p\.m|am|pm)$/iu;
/** After these a capital follows as a matter of course: "ул. Ленина", "Mr. Smith", "арт. X". */
const leading =
  /(?<![\p{L}\d])(?:ул|пр-т|просп|пер|бул|наб|пл|обл|р-н|стр|корп|кв|д|им|тел|арт|рис|г-н|г-жа|e\.g|i\.e|mr|mrs|ms|dr|prof|st|ave|no|vs|fig|vol|tel|art|т\.\s?е|напр|см|п|пп)$/iu;
const initial = /(?<![\p{L}\d])\p{Lu}$/u;
/** Characters, with what stands before it. */
const longestAbbreviation = 12;
const listNumber = /^\s*\d{1,3}$/u;

/** Cuts a growing text at sentence ends, lines, list items and table rows; never inside a number, a link or an abbreviation. */
export function createSentenceSplitter(): SentenceSplitter {
  let buffer = '';
  let opensLine = true;

  const take = (length: number): Piece => {
    const raw = buffer.slice(0, length);
    buffer = buffer.slice(length);
    const piece: Piece = { raw, kind: kindOf(raw, opensLine), opensLine };
    opensLine = raw.endsWith('\n');
    return piece;
  };
  const drain = (isEnd: boolean): readonly Piece[] => {
    const pieces: Piece[] = [];
    for (;;) {
      const length = endOfPiece(buffer, opensLine, isEnd);
      if (length === undefined) return pieces;
      pieces.push(take(length));
    }
  };
  return {
    push(delta) {
      buffer += delta;
      if (!/[.!?…\n]/u.test(buffer)) return [];
      return drain(false);
    },
    flush: () => drain(true),
  };
}

function endOfPiece(buffer: string, opensLine: boolean, isEnd: boolean): number | undefined {
  if (buffer === '') return undefined;
  const blank = /^\s*\n/u.exec(buffer);
  if (blank) return blank[0].length;
  const newline = buffer.indexOf('\n');
  const line = newline < 0 ? buffer : buffer.slice(0, newline);
  const isWholeLine = opensLine && /^\s*(?:\||\[\[)/u.test(line);
  if (!isWholeLine) {
    const end = endOfSentence(line, opensLine);
    if (end !== undefined) return end;
  }
  if (newline >= 0) return newline + 1;
  return isEnd ? buffer.length : undefined;
}

/** Length up to the next sentence, its white space included; undefined while that can't be told. */
function endOfSentence(line: string, opensLine: boolean): number | undefined {
  for (const match of line.matchAll(/[.!?…]+["»”)\]*_~]*\s+(?=\S)/gu)) {
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + match[0].length);
    if (match[0].startsWith('.') && !match[0].startsWith('..') && isAbbreviation(before, after, opensLine)) continue;
    if (/^[,;)\]]/u.test(after)) continue;
    // "- **В рассрочку.** От 15 000 ₽": a bold label and what it labels are one statement.
    if (opensLine && match[0].includes('**') && /^\s*(?:[-*•]\s+)?\*\*[^*]+$/u.test(before)) continue;
    return match.index + match[0].length;
  }
  return undefined;
}

function isAbbreviation(before: string, after: string, opensLine: boolean): boolean {
  if (opensLine && listNumber.test(before)) return true;
  const end = before.slice(-longestAbbreviation);
  if (/(?<![\p{L}\d])(?<!\d\s)г$/iu.test(end)) return true;
  const isEither = /(?<![\p{L}\d])(?:no|см|п|д)$/iu.test(end);
  if (leading.test(end) && !isEither) return true;
  if (isEither) return /^[\p{Ll}\d]/u.test(after);
  if (initial.test(end)) return true;
  const isCapital = /^["«“(*_]*\p{Lu}/u.test(after);
  return closing.test(end) ? !isCapital : /^\p{Ll}/u.test(after) && !/[!?]/u.test(before.at(-1) ?? '');
}

function kindOf(raw: string, opensLine: boolean): Piece['kind'] {
  if (!opensLine) return 'sentence';
  if (/^\s*\[\[(?:product|choices|source):[^\]\n]*\]\]\s*$/u.test(raw)) return 'directive';
  if (/^\s*\|/u.test(raw)) return 'table-row';
  return /^\s*(?:[-*•–—+]|\d{1,3}[.)])\s/u.test(raw) ? 'list-item' : 'sentence';
}
