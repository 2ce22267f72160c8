import { html } from 'hono/html';
import { inLanguage } from '../../core/language.ts';
import type { ShopView } from './shop-view.ts';
import { hoursText } from './words.ts';

/** What `html` makes; it may hold promises of nested templates. */
export type Html = ReturnType<typeof html>;

export type Page = {
  readonly title: string;
  readonly content: Html;
  /** Path of this page, and its query, for the language switch. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Names of the open category and those above it. */
  readonly openCategories?: readonly string[];
  readonly searched?: string;
  readonly description?: string;
};

/** A whole page around its content: head, header, footer and the assistant's widget. */
export function layout(view: ShopView, page: Page): Html {
  const { language, words, company, address } = view;
  return html`<!doctype html>
<html lang="${language}" style="${view.accentStyle}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
${page.description ? html`<meta name="description" content="${page.description}">` : ''}
<title>${page.title === company ? company : `${page.title} · ${company}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header class="header">
<div class="wrap header-row">
<a class="brand" href="${address('/shop')}">${company}</a>
${searchForm(view, page.searched)}
<nav class="links" aria-label="${words.sections}">
${sectionLink(view, page, '/shop/delivery', words.delivery)}
${sectionLink(view, page, '/shop/pages', words.pages)}
</nav>
${languageSwitch(view, page)}
</div>
${categoryNavigation(view, page.openCategories ?? [])}
</header>
<main id="content" class="wrap" tabindex="-1">${page.content}</main>
${footer(view)}
<script src="/widget.js" async data-locale="${language}"></script>
</body>
</html>`;
}

function searchForm({ words, language, profile }: ShopView, searched = ''): Html {
  return html`<form class="search" role="search" action="/shop" method="get">
${language === profile.languages[0] ? '' : html`<input type="hidden" name="lang" value="${language}">`}
<label class="hidden" for="search">${words.search}</label>
<input id="search" type="search" name="q" value="${searched}" placeholder="${words.searchHint}" maxlength="200" autocomplete="off">
<button class="button" type="submit">${words.find}</button>
</form>`;
}

function sectionLink({ address }: ShopView, page: Page, path: string, text: string): Html {
  return html`<a href="${address(path)}"${page.path.startsWith(path) ? html` aria-current="page"` : ''}>${text}</a>`;
}

function languageSwitch({ words, language, profile, address }: ShopView, page: Page): Html {
  if (profile.languages.length < 2) return html``;
  return html`<nav class="languages" aria-label="${words.languages}">${profile.languages.map(
    (other) =>
      html`<a lang="${other}" hreflang="${other}" href="${address(page.path, { ...page.query, lang: other })}" title="${nameOf(other)}"${
        other === language ? html` aria-current="true"` : ''
      }><span aria-hidden="true">${other.toUpperCase()}</span><span class="hidden">${nameOf(other)}</span></a>`,
  )}</nav>`;
}

function categoryNavigation({ words, categories, address }: ShopView, open: readonly string[]): Html {
  if (categories.length === 0) return html``;
  return html`<nav class="categories" aria-label="${words.categories}"><ul class="wrap">
${categories.map(
  ({ name }) =>
    html`<li><a href="${address('/shop', { category: name })}"${open.includes(name) ? html` aria-current="true"` : ''}>${name}</a></li>`,
)}
</ul></nav>`;
}

function footer({ company, words, profile, language, address }: ShopView): Html {
  const { phone, email, address: place } = profile.contacts;
  const { privacyPolicy, name: legalName } = profile.legal;
  return html`<footer class="footer"><div class="wrap">
<p><strong>${company}</strong>${legalName ? html`<br><span class="quiet">${legalName}</span>` : ''}</p>
<address aria-label="${words.contacts}">
${phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : ''}
${email ? html`<a href="mailto:${email}">${email}</a>` : ''}
${place ? html`<span>${inLanguage(place, language)}</span>` : ''}
${profile.hours ? html`<span class="quiet">${hoursText(profile.hours, language)}</span>` : ''}
</address>
<p class="footer-links"><a href="${address('/shop/delivery')}">${words.delivery}</a><a href="${address('/shop/pages')}">${words.pages}</a>${
    privacyPolicy && /^https?:\/\//.test(privacyPolicy)
      ? html`<a href="${privacyPolicy}" rel="noopener">${words.privacy}</a>`
      : ''
  }</p>
</div></footer>`;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** What a page that does not exist says, with a way on. */
export function notFoundPage(view: ShopView, title: string, path: string): Html {
  const { words, address } = view;
  return layout(view, {
    title,
    path,
    content: html`<div class="empty"><h1>${title}</h1><p>${words.notFoundHint}</p><p><a class="button" href="${address('/shop')}">${words.toCatalog}</a></p></div>`,
  });
}
