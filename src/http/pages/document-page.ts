import { html } from 'hono/html';
import type { Document, Passage } from '../../core/knowledge/document.ts';
import { type Html, layout } from './layout.ts';
import { markdown } from './markdown.ts';
import type { ShopView } from './shop-view.ts';

/** Every document once: in the visitor's language, or in another when it was not translated. */
export function documentListPage(view: ShopView, documents: readonly Document[]): Html {
  const { words, language } = view;
  const own = documents.filter((document) => document.language === language);
  const known = new Set(own.map(({ uri }) => untranslated(uri)));
  const others = documents.filter(
    (document) => document.language !== language && !known.has(untranslated(document.uri)),
  );
  return layout(view, {
    title: words.pages,
    path: '/shop/pages',
    content: html`<h1>${words.pages}</h1>
${documents.length === 0 ? html`<p class="text">${words.noPages}</p>` : ''}
${documentList(view, own)}
${others.length > 0 ? html`<section aria-labelledby="others"><h2 id="others">${words.otherLanguages}</h2>${documentList(view, others)}</section>` : ''}`,
  });
}

function documentList({ address }: ShopView, documents: readonly Document[]): Html {
  if (documents.length === 0) return html``;
  const sorted = [...documents].sort((left, right) => left.title.localeCompare(right.title));
  return html`<ul class="documents">${sorted.map(
    ({ id, title, language }) =>
      html`<li><a lang="${language}" href="${address(`/shop/pages/${encodeURIComponent(id)}`)}">${title}</a></li>`,
  )}</ul>`;
}

/** `knowledge/returns.en.md` and `knowledge/returns.md` are one page in two languages. */
function untranslated(uri: string): string {
  return uri.replace(/[._-][a-z]{2}(?=\.[^./]+$)/, '');
}

export function documentPage(view: ShopView, document: Document, passages: readonly Passage[]): Html {
  const { words, address } = view;
  const ordered = [...passages].sort((left, right) => left.ordinal - right.ordinal);
  return layout(view, {
    title: document.title,
    path: `/shop/pages/${encodeURIComponent(document.id)}`,
    content: html`<nav class="trail" aria-label="${words.trail}"><ol><li><a href="${address('/shop/pages')}">${words.pages}</a></li></ol></nav>
<article class="document" lang="${document.language}"><h1>${document.title}</h1>
${ordered.map((passage, index) => html`${headings(passage, ordered[index - 1])}${markdown(passage.text)}`)}
</article>`,
  });
}

/** The headings that a passage opens: those not open already at the end of the one before. */
function headings(passage: Passage, before: Passage | undefined): Html {
  const path = passage.headings.slice(1);
  const open = before?.headings.slice(1) ?? [];
  const firstNew = path.findIndex((heading, level) => heading !== open[level]);
  if (firstNew < 0) return html``;
  const anchor = passage.uri.split('#')[1];
  return html`${path.slice(firstNew).map((heading, index) => {
    const level = firstNew + index;
    // The passage's address ends in its last heading.
    const id = anchor && level === path.length - 1 ? html` id="${anchor}"` : '';
    return level === 0
      ? html`<h2${id}>${heading}</h2>`
      : level === 1
        ? html`<h3${id}>${heading}</h3>`
        : html`<h4${id}>${heading}</h4>`;
  })}`;
}
