import { dayRangeText } from '../../catalog/day-range.ts';
import type { DayRange } from '../../catalog/delivery.ts';
import type { ClaimOf } from '../../claims/claim.ts';
import { foldWord } from '../../claims/words/stem.ts';
import { inLanguage } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { AuditSubject } from '../subject.ts';
import { isAboutPickup, phrasesOf, scopeOf, speaksOfDelivery } from './delivery-scope.ts';

/** How many days documents say a delivery takes, against `delivery.yaml`. "Today" and "tomorrow" hang on the hour; they are left alone. */
export function contradictingTerms(subject: AuditSubject): readonly Finding[] {
  return subject.statements.flatMap((statement) => {
    const terms = statement.claims.filter(
      (claim): claim is ClaimOf<'days'> => claim.type === 'days' && claim.hedge !== 'more' && claim.hedge !== 'about',
    );
    if (terms.length === 0 || !speaksOfDelivery(statement)) return [];
    if (/за \p{L}+ (?:дня|дней|день) до|заранее|накануне|in advance|before the/u.test(foldWord(statement.text)))
      return [];
    const scope = scopeOf(statement, subject);
    const ways = isAboutPickup(statement) ? scope.pickup : scope.zones;
    const own = ways.flatMap(({ days }) => days ?? []);
    if (own.length === 0 || own.length < ways.length) return [];
    const { language } = subject;
    return terms.flatMap((claim): readonly Finding[] => {
      // "На три дня", "for three days" says how long, not how soon.
      const isSpell = /(?<!\p{L})(?:на|for)\s*$/iu.test(statement.scene.text.slice(0, claim.start));
      if (isSpell || !isCounted(claim.text) || own.some((days) => agrees(claim, days))) return [];
      return [
        {
          kind: 'delivery-contradicts',
          place: placeOfStatement(statement),
          example: {
            id: 'delivery-days',
            values: {
              text: statement.text,
              said: claim.text,
              true: [...new Set(own.map((days) => dayRangeText(days, language)))].slice(0, 4).join(', '),
              zone: ways.length === 1 && ways[0] ? inLanguage(ways[0].name, language) : '',
            },
          },
          about: { phrases: phrasesOf(scope.zones) },
        },
      ];
    });
  });
}

/** "Up to three days" must not be less than it may take; a plain term must lie within. */
function agrees({ from, to, hedge }: ClaimOf<'days'>, own: DayRange): boolean {
  return hedge === 'less' ? to >= own.to : from >= own.from && to <= own.to;
}

/** A number stands in it, in figures or in words: "завтра" and "today" are no count. */
function isCounted(text: string): boolean {
  return !/завтра|сегодня|tomorrow|today|tonight|сейчас|немедленно|instantly|right away/iu.test(text);
}
