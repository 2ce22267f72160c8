/** Messages whose words say something else in their situation. The first rule that holds decides alone. */
import type { Intent } from '../../understanding/understanding.ts';
import type { Turn } from '../turn.ts';
import { abuseRules } from './reread/abuse.ts';
import { documentRules } from './reread/documents.ts';
import { doubtRules } from './reread/doubts.ts';
import { kindRules } from './reread/kinds.ts';
import { offerRules } from './reread/offers.ts';
import { courierRules, orderRules } from './reread/orders.ts';
import { peopleRules } from './reread/people.ts';
import { placedRules } from './reread/placed.ts';
import { priceRules, scornRules } from './reread/prices.ts';
import { quoteRules } from './reread/quotes.ts';
import { refusalRules } from './reread/refusals.ts';
import type { Rule } from './reread/rule.ts';
import { serviceRules } from './reread/services.ts';
import { shownRules } from './reread/shown.ts';
import { takenRules } from './reread/taken.ts';
import { termsRules } from './reread/terms.ts';
import { versionRules } from './reread/versions.ts';

/** By what they are about; a rule goes into the file of its matter. */
const rules: readonly Rule[] = [
  ...offerRules,
  ...scornRules,
  ...takenRules,
  ...abuseRules,
  ...courierRules,
  ...placedRules,
  ...quoteRules,
  ...serviceRules,
  ...refusalRules,
  ...doubtRules,
  ...peopleRules,
  ...termsRules,
  ...versionRules,
  ...orderRules,
  ...shownRules,
  ...priceRules,
  ...documentRules,
  ...kindRules,
];

export function reread(intents: readonly Intent[], turn: Turn): readonly Intent[] | undefined {
  const has = (...some: readonly Intent[]) => some.some((intent) => intents.includes(intent));
  return rules.find((rule) => rule.holds(turn, has, intents))?.means;
}
