import { html } from 'hono/html';
import { attributeText } from '../../assistant/tools/view-of-product.ts';
import type { Product } from '../../core/catalog/product.ts';
import { inLanguage } from '../../core/language.ts';
import { type Html, layout } from './layout.ts';
import { availability, picture, price, productList } from './product-card.ts';
import type { ShopView } from './shop-view.ts';

export type ProductPageParts = {
  readonly product: Product;
  /** Products made for this one. */
  readonly accessories: readonly Product[];
  /** Products that this one is made for. */
  readonly hosts: readonly Product[];
};

export function productPage(view: ShopView, { product, accessories, hosts }: ProductPageParts): Html {
  const { language, words, address } = view;
  const name = inLanguage(product.name, language);
  const description = inLanguage(product.description, language);
  const path = product.category.map((step) => inLanguage(step, language));
  return layout(view, {
    title: name,
    path: `/shop/products/${encodeURIComponent(product.sku)}`,
    openCategories: path,
    description: description.slice(0, 160),
    content: html`<nav class="trail" aria-label="${words.trail}"><ol><li><a href="${address('/shop')}">${words.catalog}</a></li>${path.map(
      (step) => html`<li><a href="${address('/shop', { category: step })}">${step}</a></li>`,
    )}</ol></nav>
<article class="product" data-sku="${product.sku}">
${picture(view, product)}
<div class="product-facts">
${product.brand ? html`<p class="kicker">${product.brand}</p>` : ''}
<h1>${name}</h1>
${price(view, product, true)}
${availability(view, product)}
<p class="quiet">${words.sku}: <span class="sku">${product.sku}</span> · <a href="${address('/shop/delivery')}">${words.delivery}</a></p>
${description ? html`<section aria-labelledby="description"><h2 id="description" class="hidden">${words.description}</h2>${paragraphs(description)}</section>` : ''}
${attributes(view, product)}
${madeFor(view, hosts)}
</div>
</article>
${accessories.length > 0 ? html`<section class="accessories" aria-labelledby="accessories"><h2 id="accessories">${words.accessories}</h2>${productList(view, accessories)}</section>` : ''}`,
  });
}

function attributes({ language, words }: ShopView, product: Product): Html {
  if (product.attributes.length === 0) return html``;
  return html`<section aria-labelledby="attributes"><h2 id="attributes">${words.attributes}</h2>
<table class="attributes"><tbody>${product.attributes.map(
    (attribute) =>
      html`<tr><th scope="row">${inLanguage(attribute.name, language)}</th><td>${attributeText(attribute, language)}</td></tr>`,
  )}</tbody></table></section>`;
}

function madeFor({ language, words, address }: ShopView, hosts: readonly Product[]): Html {
  if (hosts.length === 0) return html``;
  return html`<section aria-labelledby="made-for"><h2 id="made-for">${words.madeFor}</h2><ul class="plain">${hosts.map(
    ({ sku, name }) =>
      html`<li><a href="${address(`/shop/products/${encodeURIComponent(sku)}`)}">${inLanguage(name, language)}</a></li>`,
  )}</ul></section>`;
}

function paragraphs(text: string): Html {
  return html`${text.split(/\n{2,}/).map((paragraph) => html`<p class="text">${paragraph}</p>`)}`;
}
