import { formatMoney, type Money, moneyFrom } from '../../catalog/money.ts';
import type { Product } from '../../catalog/product.ts';
import { cuesOf } from '../../claims/check/amount-role.ts';
import { productMentions, spanOf, subjectsOf } from '../../claims/check/scene.ts';
import type { ClaimOf } from '../../claims/claim.ts';
import { catalogIndex } from '../catalog-index.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import { type AuditSubject, nameOf } from '../subject.ts';

/** Amounts near a product's name that are no price of it: services, rates, other people's prices, what was paid once. */
const otherMatter =
  /в месяц|\/мес|ежемесячн|per month|monthly|ремонт|диагност|установк|монтаж|залог|аренд|прокат|выручк|окупа|эконом|предоплат|взнос|аванс|deposit|rent(?:al)?\b|repair|install|instal?ment|revenue|pays? back|за (?:литр|кг|килограмм|чашку|порцию|квадрат)|per (?:cup|litre|liter|kg|square)|на рынке|конкурент|в друг(?:их|ом) |маркетплейс|elsewhere|competitor|other shops|marketplace|купил|приобр[её]л|заплатил|обош(?:[её]лся|лась|лось|лись)|bought|\bpaid\b|чистк|покраск|доработ|замен[аы]|сборк|cleaning|painting|assembl|upgrade|replacement/u;
/** Right before an amount: what it is given for. */
const givenFor = /(?<!\p{L})(?:за|всего|for|only|just|at)\s*$/u;

/** "Обойдётся клинике в …": a total in a reply, the price itself on a page that names the product. */
const comesTo = /(?:обойд[её]тся|выйдет|will cost(?: you)?|comes to)(?:\s\p{L}+){0,3}(?:\sв)?\s*$/u;

/** A price that a document gives for a product and the catalog does not. */
export function contradictingPrices(subject: AuditSubject): readonly Finding[] {
  const { bySku } = catalogIndex(subject.products);
  return subject.statements.flatMap((statement) =>
    statement.claims.flatMap((claim): readonly Finding[] => {
      if (claim.type !== 'amount' || !isPriceOf(statement, claim)) return [];
      const products = subjectsOf(statement.scene, claim).flatMap((sku) => bySku.get(sku) ?? []);
      const [first] = products;
      const [value = 0] = claim.values;
      if (!first || products.length > 6 || products.some((product) => agrees(product, claim))) return [];
      if (isSum(products, value)) return [];
      const { language } = subject;
      const prices = [...new Set(products.map(({ price }) => formatMoney(price, language)))];
      return [
        {
          kind: 'price-contradicts',
          place: { ...placeOfStatement(statement), sku: first.sku },
          example: {
            id: 'price-contradicts',
            values: {
              text: statement.text,
              said: formatMoney(moneyFrom(value, first.price.currency), language),
              true: prices.join(', '),
              name: nameOf(first, subject),
            },
          },
          about: { skus: products.map(({ sku }) => sku) },
        },
      ];
    }),
  );
}

function isPriceOf({ scene, text }: Statement, claim: ClaimOf<'amount'>): boolean {
  if (scene.isQuestion || otherMatter.test(text.toLocaleLowerCase())) return false;
  const cues = cuesOf(scene, claim);
  if (cues.isDelivery || cues.isFreeFrom || cues.isSaving || cues.isAddend || cues.isDelivered || cues.isList)
    return false;
  if (cues.isPrice) return true;
  if (comesTo.test(scene.lower.slice(0, claim.start))) return true;
  if (cues.isTotal) return false;
  return isBeside(scene, claim) || givenFor.test(scene.lower.slice(0, claim.start));
}

/** "Дадан-12 за 10 900 ₽", "Dadan-12 (10,900 ₽)", "10 900 ₽ за Дадан-12": nothing but a small word between. */
function isBeside(scene: Statement['scene'], claim: ClaimOf<'amount'>): boolean {
  return productMentions(scene).some((mention) => {
    const { start, end } = spanOf(scene, mention);
    const between = end <= claim.start ? scene.text.slice(end, claim.start) : scene.text.slice(claim.end, start);
    return /^[\s—:–\-(),»"”“«*|]*(?:(?:за|от|по|for|at|from|is|обойд[её]тся в|will be|comes at)\s+)?[«"“]?$/u.test(
      between,
    );
  });
}

function agrees(product: Product, claim: ClaimOf<'amount'>): boolean {
  const { price, listPrice } = product;
  if (claim.currency !== undefined && claim.currency !== price.currency) return true;
  return claim.values.some((value) => {
    const said = moneyFrom(value, price.currency);
    const isOne = [price, listPrice].some((own) => own !== undefined && isSame(own, said, claim.hedge === 'about'));
    const times = said.minor / price.minor;
    return (
      isOne ||
      (Number.isInteger(times) && times > 1 && times <= 100) ||
      (claim.hedge === 'less' && price.minor <= said.minor)
    );
  });
}

/** "A and B together 295 500 ₽". */
function isSum(products: readonly Product[], value: number): boolean {
  const currency = products[0]?.price.currency ?? '';
  const sum = products.reduce((total, { price }) => total + price.minor, 0);
  return products.length > 1 && sum === moneyFrom(value, currency).minor;
}

function isSame(own: Money, said: Money, isAbout: boolean): boolean {
  return isAbout ? Math.abs(own.minor - said.minor) <= own.minor * 0.05 : own.minor === said.minor;
}
