import type { DeliveryZone, PickupPoint } from '../../catalog/delivery.ts';
import { foldPlace } from '../../catalog/place.ts';
import { foldWord } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';
import type { Statement } from '../statements/statement.ts';
import type { AuditSubject } from '../subject.ts';

const delivery =
  /доставк|достав(?:им|ля|ит|ят)|привез|привоз|везем|возим|курьер|отправ(?:им|ля|ка)|посылк|пересыл|самовывоз|deliver|shipping|\bships?\b|shipped|courier|parcel|postage|pick-?\s?up|collection/u;
const pickup = /самовывоз|забрать|забер|пункт\p{L}* выдачи|pick(?:ed)?(?: it| them| your \p{L}+)?[- ]?up|collect/u;
/** Sentences that name a delivery and speak of something else. */
const otherMatter =
  /подъ[её]м|этаж|грузчик|занос|страхов|упаковк|возврат|верн[уе]|обратн|обмен|сборк|установ|монтаж|разгруз|хран[яи]|отмен|подписк|наложенн|обратно|платит|за ваш сч|сч[её]т|претензи|жалоб|ремонт|гарант|рекламац|осмотр|звон|ответ|movers|porter|lift|floor|stairs|insur|packag|return|refund|exchange|assembl|install|unload|storage|store[sd]?\b|keep|hold|cancel|subscription|invoice|\bback\b|claim|repair|warranty|call|reply|answer/u;

/** Of a table the headings tell; in a sentence its own words must, or those of the heading with a place beside. */
export function speaksOfDelivery(statement: Statement): boolean {
  if (statement.scene.isQuestion || isOtherMatter(statement)) return false;
  if (delivery.test(foldWord(statement.scene.text))) return true;
  return delivery.test(statement.headings) && (statement.cell !== undefined || statement.places.size > 0);
}

function isOtherMatter(statement: Statement): boolean {
  return otherMatter.test(foldWord(statement.text));
}

export function isAboutPickup(statement: Statement): boolean {
  return pickup.test(
    foldWord(statement.cell ? `${statement.passage.headings.at(-1) ?? ''} ${statement.text}` : statement.scene.text),
  );
}

export type Scope = { readonly zones: readonly DeliveryZone[]; readonly pickup: readonly PickupPoint[] };

/** Zones and points a statement is about: those of its places, all when it names none; nothing for a place we do not know. */
export function scopeOf({ places, cell }: Statement, { materials }: AuditSubject): Scope {
  const { zones, pickup: points } = materials.delivery;
  const known = [...places].filter((place) => place !== 'unknown');
  // "Other cities" names no place, and is none of those that stand in the other rows.
  const isRest = cell !== undefined && known.length === 0 && /\p{L}/u.test(cell.label);
  if (isRest) {
    const label = foldWord(cell.label);
    const named = zones.filter((zone) => allWordings(zone.name).some((name) => label.includes(foldWord(name))));
    return { zones: named, pickup: [] };
  }
  if (places.size === 0) return { zones, pickup: points };
  const isOf = (names: readonly string[]) => names.some((name) => known.includes(foldPlace(name)));
  return {
    zones: zones.filter((zone) => isOf([...zone.places, ...allWordings(zone.name)])),
    pickup: points.filter((point) => isOf([point.place])),
  };
}

/** What customers say who ask about these zones: a zone's name when it is one, else the delivery itself. */
export function phrasesOf(zones: readonly DeliveryZone[]): readonly string[] {
  const [zone] = zones;
  return zone && zones.length === 1 ? allWordings(zone.name) : ['доставка', 'delivery'];
}
