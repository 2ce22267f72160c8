import { foldPlace } from '../../catalog/place.ts';
import type { ClaimOf } from '../claim.ts';
import type { FactOf } from '../fact.ts';
import { addDays, weekdayOfDate } from '../words/calendar.ts';
import { claimsOf, isNear, isOfPlace, productMentions, type Reason, type Scene, subjectsOf } from './scene.ts';

const handing =
  /достав|привез|отправ|получ|забер|забрать|самовывоз|курьер|приед|отгруз|готов|deliver|ship|arriv|receiv|pick|collect|ready|dispatch|courier|bring|here by|will be/u;

/** Days are a delivery's, a text's on the same matter, or the customer's own; a delivery's only as they stand. */
export function checkDays(claim: ClaimOf<'days'>, scene: Scene): Reason | undefined {
  const facts = scene.ledger.of('days');
  const isDelivery = handing.test(`${scene.heading} ${scene.lower}`) || scene.places.size > 0;
  const fits = (fact: FactOf<'days'>): boolean => {
    if (fact.from === claim.from && fact.to === claim.to) return true;
    if (claim.from !== claim.to) return false;
    if (claim.hedge === 'less') return fact.to === claim.to;
    return claim.hedge === 'more' && fact.from === claim.from;
  };
  const isSupported = facts.some((fact) => {
    if (!fits(fact) || fact.source.kind === 'customer') return false;
    if (fact.near) return isNear(scene, fact.near);
    return isDelivery && isOfPlace(scene, fact.places, foldPlace);
  });
  if (isSupported || isPeriodOfQuantity(claim, scene, isDelivery) || isDateNear(scene, claim)) return undefined;
  const isCustomers = facts.some((fact) => fact.source.kind === 'customer' && fits(fact));
  if (isCustomers && (scene.isQuestion || !isDelivery)) return undefined;
  if (scene.isQuestion && !isDelivery && productMentions(scene).length === 0) return undefined;
  const known = facts
    .filter((fact) => !fact.near && isOfPlace(scene, fact.places, foldPlace))
    .map((fact) => (fact.from === fact.to ? `${fact.from}` : `${fact.from}-${fact.to}`));
  return {
    claim,
    code: 'unknown-term',
    message: `"${claim.text}" is not a term the data gives${known.length > 0 ? `; delivery here takes ${[...new Set(known)].join(' or ')} days` : ''}`,
  };
}

/** A warranty of 14 days or a 365-day attribute is kept as a quantity of seconds by the catalog. */
function isPeriodOfQuantity(claim: ClaimOf<'days'>, scene: Scene, isDelivery: boolean): boolean {
  if (isDelivery || claim.from !== claim.to) return false;
  const subjects = subjectsOf(scene, claim);
  return scene.ledger.of('quantity').some((fact) => {
    if (fact.unit !== 's' || fact.source.kind === 'customer' || fact.number !== claim.to * 86_400) return false;
    return fact.of === undefined ? isNear(scene, fact.near) : subjects.includes(fact.of);
  });
}

/** "завтра" of a handoff that answers tomorrow, of a passage's date. */
function isDateNear(scene: Scene, claim: ClaimOf<'days'>): boolean {
  return (
    claim.from === claim.to &&
    scene.ledger.of('date').some((fact) => fact.date === addDays(scene.ledger.today, claim.to))
  );
}

/** A date is a text's or a request's, or the day a delivery's term comes to. */
export function checkDate(claim: ClaimOf<'date'>, scene: Scene): Reason | undefined {
  const isSame = (date: string) =>
    date === claim.date ||
    (date.startsWith('-') || claim.date.startsWith('-') ? date.slice(-5) === claim.date.slice(-5) : false);
  const { today } = scene.ledger;
  if (isSame(today))
    return handing.test(scene.lower) && !daysFit(scene, 0, claim.hedge) ? held(claim, scene) : undefined;
  if (
    scene.ledger.of('date').some((fact) => isSame(fact.date) && (fact.source.kind !== 'customer' || scene.isQuestion))
  )
    return undefined;
  for (let days = 0; days <= 60; days += 1) {
    if (isSame(addDays(today, days)))
      return handing.test(scene.lower) && daysFit(scene, days, claim.hedge) ? undefined : held(claim, scene);
  }
  return held(claim, scene);
}

