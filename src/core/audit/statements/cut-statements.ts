/** A piece of a passage that says one thing. */
export type Cut =
  | { readonly type: 'sentence'; readonly text: string }
  | {
      readonly type: 'cell';
      /** What the row is about: the cells before this one that hold words. */
      readonly label: string;
      /** Heading of the first column. */
      readonly labelColumn: string;
      readonly column: string;
      readonly cell: string;
      readonly row: string;
    };

/** Sentences and table cells of a passage's Markdown, in order. Lines that only wrap are joined. */
export function cutStatements(markdown: string): readonly Cut[] {
  const cuts: Cut[] = [];
  let paragraph: string[] = [];
  let table: string[] = [];
  const close = () => {
    for (const text of sentencesOf(paragraph.join(' '))) cuts.push({ type: 'sentence', text });
    cuts.push(...cellsOf(table));
    paragraph = [];
    table = [];
  };
  for (const line of markdown.split('\n')) {
    const isRow = /^\s*\|.*\|\s*$/u.test(line);
    if (isRow !== table.length > 0 && (table.length > 0 || paragraph.length > 0)) close();
    if (isRow) table.push(line.trim());
    else if (line.trim() === '') close();
    else {
      if (/^\s*(?:[-*+•]|\d{1,2}[.)])\s+|^#{1,6}\s/u.test(line)) close();
      paragraph.push(line.trim().replace(/^(?:[-*+•]|\d{1,2}[.)]|#{1,6}|>)\s+/u, ''));
    }
  }
  close();
  return cuts;
}

/** A stop ends a sentence when a capital, a figure or a quote follows; "г. Орёл" and "руб. за" go on. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(
      /(?<=[.!?…][»")*]*)(?<!(?:^|[\s(])(?:г|ул|д|стр|пр|корп|обл|им|т|св|St|Mr|Mrs|Dr|No|approx)\.)\s+(?=["«“(*]?[\p{Lu}\d])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function cellsOf(table: readonly string[]): readonly Cut[] {
  const [head, ...rows] = table.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.trim()),
  );
  if (!head) return [];
  return rows
    .filter((cells) => !cells.every((cell) => /^:?-*:?$/u.test(cell)))
    .flatMap((cells) =>
      cells.flatMap((cell, at): Cut[] => {
        const column = head[at] ?? '';
        if (cell === '' || at === 0) return [];
        const label = cells
          .slice(0, at)
          .filter((other) => /\p{L}/u.test(other))
          .slice(0, 2)
          .join(', ');
        return [
          {
            type: 'cell',
            label,
            labelColumn: head[0] ?? '',
            column,
            cell: withUnit(cell, column),
            row: cells.join(' | '),
          },
        ];
      }),
    );
}

/** A bare number takes the unit of its column: "Срок, дней" over "1-2" is "1-2 дней". */
function withUnit(cell: string, column: string): string {
  if (!/^[\d\s.,]+(?:[-–—][\d\s.,]+)?$/u.test(cell)) return cell;
  const unit = /[,(]\s*([^,()]{1,20})\)?$/u.exec(column)?.[1];
  if (unit) return `${cell} ${unit}`;
  const days = /(?<!\p{L})(дн(?:и|ей)|days?)(?!\p{L})/iu.exec(column)?.[1];
  return days ? `${cell} ${days}` : cell;
}
