import { type Sentence, say } from '../wording/speech.ts';
import type { Turn } from './turn.ts';

/** How to reach the company and where it is; undefined where it tells nothing of that. */
export function contactWords(turn: Turn): Sentence | undefined {
  const { phone, email, address, site, hours } = turn.context.company;
  if (!phone && !email && !address && !site) return undefined;
  return say('contacts', {
    contacts: { list: [phone, email, site].filter((part) => part !== undefined), joint: 'comma' },
    ...(address ? { address } : {}),
    ...(hours ? { hours } : {}),
  });
}