/** Two dates are the ends of a term; one is the day itself, or with "by" the last. */
function daysFit(scene: Scene, days: number, hedge: ClaimOf<'date'>['hedge']): boolean {
  const isPair = claimsOf(scene, 'date').length > 1 || claimsOf(scene, 'weekday').length > 1;
  return scene.ledger.of('days').some((fact) => {
    if (fact.source.kind === 'customer' || fact.near || !isOfPlace(scene, fact.places, foldPlace)) return false;
    if (isPair) return days === fact.from || days === fact.to;
    return hedge === 'less' ? days === fact.to : days === fact.from && days === fact.to;
  });
}

/** A weekday is a term when something is brought; beside opening hours the times are checked with it. */
export function checkWeekday(claim: ClaimOf<'weekday'>, scene: Scene): Reason | undefined {
  if (claimsOf(scene, 'time').length > 0 || !handing.test(scene.lower)) return undefined;
  const isNamed = scene.ledger
    .sentences()
    .some((sentence) => !sentence.isCustomers && sentence.text.includes(claim.text.toLowerCase().slice(0, 5)));
  if (isNamed || scene.isQuestion) return undefined;
  const isBy = /(?:к|до|by|before)\s+$/u.test(scene.lower.slice(0, claim.start));
  for (let days = 0; days <= 7; days += 1) {
    const date = addDays(scene.ledger.today, days);
    if (
      weekdayOfDate(date) === claim.weekday &&
      (daysFit(scene, days, isBy ? 'less' : undefined) || scene.ledger.of('date').some((fact) => fact.date === date))
    )
      return undefined;
  }
  const opens = scene.ledger.of('time').some((fact) => fact.weekdays?.includes(claim.weekday));
  if (opens && /работ|открыт|график|open|hours|самовывоз|забрать|pick/u.test(scene.lower)) return undefined;
  return { claim, code: 'unknown-date', message: `"${claim.text}" is not a day the data gives` };
}

/** A time must be known, and with weekdays named, be known of one of them. */
export function checkTime(claim: ClaimOf<'time'>, scene: Scene): Reason | undefined {
  const weekdays = nearestWeekdays(claim, scene);
  const isKnown = scene.ledger.of('time').some((fact) => {
    if (fact.time !== claim.time) return false;
    if (fact.source.kind === 'customer') return scene.isQuestion;
    return !fact.weekdays || weekdays.length === 0 || weekdays.some((weekday) => fact.weekdays?.includes(weekday));
  });
  return isKnown ? undefined : { claim, code: 'unknown-time', message: `"${claim.text}" is not a time the data gives` };
}

/** "пн-пт 9:00-20:00, сб 10:00-18:00": the days named last before the time. */
function nearestWeekdays(claim: ClaimOf<'time'>, scene: Scene): readonly number[] {
  const days = claimsOf(scene, 'weekday');
  const before = days.filter((day) => day.end <= claim.start);
  const last = before.at(-1);
  if (!last) {
    const clause = scene.lower.slice(0, claim.start);
    if (/будн|weekdays|рабочие дни/u.test(clause)) return [1, 2, 3, 4, 5];
    if (/выходны|weekend/u.test(clause)) return [6, 7];
    // A day after this time may open the next one's: "с 9 до 20, в субботу с 10 до 18".
    const next = days[0];
    const isNexts = next !== undefined && claimsOf(scene, 'time').some((time) => time.start > next.end);
    return isNexts ? [] : days.map((day) => day.weekday);
  }
  const first = before.at(-2);
  const isRange = first && /^\s*(?:-|—|по|to|through|и|and|,)\s*$/u.test(scene.lower.slice(first.end, last.start));
  return isRange ? [first.weekday, last.weekday] : [last.weekday];
}

function held(claim: ClaimOf<'date'>, scene: Scene): Reason {
  const known = scene.ledger
    .of('days')
    .filter((fact) => !fact.near)
    .map((fact) => `${fact.from}-${fact.to}`);
  return {
    claim,
    code: 'unknown-date',
    message: `"${claim.text}" is not a date the data gives${known.length > 0 ? `; delivery takes ${[...new Set(known)].join(' or ')} days` : ''}`,
  };
}
