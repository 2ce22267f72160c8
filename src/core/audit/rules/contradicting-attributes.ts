import type { Attribute } from '../../catalog/attribute.ts';
import type { Product } from '../../catalog/product.ts';
import { subjectsOf } from '../../claims/check/scene.ts';
import type { Claim, ClaimOf } from '../../claims/claim.ts';
import { contentStems, foldWord } from '../../claims/words/stem.ts';
import { allWordings, inLanguage } from '../../language.ts';
import { catalogIndex } from '../catalog-index.ts';
import type { Finding } from '../finding.ts';
import { placeOfStatement } from '../statements/place-of-statement.ts';
import type { Statement } from '../statements/statement.ts';
import { type AuditSubject, nameOf } from '../subject.ts';

/** Said of some pieces, or of a service; the catalog's figure is of the new product. */
const otherMatter =
  /б\/у|подержан|после аренды|восстановл|уценк|остальн|кроме|ремонт|работ[уыа]|запчаст|расширенн|продл|дополнительн|used|refurbish|second-?hand|rest of|other than|except|repairs?\b|work(?:manship)?|spare parts|spares|extended|extra/u;
const everything = /(?<!\p{L})(?:вс[ея]\p{L}*|люб\p{L}+|кажд\p{L}+|all|every|any|each)(?!\p{L})/u;

/** A warranty, a weight, a power that a document gives a product or a whole category and the catalog does not. */
export function contradictingAttributes(subject: AuditSubject): readonly Finding[] {
  const { bySku } = catalogIndex(subject.products);
  return subject.statements.flatMap((statement) => {
    if (statement.scene.isQuestion || otherMatter.test(foldWord(statement.text))) return [];
    return statement.claims.flatMap((claim): readonly Finding[] => {
      if (claim.type !== 'quantity' || claim.unit === undefined || (claim.hedge && claim.hedge !== 'about')) return [];
      const named = subjectsOf(statement.scene, claim).flatMap((sku) => bySku.get(sku) ?? []);
      const products = named.length > 0 ? named : productsOfCategory(statement, claim, subject);
      const told = products.flatMap((product) => {
        const attribute = product.attributes.find((each) => isTold(each, statement, claim));
        return attribute ? [{ product, attribute }] : [];
      });
      const [first] = told;
      if (!first || told.some(({ attribute }) => agrees(attribute, claim))) return [];
      const { language } = subject;
      return [
        {
          kind: 'attribute-contradicts',
          place: { ...placeOfStatement(statement), ...(named.length === 1 ? { sku: first.product.sku } : {}) },
          example: {
            id: 'attribute-contradicts',
            values: {
              text: statement.text,
              said: claim.text,
              name: nameOf(first.product, subject),
              attribute: inLanguage(first.attribute.name, language),
              true: [...new Set(told.map(({ attribute }) => shown(attribute, language)))].slice(0, 4).join(', '),
            },
          },
          about: { skus: told.slice(0, 20).map(({ product }) => product.sku) },
        },
      ];
    });
  });
}

/** A category or a brand whose name the sentence holds, both where it holds both; everything only where it says "all". */
function productsOfCategory(
  { scene }: Statement,
  claim: ClaimOf<'quantity'>,
  { products }: AuditSubject,
): readonly Product[] {
  const text = foldWord(clauseOf(scene.text, claim, scene.reading.claims));
  const stemsHere = contentStems(text);
  const isAll = everything.test(text);
  const index = catalogIndex(products);
  const brands = new Set([...index.brands].filter((brand) => holdsWord(text, brand)));
  const isBranded = ({ brand }: Product) => brands.size === 0 || brands.has(foldWord(brand ?? ''));
  const inCategory = index.categories
    .filter(({ stems }) => stems.some((own) => own.every((stem) => stemsHere.has(stem))))
    .flatMap((category) => category.products)
    .filter(isBranded);
  if (inCategory.length > 0) return inCategory;
  return isAll ? products.filter(isBranded) : [];
}

/** Of "24 months on chairs, 18 on lamps" each figure has the part of the sentence up to the next comma. */
function clauseOf(text: string, claim: Claim, claims: readonly Claim[]): string {
  if (claims.filter(({ type }) => type === 'quantity').length < 2) return text;
  const start = Math.max(...[',', ';', ' а ', ' and '].map((mark) => text.lastIndexOf(mark, claim.start)), 0);
  const ends = [',', ';'].map((mark) => text.indexOf(mark, claim.end)).filter((at) => at >= 0);
  return text.slice(start, Math.min(...ends, text.length));
}

function holdsWord(text: string, word: string): boolean {
  const at = word === '' ? -1 : text.indexOf(word);
  return at >= 0 && !/[\p{L}\d]/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`);
}

/** Its unit is the claim's, and every word of its name stands in the sentence or the column's heading. */
function isTold({ name, value }: Attribute, { scene }: Statement, claim: ClaimOf<'quantity'>): boolean {
  if ((value.type !== 'number' && value.type !== 'range') || value.base?.unit !== claim.unit) return false;
  return allWordings(name).some((wording) => {
    const stems = [...contentStems(wording)];
    return stems.length > 0 && stems.every((stem) => scene.stems.has(stem) || isMeant(stem, scene.stems));
  });
}

/** A catalog in one language is spoken of in two; warranty is the term that pages repeat. */
function isMeant(stem: string, stems: ReadonlySet<string>): boolean {
  return /^(?:гарант|warrant)/u.test(stem) && [...stems].some((each) => /^(?:гарант|warrant)/u.test(each));
}

function agrees({ value }: Attribute, claim: ClaimOf<'quantity'>): boolean {
  const isClose = (own: number) =>
    Math.abs(own - claim.number) <= Math.abs(own) * (claim.hedge === 'about' ? 0.1 : 0.005);
  if (value.type === 'number') return value.base !== undefined && isClose(value.base.amount);
  if (value.type !== 'range' || !value.base) return true;
  return claim.number >= value.base.from && claim.number <= value.base.to;
}

function shown({ value }: Attribute, language: string): string {
  const unit = 'unit' in value && value.unit ? ` ${inLanguage(value.unit, language)}` : '';
  if (value.type === 'number') return `${value.number}${unit}`;
  return value.type === 'range' ? `${value.from}–${value.to}${unit}` : '';
}
