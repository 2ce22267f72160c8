import { contentStems } from '../../claims/words/stem.ts';
import type { Finding } from '../finding.ts';
import type { AskedQuestion, AuditSubject } from '../subject.ts';

/** Questions that found nothing, the same one in other words counted together. */
export function unansweredQuestions({ questions }: AuditSubject): readonly Finding[] {
  const groups: { readonly stems: ReadonlySet<string>; readonly asked: AskedQuestion[] }[] = [];
  for (const question of questions) {
    const stems = contentStems(question.question);
    const alike = groups.find((group) => isAlike(group.stems, stems));
    if (alike) alike.asked.push(question);
    else groups.push({ stems, asked: [question] });
  }
  return groups.map(({ asked }) => ({
    kind: 'question-unanswered',
    place: { file: 'knowledge/' },
    example: { id: 'question-unanswered', values: { text: asked[0]?.question ?? '', count: asked.length } },
    asked: asked.length,
  }));
}

/** Most of the words that carry meaning are the same. */
function isAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const shared = [...left].filter((stem) => right.has(stem)).length;
  return shared > 0 && shared * 3 >= 2 * Math.max(left.size, right.size);
}
