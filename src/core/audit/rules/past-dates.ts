import type { ClaimOf } from '../../claims/claim.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import { type AuditSubject, dayText } from '../subject.ts';

/** Right before a date: something holds until then. */
const until =
  /(?<!\p{L})(?:до|по|включительно|until|till|through|thru|expires?(?: on)?|ends?(?: on)?|valid (?:to|until)|no later than|не позднее|deadline)[\s:]*(?:the )?(?:конца )?$/u;
/** What still runs or is still to come; a shop's history does not. */
const runsOn =
  /акци|скидк|промокод|распродаж|действу|действит|предложени|актуал|цен[аыу]|прайс|бронир|offer|discount|promo|sale|valid|prices?\b|price list|coupon/u;
const toCome =
  /(?<!\p{L})(?:состоится|пройдет|пройдут|будет|будем|откро(?:ем|ется)|ждем вас|приглаша\p{L}*|приходите|поступ(?:ит|ят)|ожида\p{L}+|начн[её]тся|запуст\p{L}+|вернемся|закры(?:ты|т|ваемся)|не работаем|график|will|join us|come and|takes? place|going to|opens? on|arrives? on|expected|closed|be held|see you)(?!\p{L})/u;

/** Offers, prices and events of documents whose day is over. */
export function pastDates(subject: AuditSubject): readonly Finding[] {
  return subject.statements.flatMap((statement) => {
    if (/\/cases\//u.test(statement.passage.uri)) return [];
    const past = statement.claims.find(
      (claim): claim is ClaimOf<'date'> =>
        claim.type === 'date' &&
        /^\d{4}/u.test(claim.date) &&
        claim.date < subject.today &&
        isPromise(statement, claim.start),
    );
    const isStillOn = statement.claims.some((claim) => claim.type === 'date' && claim.date >= subject.today);
    if (!past || isStillOn) return [];
    return [
      {
        kind: 'date-past',
        place: placeOfStatement(statement),
        example: { id: 'date-past', values: { text: statement.text, said: dayText(past.date, subject) } },
        about: { phrases: [] },
      },
    ];
  });
}

function isPromise({ scene, cell, headings }: Statement, at: number): boolean {
  const before = scene.lower.slice(0, at);
  if (until.test(before) || toCome.test(scene.lower)) return true;
  const isColumn = cell !== undefined && /до |действ|срок|until|valid|expir|ends|дата/u.test(cell.column);
  return (
    isColumn ||
    (runsOn.test(scene.lower) && !/с момента|открыл|основан|since|founded|opened/u.test(scene.lower)) ||
    (runsOn.test(headings) && until.test(before))
  );
}
