import { attributeColumns } from './rules/attribute-columns.ts';
import { companyGaps } from './rules/company-gaps.ts';
import { contradictingAttributes } from './rules/contradicting-attributes.ts';
import { contradictingDelivery } from './rules/contradicting-delivery.ts';
import { contradictingDiscounts } from './rules/contradicting-discounts.ts';
import { contradictingPrices } from './rules/contradicting-prices.ts';
import { contradictingTerms } from './rules/contradicting-terms.ts';
import { deliveryGaps } from './rules/delivery-gaps.ts';
import { expiredPromotions } from './rules/expired-promotions.ts';
import { importWarnings } from './rules/import-warnings.ts';
import { longPassages } from './rules/long-passages.ts';
import { missingLanguages } from './rules/missing-languages.ts';
import { missingPictures } from './rules/missing-pictures.ts';
import { objections } from './rules/objections.ts';
import { oddCategories } from './rules/odd-categories.ts';
import { pastDates } from './rules/past-dates.ts';
import { placesNotServed } from './rules/places-not-served.ts';
import { productFields } from './rules/product-fields.ts';
import { refusedNotes } from './rules/refused-notes.ts';
import { repeatedPassages } from './rules/repeated-passages.ts';
import { strangePrices } from './rules/strange-prices.ts';
import { twinProducts } from './rules/twin-products.ts';
import { unansweredQuestions } from './rules/unanswered-questions.ts';
import { unknownArticles } from './rules/unknown-articles.ts';
import type { AuditRule } from './subject.ts';

/** One line a kind of gap, or a family of them. */
export const auditRules: readonly AuditRule[] = [
  refusedNotes,
  importWarnings,
  contradictingPrices,
  contradictingDelivery,
  contradictingTerms,
  contradictingDiscounts,
  contradictingAttributes,
  pastDates,
  expiredPromotions,
  strangePrices,
  productFields,
  missingPictures,
  twinProducts,
  repeatedPassages,
  attributeColumns,
  longPassages,
  missingLanguages,
  companyGaps,
  deliveryGaps,
  placesNotServed,
  objections,
  unansweredQuestions,
  unknownArticles,
  oddCategories,
];
