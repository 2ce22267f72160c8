import { html } from 'hono/html';
import { dayRangeText } from '../../core/catalog/day-range.ts';
import type { DeliveryPolicy, DeliveryZone, PickupPoint } from '../../core/catalog/delivery.ts';
import { formatMoney, type Money } from '../../core/catalog/money.ts';
import { inLanguage } from '../../core/language.ts';
import { type Html, layout } from './layout.ts';
import type { ShopView } from './shop-view.ts';
import { hoursText } from './words.ts';

export function deliveryPage(view: ShopView, { zones, pickup, payment }: DeliveryPolicy): Html {
  const { words, language } = view;
  const isSilent = zones.length + pickup.length + payment.length === 0;
  return layout(view, {
    title: words.delivery,
    path: '/shop/delivery',
    content: html`<h1>${words.delivery}</h1>
${isSilent ? html`<p class="text">${words.noDelivery}</p>` : ''}
${zones.length > 0 ? zoneTable(view, zones) : ''}
${pickup.length > 0 ? html`<section aria-labelledby="pickup"><h2 id="pickup">${words.pickup}</h2><ul class="points">${pickup.map((point) => pickupPoint(view, point))}</ul></section>` : ''}
${
  payment.length > 0
    ? html`<section aria-labelledby="payment"><h2 id="payment">${words.payment}</h2><ul class="payment">${payment.map(({ name }) => html`<li>${capitalised(inLanguage(name, language))}</li>`)}</ul></section>`
    : ''
}`,
  });
}

function zoneTable(view: ShopView, zones: readonly DeliveryZone[]): Html {
  const { words, language } = view;
  return html`<section aria-labelledby="zones"><h2 id="zones">${words.zones}</h2>
<table class="zones"><thead><tr><th scope="col">${words.zone}</th><th scope="col">${words.method}</th><th scope="col">${words.days}</th><th scope="col" class="number">${words.cost}</th><th scope="col" class="number">${words.freeFrom}</th></tr></thead>
<tbody>${zones.map(
    ({ name, method, days, cost, freeFrom }) => html`<tr><th scope="row">${inLanguage(name, language)}</th>
<td>${inLanguage(method, language)}</td>
<td data-label="${words.days}">${days ? dayRangeText(days, language) : '—'}</td>
<td class="number" data-label="${words.cost}">${costText(view, cost)}</td>
<td class="number" data-label="${words.freeFrom}">${freeFrom ? formatMoney(freeFrom, language) : '—'}</td></tr>`,
  )}</tbody></table></section>`;
}

function pickupPoint(view: ShopView, { name, place, address, cost, days, hours }: PickupPoint): Html {
  const { language } = view;
  const facts = [days ? dayRangeText(days, language) : '', costText(view, cost)].filter(Boolean).join(' · ');
  return html`<li><h3>${inLanguage(name, language)}</h3><p>${[inLanguage(address, language), place].filter(Boolean).join(', ')}</p>
${hours ? html`<p class="quiet">${hoursText(hours, language)}</p>` : ''}
<p>${facts}</p></li>`;
}

function costText({ words, language }: ShopView, cost: Money): string {
  return cost.minor === 0 ? words.free : formatMoney(cost, language);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
