import { html } from 'hono/html';
import type { Product } from '../../core/catalog/product.ts';
import { type Category, pathTo } from './category-tree.ts';
import { type Html, layout } from './layout.ts';
import { productList } from './product-card.ts';
import type { GridQuery } from './read-grid-query.ts';
import type { ShopView } from './shop-view.ts';
import { productCount } from './words.ts';

export type Grid = {
  readonly query: GridQuery;
  readonly products: readonly Product[];
  readonly total: number;
  readonly pages: number;
};

export function productGridPage(view: ShopView, grid: Grid): Html {
  const { words, company, language } = view;
  const { query, products, total } = grid;
  const path = pathTo(view.categories, query.category);
  const open = path.at(-1);
  const heading = query.text ? words.results(query.text) : (open?.name ?? (query.category || words.catalog));
  return layout(view, {
    title: heading === words.catalog ? company : heading,
    path: '/shop',
    query: asAddress(query),
    openCategories: path.map(({ name }) => name),
    searched: query.text,
    content: html`<div class="title-row"><h1>${heading}</h1><p class="quiet">${productCount(total, language)}</p></div>
${subcategories(view, path, query)}
${filterForm(view, query)}
${products.length > 0 ? html`<h2 class="hidden">${words.products}</h2>${productList(view, products)}` : nothing(view, query)}
${paging(view, grid)}`,
  });
}

function subcategories({ words, address }: ShopView, path: readonly Category[], query: GridQuery): Html {
  // A leaf shows its siblings, so that one can go on without going back.
  const parent = path.at(-1)?.children.length ? path.at(-1) : path.at(-2);
  if (!parent || parent.children.length === 0) return html``;
  const chips = [
    { name: parent.name, label: words.everything },
    ...parent.children.map(({ name }) => ({ name, label: name })),
  ];
  const open = path.at(-1)?.name;
  return html`<nav aria-label="${words.subcategories}"><ul class="chips">${chips.map(
    ({ name, label }) =>
      html`<li><a href="${address('/shop', { ...asAddress(query), category: name, page: '' })}"${name === open ? html` aria-current="true"` : ''}>${label}</a></li>`,
  )}</ul></nav>`;
}

function filterForm({ words, language, profile, address }: ShopView, query: GridQuery): Html {
  const sorts = [
    ['', words.byRelevance],
    ['price', words.cheapFirst],
    ['-price', words.dearFirst],
  ] as const;
  const isFiltered = Boolean(query.priceFrom || query.priceTo || query.isInStock || query.sort);
  return html`<form class="filters" action="/shop" method="get" aria-label="${words.filters}">
${language === profile.languages[0] ? '' : html`<input type="hidden" name="lang" value="${language}">`}
${query.text ? html`<input type="hidden" name="q" value="${query.text}">` : ''}
${query.category ? html`<input type="hidden" name="category" value="${query.category}">` : ''}
<div class="field price-range"><label for="from">${words.priceFrom}</label><input id="from" name="from" inputmode="numeric" value="${query.priceFrom ?? ''}" maxlength="10">
<label for="to">${words.priceTo}</label><input id="to" name="to" inputmode="numeric" value="${query.priceTo ?? ''}" maxlength="10"></div>
<label class="field check"><input type="checkbox" name="stock" value="1"${query.isInStock ? html` checked` : ''}>${words.inStock}</label>
<div class="field sort"><label class="hidden" for="sort">${words.sort}</label><select id="sort" name="sort">${sorts.map(
    ([value, label]) => html`<option value="${value}"${value === query.sort ? html` selected` : ''}>${label}</option>`,
  )}</select></div>
<button class="button button-quiet" type="submit">${words.apply}</button>
${isFiltered ? html`<a class="reset" href="${address('/shop', { q: query.text, category: query.category })}">${words.reset}</a>` : ''}
</form>`;
}

function nothing({ words, address }: ShopView, query: GridQuery): Html {
  const isWhole = Object.values(asAddress(query)).every((value) => !value);
  if (isWhole) return html`<div class="empty"><h2>${words.emptyCatalog}</h2></div>`;
  return html`<div class="empty"><h2>${words.nothing}</h2><p>${words.nothingHint}</p><p><a class="button" href="${address('/shop')}">${words.toCatalog}</a></p></div>`;
}

function paging({ words, address }: ShopView, { query, pages }: Grid): Html {
  if (pages < 2) return html``;
  const to = (page: number) => address('/shop', { ...asAddress(query), page: page > 1 ? String(page) : '' });
  return html`<nav class="paging" aria-label="${words.paging}">
${query.page > 1 ? html`<a class="button button-quiet" rel="prev" href="${to(query.page - 1)}">${words.previous}</a>` : ''}
<span class="quiet">${words.pageOf(query.page, pages)}</span>
${query.page < pages ? html`<a class="button button-quiet" rel="next" href="${to(query.page + 1)}">${words.next}</a>` : ''}
</nav>`;
}

function asAddress(query: GridQuery): Readonly<Record<string, string>> {
  return {
    q: query.text,
    category: query.category,
    from: query.priceFrom?.toString() ?? '',
    to: query.priceTo?.toString() ?? '',
    stock: query.isInStock ? '1' : '',
    sort: query.sort,
    page: query.page > 1 ? String(query.page) : '',
  };
}
