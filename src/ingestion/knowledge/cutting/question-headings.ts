import { type Block, guessedLevel, type TextBlock } from './block.ts';

const questionMark = /^(?:вопрос|question|q|в)\s*(?:№?\s*\d{1,3})?\s*[:.]\s*/i;
const answerMark = /^(?:ответ|answer|a|о)\s*[:.]\s*/i;
const longestQuestion = 200;

/**
 * Questions that stand on a line of their own above their answer become headings: `How do I return a pump?`, `Q: … A: …`. So each
 * answer is a passage, and is shown with its question.
 */
export function questionHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph') return [block];
    const [first = '', ...rest] = block.text.split('\n');
    const question = questionOf(first);
    if (question === undefined) {
      const before = blocks[index - 1];
      const isAnswer = before?.type === 'paragraph' && questionOf(before.text) !== undefined;
      return [isAnswer ? { ...block, text: block.text.replace(answerMark, '') } : block];
    }
    const next = blocks[index + 1];
    const isAnswered =
      rest.length > 0 ? questionOf(rest[0] ?? '') === undefined : next !== undefined && isAnswerBlock(next);
    if (!isAnswered) return [block];
    const place = block.place && { place: block.place };
    const heading: Block = { type: 'heading', level: guessedLevel, text: question, isGuess: true, ...place };
    const answer: TextBlock = { ...block, text: rest.join('\n').replace(answerMark, '') };
    return answer.text.trim() === '' ? [heading] : [heading, answer];
  });
}

function isAnswerBlock(block: Block): boolean {
  return block.type !== 'heading' && questionOf(block.text.split('\n')[0] ?? '') === undefined;
}

/** One sentence that asks; a speech (`Manager: How deep is it?`) is none. */
function questionOf(line: string): string | undefined {
  const text = line.trim();
  const isMarked = questionMark.test(text);
  const question = text.replace(questionMark, '');
  if (question.length < 5 || question.length > longestQuestion || !/^[«"\p{Lu}\d]/u.test(question)) return undefined;
  if (isMarked) return question;
  return /^[^.!?:…]*\?$/.test(question) ? question : undefined;
}
