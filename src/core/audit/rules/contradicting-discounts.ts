import type { DiscountRule } from '../../catalog/pricing.ts';
import { subjectsOf } from '../../claims/check/scene.ts';
import type { ClaimOf } from '../../claims/claim.ts';
import { contentStems, foldWord } from '../../claims/words/stem.ts';
import { allWordings } from '../../language.ts';
import { catalogIndex } from '../catalog-index.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import type { AuditSubject } from '../subject.ts';
import { wrongCondition, wrongDates } from './discount-conditions.ts';

const discount =
  /скид\p{L}*|дешевле|акци\p{L}*|промокод\p{L}*|распрод\p{L}*|сниж\p{L}*|снизим|уступ\p{L}*|discount\p{L}*|(?<=%\s?)off(?!\p{L})|promo\p{L}*|(?<!\p{L})code|(?<!\p{L})sale|cheaper|reduc\p{L}*|(?<!\p{L})sav(?:e|ing)/gu;
/** Percentages that stand near a discount and are none. */
const other =
  /предоплат\p{L}*|аванс\p{L}*|взнос\p{L}*|комисси\p{L}*|ндс|налог\p{L}*|переплат\p{L}*|годовых|кэшб\p{L}*|кешб\p{L}*|бонус\p{L}*|балл\p{L}*|влажн\p{L}*|состав\p{L}*|наценк\p{L}*|клиентов|покупателей|(?:меньше|больше|быстрее|медленнее|тише|громче|легче|тяжелее|мощнее|слабее|quieter|faster|slower|lighter|stronger|less|more)(?!\p{L})|prepa\p{L}*|deposit|down payment|interest|(?<!\p{L})vat(?!\p{L})|(?<!\p{L})tax|humidity|moisture|cash ?back|points|customers|markup|commission/gu;

/** Percentages, conditions and dates of discounts that documents promise and `pricing.yaml` does not. */
export function contradictingDiscounts(subject: AuditSubject): readonly Finding[] {
  return subject.statements.flatMap((statement) => {
    if (
      statement.scene.isQuestion ||
      /(?<!\p{L})(?:не да[её]м|нет скид|без скид|no discount|не предоставля)/u.test(statement.scene.lower)
    )
      return [];
    const named = rulesByCode(statement, subject);
    const percents = statement.claims.filter((claim): claim is ClaimOf<'percent'> => claim.type === 'percent');
    const found = percents.flatMap((claim) => judge(statement, claim, named, subject) ?? []);
    return found.length > 0 ? found : wrongDates(statement, named, subject);
  });
}

function judge(
  statement: Statement,
  claim: ClaimOf<'percent'>,
  named: readonly DiscountRule[],
  subject: AuditSubject,
): Finding | undefined {
  if (named.length === 0 && !isDiscount(statement, claim)) return undefined;
  const { pricing } = subject.materials;
  const rules = named.length > 0 ? named : rulesOf(statement, subject);
  const own = [
    ...rules.map(({ percent }) => percent),
    ...(named.length > 0
      ? []
      : [...reductions(statement, claim, subject), pricing.authority.maxPercent].filter(Boolean)),
  ];
  const agrees = claim.hedge === 'less' ? own.some((percent) => percent >= claim.percent) : own.includes(claim.percent);
  if (agrees) return wrongCondition(statement, claim, rules, subject);
  return {
    kind: 'discount-contradicts',
    place: placeOfStatement(statement),
    example: {
      id: rules.length === 0 ? 'discount-unknown' : 'discount-percent',
      values: {
        text: statement.text,
        said: `${claim.percent} %`,
        true: [...new Set(rules.map(({ percent }) => `${percent} %`))].slice(0, 5).join(', '),
      },
    },
    about: { phrases: ['скидка', 'discount'] },
  };
}

/** The word nearest to the percentage decides what it is. */
function isDiscount({ scene, cell }: Statement, claim: ClaimOf<'percent'>): boolean {
  const distance = (pattern: RegExp) =>
    Math.min(
      ...[...scene.lower.matchAll(pattern)].map((found) =>
        found.index >= claim.end ? found.index - claim.end : Math.max(0, claim.start - found.index - found[0].length),
      ),
      1_000,
    );
  const nearest = distance(discount);
  if (cell && new RegExp(discount.source, 'u').test(cell.column)) return true;
  return nearest <= 60 && nearest <= distance(other);
}

function rulesByCode({ scene, cell }: Statement, { materials }: AuditSubject): readonly DiscountRule[] {
  const words = new Set(foldWord(`${scene.text} ${cell?.row ?? ''}`).match(/[\p{L}\d_-]+/gu));
  return materials.pricing.discounts.filter(({ code }) => code !== undefined && words.has(foldWord(code)));
}

/** Rules for what the sentence names; those for everything hold too. With nothing named, any rule may be meant. */
function rulesOf(statement: Statement, subject: AuditSubject): readonly DiscountRule[] {
  const { today } = subject;
  const discounts = subject.materials.pricing.discounts.filter(
    ({ validUntil }) => validUntil === undefined || validUntil >= today,
  );
  const stems = new Set([...contentStems(statement.scene.text), ...contentStems(statement.cell?.row ?? '')]);
  const isNamed = (text: string | undefined) => {
    const wanted = text === undefined ? [] : wordingsOf(text, subject);
    return wanted.some((name) => {
      const own = [...contentStems(name)];
      return own.length > 0 && own.every((stem) => stems.has(stem));
    });
  };
  const scoped = discounts.filter(({ scope }) => isNamed(scope.category) || isNamed(scope.brand));
  if (scoped.length === 0) return discounts;
  return discounts.filter((rule) => scoped.includes(rule) || Object.keys(rule.scope).length === 0);
}

/** A category's names in every language. */
function wordingsOf(name: string, { products, materials }: AuditSubject): readonly string[] {
  const folded = foldWord(name);
  const term = materials.categories.find((each) => allWordings(each.name).some((own) => foldWord(own) === folded));
  return [name, ...allWordings(term?.name), ...(catalogIndex(products).levelNames.get(folded) ?? [])];
}

/** What the price list itself takes off: the old price against the price of the products named, or of any. */
function reductions(statement: Statement, claim: ClaimOf<'percent'>, { products }: AuditSubject): readonly number[] {
  const named = new Set(subjectsOf(statement.scene, claim));
  if (named.size === 0 && claim.hedge !== 'less') return [];
  const { reduced, bySku } = catalogIndex(products);
  const meant = named.size > 0 ? [...named].flatMap((sku) => bySku.get(sku) ?? []) : reduced;
  return meant.flatMap(({ price, listPrice }) => {
    if (!listPrice) return [];
    const percent = (1 - price.minor / listPrice.minor) * 100;
    return [Math.round(percent), Math.floor(percent), Math.ceil(percent)];
  });
}
