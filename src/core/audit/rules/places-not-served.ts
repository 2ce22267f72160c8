import { findDelivery } from '../../catalog/find-delivery.ts';
import { zeroMoney } from '../../catalog/money.ts';
import { isCommonWord } from '../../claims/names/common-names.ts';
import { foldWord } from '../../claims/words/stem.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import type { AuditSubject } from '../subject.ts';

const bringing =
  /достав(?:им|ля|ит)|доставк|возим|везем|привоз|привез|отправля|отправк|отгружа|deliver|shipping|\bships?\b|send to|dispatch/u;
const refusing = /(?<!\p{L})(?:не (?:достав|воз|отправ|вез)|кроме|don't|do not|doesn't|cannot|except|no delivery)/u;
const placeColumn = /город|куда|регион|област|населенн|зона|city|town|where|region|area|destination|place/u;

/** What goes by wire has no zone. */
const byWire =
  /документ|письм|сч[её]т|чек|сообщени|уведомл|почт[еуыо]|анализ|document|invoice|receipt|e-?mail|message|newsletter/u;

/** Towns that documents promise to bring things to and no zone of `delivery.yaml` covers. */
export function placesNotServed(subject: AuditSubject): readonly Finding[] {
  const { delivery, profile } = subject.materials;
  if (delivery.zones.length === 0) return [];
  const seen = new Set<string>();
  return subject.statements.flatMap((statement) =>
    promisedPlaces(statement).flatMap((place): readonly Finding[] => {
      const key = foldWord(place);
      if (seen.has(key) || findDelivery(delivery, place, zeroMoney(profile.currency)).length > 0) return [];
      seen.add(key);
      return [
        {
          kind: 'place-not-served',
          place: placeOfStatement(statement),
          example: { id: 'place-not-served', values: { text: statement.text, place } },
          about: { phrases: [place] },
        },
      ];
    }),
  );
}

/** Capitalised words after "в", "до", "to", and labels in a column of towns, that are no place the zones name. */
function promisedPlaces({ scene, cell, headings }: Statement): readonly string[] {
  if (cell) {
    const isTown = placeColumn.test(cell.labelColumn) && bringing.test(headings);
    return isTown && scene.places.size === 0 && /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(cell.label)
      ? [cell.label]
      : [];
  }
  if (!bringing.test(scene.lower) || refusing.test(scene.lower) || byWire.test(scene.lower) || scene.isQuestion)
    return [];
  const { tokens } = scene.reading;
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || !/^\p{Lu}\p{Ll}{2}/u.test(token.text) || isCommonWord(token.text)) return [];
    const isAfter = /^(?:в|во|до|to)$/u.test(tokens[at - 1]?.folded ?? '');
    const isProduct = scene.mentions.some((mention) => at >= mention.first && at <= mention.last);
    if (!isAfter || isProduct || scene.ledger.placesIn(tokens.slice(at, at + 3)).size > 0) return [];
    // Of a sentence in Russian a Latin name is a carrier or a messenger, no town.
    return /^[A-Z]/u.test(token.text) && /[а-я]/u.test(scene.lower) ? [] : [token.text];
  });
}
