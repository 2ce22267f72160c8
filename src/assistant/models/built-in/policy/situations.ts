/** Every situation the built-in model knows, by the intents it serves. A new one is a file and a line here. */
import type { Intent } from '../understanding/understanding.ts';
import { acceptQuote } from './situations/accept-quote.ts';
import { confirmOrder, decline } from './situations/answers.ts';
import { callback } from './situations/callback.ts';
import { cancel } from './situations/cancel.ts';
import { changeRequest } from './situations/change-request.ts';
import { companyContacts, companyHours, payment } from './situations/company.ts';
import { compare } from './situations/compare.ts';
import { delivery } from './situations/delivery.ts';
import { discount } from './situations/discount.ts';
import { findProduct } from './situations/find-product.ts';
import { keepNoContact } from './situations/keep-no-contact.ts';
import { knowledge } from './situations/knowledge.ts';
import { moreOptions } from './situations/more-options.ts';
import { objection } from './situations/objection.ts';
import { offTopic } from './situations/off-topic.ts';
import { acceptOffer, refuseOffer } from './situations/offer-answer.ts';
import { order } from './situations/order.ts';
import { complaint, person } from './situations/person.ts';
import { price } from './situations/price.ts';
import { productDetails } from './situations/product-details.ts';
import { productFact } from './situations/product-fact.ts';
import { qualification } from './situations/qualification.ts';
import { quote } from './situations/quote.ts';
import { recommend } from './situations/recommend.ts';
import { refineSearch } from './situations/refine-search.ts';
import { requestStatus } from './situations/request-status.ts';
import { stock } from './situations/stock.ts';
import { aboutMe, acknowledge, goodbye, greeting, manipulation, thanks } from './situations/talk.ts';
import { unclear } from './situations/unclear.ts';
import type { Situation } from './turn.ts';

const situations: readonly Situation[] = [
  greeting,
  thanks,
  goodbye,
  acknowledge,
  aboutMe,
  findProduct,
  refineSearch,
  moreOptions,
  productDetails,
  productFact,
  compare,
  price,
  discount,
  stock,
  delivery,
  payment,
  companyContacts,
  companyHours,
  knowledge,
  recommend,
  order,
  acceptOffer,
  refuseOffer,
  confirmOrder,
  decline,
  quote,
  acceptQuote,
  cancel,
  changeRequest,
  requestStatus,
  person,
  callback,
  qualification,
  keepNoContact,
  complaint,
  objection,
  offTopic,
  manipulation,
  unclear,
];

const byIntent = new Map(
  situations.flatMap((situation) => situation.intents.map((intent) => [intent, situation] as const)),
);

export function situationFor(intent: Intent): Situation {
  return byIntent.get(intent) ?? unclear;
}
