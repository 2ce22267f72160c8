import { inLanguage, type Language } from '../../language.ts';
import type { QualificationRules } from '../rules.ts';
import { qualificationOf } from './default-qualification.ts';
import type { Lead, LeadScore } from './lead.ts';

const needWords: Readonly<Record<string, readonly [ru: string, en: string]>> = {
  people: ['Сколько человек', 'How many people'],
  volume: ['Сколько нужно', 'How many'],
  budget: ['Бюджет', 'Budget'],
  timing: ['Срок', 'When'],
  decision: ['Кто решает', 'Who decides'],
};

/** For the person who takes the lead on: what is known, in the customer's own words, and how promising it is. */
export function leadSummary(
  lead: Lead,
  score: LeadScore,
  { rules, language }: { readonly rules: QualificationRules; readonly language: Language },
): string {
  const isRussian = language.startsWith('ru');
  const kinds = qualificationOf(rules).leads;
  const own = kinds.find(({ kind }) => kind === lead.kind)?.questions ?? [];
  const questions = [...own, ...kinds.flatMap((one) => one.questions)];
  const answers = lead.answers
    .filter(({ isKnown }) => isKnown)
    .map(({ question, words }) => {
      const asked = questions.find(({ id }) => id === question);
      const label = asked ? inLanguage(asked.ask, language) : (needWords[question]?.[isRussian ? 0 : 1] ?? question);
      return `${label.replace(/[?:]$/u, '')}: ${words}`;
    });
  const promise = isRussian
    ? `Горячий лид${lead.kind ? ` (${lead.kind})` : ''}, ${score.score} баллов`
    : `Hot lead${lead.kind ? ` (${lead.kind})` : ''}, score ${score.score}`;
  return [promise, ...answers].join('\n');
}
