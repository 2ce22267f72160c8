import { html } from 'hono/html';
import { formatMoney, subtractMoney } from '../../core/catalog/money.ts';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import { inLanguage } from '../../core/language.ts';
import { mediaUrl } from '../presenters/media-url.ts';
import type { Html } from './layout.ts';
import type { ShopView } from './shop-view.ts';

/** One product of a grid: the whole card leads to its page. */
function productCard(view: ShopView, product: Product, isLazy = true): Html {
  const { language, address } = view;
  const category = inLanguage(product.category.at(-1), language);
  return html`<li class="card">
${picture(view, product, isLazy)}
<p class="kicker">${product.brand ?? category}</p>
<h3><a href="${address(`/shop/products/${encodeURIComponent(product.sku)}`)}">${inLanguage(product.name, language)}</a></h3>
${price(view, product)}
${availability(view, product)}
</li>`;
}

export function productList(view: ShopView, products: readonly Product[]): Html {
  return html`<ul class="grid">${products.map((product, index) => productCard(view, product, index > 3))}</ul>`;
}

/** The product's picture, or a quiet drawing in its place. */
export function picture({ language, words }: ShopView, { image, name }: Product, isLazy = false): Html {
  if (!image) {
    return html`<div class="picture picture-none"><svg viewBox="0 0 80 60" role="img" aria-label="${words.noPicture}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"><path d="M22 24l18-8 18 8v18l-18 8-18-8z"/><path d="M22 24l18 8 18-8M40 32v18M31 20l18 8"/></svg></div>`;
  }
  return html`<div class="picture"><img src="${mediaUrl(image)}" alt="${inLanguage(name, language)}" width="480" height="360"${isLazy ? html` loading="lazy"` : ''} decoding="async"></div>`;
}

export function price({ language, words }: ShopView, product: Product, isDetailed = false): Html {
  const { listPrice } = product;
  const isReduced =
    listPrice !== undefined && listPrice.currency === product.price.currency && listPrice.minor > product.price.minor;
  return html`<p class="price"><span class="hidden">${words.price}</span> <strong>${formatMoney(product.price, language)}</strong>${
    isReduced ? html` <span class="hidden">${words.oldPrice}</span> <s>${formatMoney(listPrice, language)}</s>` : ''
  }${isReduced && isDetailed ? html` <span class="saving">${words.saving(formatMoney(subtractMoney(listPrice, product.price), language))}</span>` : ''}</p>`;
}

export function availability({ words }: ShopView, product: Product): Html {
  const state = availabilityOf(product);
  return html`<p class="availability availability-${state}">${words.availability[state]}</p>`;
}
