/** A passage taken apart: sentences, list items, table rows. */
export type PassageUnit = {
  readonly kind: 'sentence' | 'item' | 'row';
  /** Plain words. */
  readonly text: string;
  /** As it stands in the passage: "2. Rinse", "| Kazan | 3–5 |". */
  readonly raw: string;
  /** Units of one paragraph, list or table share a number. */
  readonly block: number;
  /** Of a FAQ: the question in bold that its paragraph answers. */
  readonly question?: string;
  /** The line that leads a list in. */
  readonly lead?: string;
  /** Heading row and rule of the table. */
  readonly tableHead?: string;
};

const itemPattern = /^\s*(?:[-*•–—]|\d+[.)])\s+(.*)$/u;
const rowPattern = /^\s*\|.*\|\s*$/u;
/** "**Do you assemble it?** Yes." and "Q: Do you assemble it?": the question of a FAQ, which is not quoted back. */
const askedPattern = /^\s*(?:(?:\*\*|__)([^*_]+\?)(?:\*\*|__)|(?:q|question|в|вопрос)\s?[:.]\s+(\S[^?]*\?))\s*/iu;
const answerMark = /^\s*(?:a|answer|о|ответ)\s?[:.]\s+/iu;
const rulePattern = /^\s*\|[\s|:-]+\|\s*$/u;

export function unitsOf(text: string): readonly PassageUnit[] {
  const units: PassageUnit[] = [];
  let block = 0;
  let lead: string | undefined;
  let tableHead: string[] = [];
  let question: string | undefined;
  let previous: 'text' | 'item' | 'row' | 'none' = 'none';

  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      block += 1;
      previous = 'none';
      continue;
    }
    if (/^#{1,6}\s/.test(line)) continue;
    if (rowPattern.test(line)) {
      if (previous !== 'row') {
        block += 1;
        tableHead = [line.trim()];
      } else if (rulePattern.test(line)) tableHead.push(line.trim());
      else units.push({ kind: 'row', text: rowText(line), raw: line.trim(), block, tableHead: tableHead.join('\n') });
      previous = 'row';
      continue;
    }
    const item = itemPattern.exec(line);
    if (item) {
      if (previous !== 'item') block += 1;
      units.push({ kind: 'item', text: plain(item[1] ?? ''), raw: line.trim(), block, ...(lead ? { lead } : {}) });
      previous = 'item';
      continue;
    }
    if (previous !== 'text') {
      block += 1;
      question = undefined;
    }
    const asked = askedPattern.exec(line);
    if (asked) {
      block += 1;
      question = plain(asked[1] ?? asked[2] ?? '');
    }
    for (const sentence of sentencesOf(
      plain(question === undefined ? line : line.slice(asked?.[0].length ?? 0).replace(answerMark, '')),
    )) {
      units.push({ kind: 'sentence', text: sentence, raw: sentence, block, ...(question ? { question } : {}) });
      lead = sentence.endsWith(':') ? sentence : undefined;
    }
    previous = 'text';
  }
  return units;
}

/** Cuts at sentence ends, not after abbreviations ("т. е.", "руб.", "e.g.") nor inside numbers. */
function sentencesOf(text: string): readonly string[] {
  const parts = text.split(/(?<=[.!?…])\s+(?=[\p{Lu}«"“(\d])/u);
  const sentences: string[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviationEnd.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

const abbreviationEnd = /(?:^|[\s(])(?:т|д|п|г|ул|руб|коп|тел|им|стр|др|пр|e\.g|i\.e|No|Mr|Mrs|Dr|St|approx)\.$/iu;

function rowText(line: string): string {
  return plain(line.replace(/^\s*\||\|\s*$/g, '').replaceAll('|', ' '));
}

/** Markdown's emphasis and links fall away; words stay. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1')
    .replace(/^>\s*/, '')
    .trim();
}
