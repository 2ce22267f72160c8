import type { QualificationRules } from '../rules.ts';
import { qualificationOf } from './default-qualification.ts';

const most = 6;

/** The phrases a kind of lead is known by that are written as the customer writes: by their script, which a phrase does not name. */
export function kindPhrases(kind: string, rules: QualificationRules, language: string): readonly string[] {
  const phrases = qualificationOf(rules).leads.find((one) => one.kind === kind)?.when ?? [];
  const isRussian = (text: string) => /\p{Script=Cyrillic}/u.test(text);
  const own = phrases.filter((phrase) => isRussian(phrase) === language.startsWith('ru'));
  return (own.length > 0 ? own : phrases).slice(0, most);
}
