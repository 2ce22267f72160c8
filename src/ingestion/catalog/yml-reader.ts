import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { textOfHead } from '../text/decode.ts';
import type { XmlElement } from './xml-items.ts';
import { xmlRunItems } from './xml-run-items.ts';
import { deliveryTerms, type FeedFacts, fieldsOfOffer } from './yml-offer.ts';

/** Yandex Market feed (`yml_catalog`), read as a stream of offers. https://yandex.ru/support/partnermarket/ */
export const ymlReader: CatalogReader = {
  format: 'yml',
  canRead: (file, head) => /\.(xml|yml)$/i.test(file.uri) && textOfHead(head).includes('<yml_catalog'),
  read: readYml,
};

async function* readYml(
  file: SourceFile,
  isKnown: (digest: string) => boolean = () => false,
): AsyncGenerator<CatalogEntry> {
  const categories = new Map<string, { readonly name: string; readonly parent: string | undefined }>();
  const currencies: XmlElement[] = [];
  const feed: FeedFacts = { categories, currency: () => mainCurrency(currencies) };
  for await (const item of xmlRunItems(file, isWanted, { element: 'offer', group: 'group_id', isKnown })) {
    if (item.type === 'run') {
      yield item;
      continue;
    }
    if (item.type !== 'element') {
      yield { type: item.type, ...item.note };
      continue;
    }
    const { element } = item;
    if (element.name === 'category' && element.attributes.id)
      categories.set(element.attributes.id, { name: element.text, parent: element.attributes.parentId });
    else if (element.name === 'currency') currencies.push(element);
    else if (element.name === 'delivery-options' && element.children.length > 0)
      yield { type: 'warning', ...note(element.line, 'FEED_DELIVERY', deliveryTerms(element, feed.currency())) };
    else if (element.name === 'offer') {
      const category = element.children.find(({ name }) => name === 'categoryId')?.text ?? '';
      if (category !== '' && !categories.has(category))
        yield { type: 'warning', ...note(element.line, 'CATEGORY_UNKNOWN', category) };
      yield { type: 'row', line: element.line, fields: fieldsOfOffer(element, feed) };
    }
  }
}

function isWanted(name: string, parent: string): boolean {
  return (
    (name === 'offer' && parent === 'offers') ||
    (name === 'category' && parent === 'categories') ||
    (name === 'currency' && parent === 'currencies') ||
    (name === 'delivery-options' && parent === 'shop')
  );
}

/** The only currency of the feed, or the one its rates are counted in; offers that name none are priced in it. */
function mainCurrency(currencies: readonly XmlElement[]): string {
  const main = currencies.length === 1 ? currencies : currencies.filter(({ attributes }) => attributes.rate === '1');
  return main.length === 1 ? (main[0]?.attributes.id ?? '') : '';
}
