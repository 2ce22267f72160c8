import type { ScoringRules } from '../rules.ts';
import type { Lead, LeadScore, Temperature } from './lead.ts';

/** Points by the company's rules, each with what it was given for. Conditions of one rule must all hold; unknown ones never do. */
export function scoreLead(lead: Lead, { points: rules, thresholds }: ScoringRules): LeadScore {
  const explanation = rules
    .filter(
      ({ when }) =>
        Object.keys(when).length > 0 && Object.entries(when).every(([key, value]) => holds(lead, key, value)),
    )
    .map(({ when, points }) => ({
      for: Object.entries(when)
        .map(([key, value]) => `${key} ${value}`)
        .join(', '),
      points,
    }));
  const score = explanation.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.round(score), temperature: temperatureOf(score, thresholds), explanation };
}

function holds(lead: Lead, key: string, value: string): boolean {
  if (key === 'kind') return lead.kind === value;
  if (key === 'answered')
    return lead.answers.some(({ isKnown, question, need }) => isKnown && (question === value || need === value));
  if (key === 'asked') return lead.interests.some((interest) => interest === value);
  return false;
}

function temperatureOf(score: number, { warm, hot }: ScoringRules['thresholds']): Temperature {
  return score >= hot ? 'hot' : score >= warm ? 'warm' : 'cold';
}
