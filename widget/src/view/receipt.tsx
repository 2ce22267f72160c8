import type { JSX } from 'preact';
import type { Request } from '../../../contracts/request.ts';
import { formatMoney } from '../format/format-money.ts';
import { useView } from './view-context.ts';

export type ReceiptParts = {
  readonly request: Request;
  /** The whole of it stands further up: here only which one it is, and its stage. */
  readonly isBrief: boolean;
};

/** A request as a receipt, with its stage as a line of steps. */
export function Receipt({ request, isBrief }: ReceiptParts): JSX.Element {
  const { words, locale } = useView();
  const { discount, delivery, items } = request;
  const isFree = delivery && Number(delivery.cost.amount) === 0;
  return (
    <section
      class={isBrief ? 'receipt brief' : 'receipt'}
      data-number={request.number}
      aria-label={`${words.kinds[request.kind]} ${words.number(request.number)}`}
    >
      <h3>
        {words.kinds[request.kind]} <span class="number">{words.number(request.number)}</span>
      </h3>
      <Steps request={request} />
      {items.length > 0 && !isBrief && (
        <dl>
          {items.map((item) => (
            <div key={item.sku} data-sku={item.sku}>
              <dt>
                {item.name}
                {item.quantity > 1 && (
                  <small>{words.quantity(item.quantity, formatMoney(item.unitPrice, locale))}</small>
                )}
              </dt>
              <dd>{formatMoney(item.total, locale)}</dd>
            </div>
          ))}
          {discount && (
            <div>
              <dt>{words.discount(new Intl.NumberFormat(locale).format(discount.percent))}</dt>
              <dd>−{formatMoney(discount.amount, locale)}</dd>
            </div>
          )}
          {delivery && (
            <div>
              <dt>
                {capital(delivery.method)}
                <small>{[delivery.place, delivery.days].filter(Boolean).join(', ')}</small>
              </dt>
              <dd>{isFree ? words.free : formatMoney(delivery.cost, locale)}</dd>
            </div>
          )}
          <div class="total">
            <dt>{words.total}</dt>
            <dd>{formatMoney(request.total, locale)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}

function Steps({ request }: { readonly request: Request }): JSX.Element {
  const { words } = useView();
  const { stages, stage } = request;
  const at = stages.findIndex((one) => one.id === stage.id);
  return (
    <div class="stage">
      <p>
        <b>{stage.name}</b>
        {at >= 0 && stages.length > 1 && <span>{words.stepOf(at + 1, stages.length)}</span>}
      </p>
      <ol>
        {stages.map((one, step) => (
          <li key={one.id} class={step <= at ? 'done' : ''} aria-current={step === at ? 'step' : undefined}>
            <span class="hidden">{one.name}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
