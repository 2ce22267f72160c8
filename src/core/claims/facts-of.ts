export { factsOfAmountNeeded } from './facts-of/facts-of-amount-needed.ts';
export { factsOfCompany } from './facts-of/facts-of-company.ts';
export {
  factsOfCallTime,
  factsOfCustomerText,
  factsOfHandoff,
  factsOfNames,
  factsOfPassage,
  factsOfPricedDraft,
  factsOfRequest,
} from './facts-of/facts-of-conversation.ts';
export { factsOfMisses } from './facts-of/facts-of-misses.ts';
export {
  factsOfConcession,
  factsOfDeliveryOption,
  factsOfDiscountRule,
  factsOfPriceQuote,
} from './facts-of/facts-of-money.ts';
export { factsOfProduct } from './facts-of/facts-of-product.ts';
export { factsOfQuote } from './facts-of/facts-of-quote.ts';
