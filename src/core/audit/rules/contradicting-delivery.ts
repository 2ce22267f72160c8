import { formatMoney, type Money, moneyFrom } from '../../catalog/money.ts';
import { cuesOf } from '../../claims/check/amount-role.ts';
import type { ClaimOf } from '../../claims/claim.ts';
import { foldWord } from '../../claims/words/stem.ts';
import { inLanguage } from '../../language.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import type { AuditSubject } from '../subject.ts';
import { isAboutPickup, phrasesOf, type Scope, scopeOf, speaksOfDelivery } from './delivery-scope.ts';

/** Before an amount: it is what must be ordered, not what is paid for the delivery. */
const orderOf =
  /(?:закаж\p{L}*|заказ\p{L}*|сумм\p{L}*|покупк\p{L}*|покупа\p{L}*|купи\p{L}*|набер\p{L}*|корзин\p{L}*|товар\p{L}*|чек\p{L}*|orders?|purchases?|basket|cart|goods|spend|buy)[^.;!?₽$€]{0,22}?\s(?:от|на|до|с|свыше|выше|больше|более|дороже|сумм[еуы]|over|above|from|of|to|than|least|worth|exceeding)\s+(?:сумму )?(?:от )?$|(?:spend|набер\p{L}+|корзин\p{L}+)\s+$/u;
const orMore =
  /^\s*(?:₽|руб\p{L}*\.?|\$|€)?\s*(?:и (?:больше|выше|более|дороже)|or (?:more|over|above)|and (?:more|up|over|above)|\+)/u;
const free = /бесплатн|за наш сч|даром|(?<!\p{L})free(?!\p{L})|no charge|on us/u;

/** Free under a condition, or free of something else: a threshold told in the next sentence counts as one. */
const conditional =
  /(?<!\p{L})(?:при|если|когда|порог\p{L}*|от|свыше|акци\p{L}*|кроме|после|некотор\p{L}*|част\p{L}*|считается|образц\p{L}*|if|when|over|above|from|threshold|orders?|some|selected|except|with|sample\p{L}*|once|counts?|spend|заказ\p{L}*|покупк\p{L}*|подар\p{L}*)(?!\p{L})/u;

/** What documents say a delivery costs, and from what sum it is free, against `delivery.yaml`. */
export function contradictingDelivery(subject: AuditSubject): readonly Finding[] {
  return subject.statements.flatMap((statement) => {
    const amounts = statement.claims.filter((claim): claim is ClaimOf<'amount'> => claim.type === 'amount');
    const isFree = statement.claims.some((claim) => claim.type === 'free-delivery' && claim.way === 'delivery');
    if ((amounts.length === 0 && !isFree) || !speaksOfDelivery(statement)) return [];
    const scope = scopeOf(statement, subject);
    if (scope.zones.length === 0 && scope.pickup.length === 0) return [];
    if (amounts.length === 0) return freeOfCharge(statement, scope, subject);
    return amounts.flatMap((claim) => judge(statement, claim, scope, subject) ?? []);
  });
}

function judge(
  statement: Statement,
  claim: ClaimOf<'amount'>,
  scope: Scope,
  { materials, language }: AuditSubject,
): Finding | undefined {
  const { currency } = materials.profile;
  if (claim.currency !== undefined && claim.currency !== currency) return undefined;
  const role = roleOf(statement, claim);
  if (role === undefined) return undefined;
  const own: readonly Money[] =
    role === 'free-from'
      ? scope.zones.flatMap((zone) => zone.freeFrom ?? [])
      : [...scope.zones.map((zone) => zone.cost), ...scope.pickup.map((point) => point.cost)];
  const isTold = claim.values.some((value) =>
    own.some((each) => isSame(each, moneyFrom(value, currency), claim.hedge)),
  );
  if (isTold || (role === 'cost' && own.length === 0)) return undefined;
  const said = formatMoney(moneyFrom(claim.values[0] ?? 0, currency), language);
  const truth = [...new Set(own.map((money) => formatMoney(money, language)))].slice(0, 4).join(', ');
  const zone = scope.zones.length === 1 ? scope.zones[0] : undefined;
  return {
    kind: 'delivery-contradicts',
    place: placeOfStatement(statement),
    example: {
      id: role === 'cost' ? 'delivery-cost' : truth === '' ? 'free-from-unknown' : 'free-from',
      values: { text: statement.text, said, true: truth, zone: zone ? inLanguage(zone.name, language) : '' },
    },
    about: { phrases: phrasesOf(scope.zones) },
  };
}

function roleOf(statement: Statement, claim: ClaimOf<'amount'>): 'cost' | 'free-from' | undefined {
  const { scene, cell } = statement;
  if (cell && free.test(cell.column)) return 'free-from';
  const cues = cuesOf(scene, claim);
  const clause =
    scene.lower
      .slice(0, claim.start)
      .split(/[.;!?]/u)
      .at(-1) ?? '';
  const after = scene.lower.slice(claim.end);
  const isOrder = orderOf.test(clause) || orMore.test(after);
  const isFree = free.test(scene.lower);
  if (cues.isFreeFrom || (isFree && isOrder)) return 'free-from';
  if (isOrder || cues.isSaving || cues.isList || cues.isDelivered || claim.hedge === 'less') return undefined;
  if (cell)
    return /стоим|цен|тариф|плат|cost|price|fee|rate|charge|доставк|deliver|ship/u.test(cell.column)
      ? 'cost'
      : undefined;
  if (isAboutPickup(statement) && !cues.isDelivery) return undefined;
  return cues.isDelivery || isAfterPlace(statement, claim) ? 'cost' : undefined;
}

/** Free delivery that a document gives everybody and every zone it speaks of charges for. */
function freeOfCharge(statement: Statement, scope: Scope, { language }: AuditSubject): readonly Finding[] {
  const { zones } = scope;
  const isBound = conditional.test(foldWord(statement.text)) || isAboutPickup(statement);
  if (isBound || zones.length === 0 || zones.some(({ cost }) => cost.minor === 0)) return [];
  const costs = [...new Set(zones.map(({ cost }) => formatMoney(cost, language)))].slice(0, 4).join(', ');
  const zone = zones.length === 1 && zones[0] ? inLanguage(zones[0].name, language) : '';
  return [
    {
      kind: 'delivery-contradicts',
      place: placeOfStatement(statement),
      example: { id: 'delivery-free', values: { text: statement.text, true: costs, zone } },
      about: { phrases: phrasesOf(scope.zones) },
    },
  ];
}

/** "По Воронежу 300 ₽", "Tambov parcels cost 650 ₽" under a heading about delivery. */
function isAfterPlace({ scene, places }: Statement, claim: ClaimOf<'amount'>): boolean {
  if (places.size === 0) return false;
  const before = foldWord(scene.text.slice(0, claim.start));
  return /(?:за|стоит|стоимость|costs?|for|—|:|-|\p{L})\s*$/u.test(before) && !/цена товар|price of/u.test(before);
}

function isSame(own: Money, said: Money, hedge: ClaimOf<'amount'>['hedge']): boolean {
  return hedge === 'about' ? Math.abs(own.minor - said.minor) <= own.minor * 0.15 : own.minor === said.minor;
}
