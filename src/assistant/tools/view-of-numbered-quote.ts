import { toWireMoney, type WireMoney } from '../../core/catalog/money.ts';
import { inLanguage } from '../../core/language.ts';
import { dayText } from '../../core/quotes/day-text.ts';
import type { Quote, QuoteStatus } from '../../core/quotes/quote.ts';
import type { DraftField } from '../../core/requests/draft.ts';
import type { Request } from '../../core/requests/request.ts';
import { statusNow } from './request-of-quote.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfDiscount, viewOfLine } from './view-of-quote.ts';
import type { QuoteLineView, RequestView, UpdateRequestResult } from './views.ts';

/** A numbered offer with its PDF. */
export type NumberedQuoteView = {
  readonly number: string;
  readonly revision: number;
  readonly status: QuoteStatus;
  /** As said to the customer: "11 декабря". */
  readonly validUntil: string;
  readonly items: readonly QuoteLineView[];
  readonly itemsTotal: WireMoney;
  readonly discount?: RequestView['discount'];
  readonly delivery?: { readonly method: string; readonly place: string; readonly cost: WireMoney };
  readonly total: WireMoney;
  readonly company?: string;
  /** Where the PDF can be read. */
  readonly link: string;
  /** The request that it answers; once accepted, the order. */
  readonly requestNumber: string;
};

export type CreateQuoteResult =
  | { readonly created: true; readonly isNew: boolean; readonly quote: NumberedQuoteView }
  | {
      readonly created: false;
      readonly reason: 'no-items' | 'not-available';
      /** What can't be quoted as asked: sold out, too few, not in the catalog. */
      readonly problems: UpdateRequestResult['problems'];
    };

export type AcceptQuoteResult =
  | {
      readonly accepted: true;
      readonly isAlready: boolean;
      readonly quote: NumberedQuoteView;
      readonly request: RequestView;
    }
  | { readonly accepted: false; readonly reason: 'not-found' }
  | {
      readonly accepted: false;
      readonly reason: 'expired' | 'withdrawn' | 'discount-used';
      readonly quote: NumberedQuoteView;
    }
  | {
      readonly accepted: false;
      readonly reason: 'incomplete';
      readonly missing: readonly DraftField[];
      readonly quote: NumberedQuoteView;
    }
  | {
      readonly accepted: false;
      readonly reason: 'not-available';
      readonly problems: UpdateRequestResult['problems'];
      readonly quote: NumberedQuoteView;
    }
  /** Delivery, which the quote did not name, changes the total: the customer must agree to it first. */
  | {
      readonly accepted: false;
      readonly reason: 'total-differs';
      readonly quote: NumberedQuoteView;
      readonly order: RequestView;
    };

export function viewOfNumberedQuote(quote: Quote, request: Request, scope: ToolScope): NumberedQuoteView {
  const { language, today } = scope;
  const { discount, delivery, buyer } = quote;
  return {
    number: quote.number,
    revision: quote.revision,
    status: statusNow(quote, request, scope),
    validUntil: dayText(quote.validUntil, language, today),
    items: quote.items.map((line) => viewOfLine(line, language)),
    itemsTotal: toWireMoney(quote.itemsTotal),
    ...(discount ? { discount: viewOfDiscount(discount, language) } : {}),
    ...(delivery
      ? {
          delivery: {
            method: inLanguage(delivery.method, language),
            place: delivery.place,
            cost: toWireMoney(delivery.cost),
          },
        }
      : {}),
    total: toWireMoney(quote.total),
    ...(buyer.company ? { company: buyer.company } : {}),
    link: scope.quoteLinks.urlOf(quote.id),
    requestNumber: request.number,
  };
}
