/** What the columns of a sheet of questions and answers are called, first the usual names. */
const names = {
  question: [
    'question',
    'вопрос',
    'questions',
    'вопросы',
    'вопрос клиента',
    'вопрос покупателя',
    'customer question',
    'q',
  ],
  answer: ['answer', 'ответ', 'answers', 'ответы', 'ответ менеджера', 'ответ клиенту', 'reply', 'response', 'a'],
  category: ['category', 'категория', 'раздел', 'тема', 'topic', 'section', 'рубрика', 'group', 'группа'],
} as const;

export type QuestionColumns = {
  /** Places of a question and its answer; several pairs where a sheet has several languages side by side. */
  readonly pairs: readonly { readonly question: number; readonly answer: number }[];
  readonly category: number | undefined;
  /** Headings of the columns that are not read. */
  readonly others: readonly string[];
};

/** The columns of a heading row, or undefined when it does not name a question and an answer. */
export function questionColumns(cells: readonly string[]): QuestionColumns | undefined {
  const kinds = cells.map(kindOf);
  const pairs = kinds.flatMap((kind, question) => {
    if (kind !== 'question') return [];
    const answer = kinds.findIndex(
      (other, index) =>
        other === 'answer' && languageSign(cells[index]) === languageSign(cells[question]) && index > question,
    );
    const nearest = kinds.findIndex((other, index) => other === 'answer' && index > question);
    const found = answer >= 0 ? answer : nearest;
    return found < 0 ? [] : [{ question, answer: found }];
  });
  if (pairs.length === 0) return undefined;
  const category = kinds.indexOf('category');
  const read = new Set([...pairs.flatMap(({ question, answer }) => [question, answer]), category]);
  return {
    pairs,
    category: category < 0 ? undefined : category,
    others: cells.filter((cell, index) => cell !== '' && !read.has(index)),
  };
}

function kindOf(cell: string): keyof typeof names | undefined {
  const name = cell
    .toLowerCase()
    .replace(/[\s_(-]*\b(?:ru|en|rus|eng|рус|англ)\b\.?\)?$/u, '')
    .replace(/[\s_(-]*(?:рус|англ)\.?\)?$/u, '')
    .replace(/[*:?]+$/, '')
    .trim();
  const found = Object.entries(names).find(([, known]) => (known as readonly string[]).includes(name));
  return found?.[0] as keyof typeof names | undefined;
}

function languageSign(cell: string | undefined): string {
  return (
    /(?:ru|en|рус|англ)\w*\.?\)?$/iu
      .exec(cell ?? '')?.[0]
      .toLowerCase()
      .replace(/[^\p{L}]+$/u, '') ?? ''
  );
}
