import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ProductCard } from '../../../contracts/message.ts';
import { formatMoney, saving } from '../format/format-money.ts';
import { Icon } from './icons.tsx';
import { useView } from './view-context.ts';

/** Products side by side: swiped with a finger, scrolled with keys. */
export function ProductStrip({ products }: { readonly products: readonly ProductCard[] }): JSX.Element {
  const { words, origin } = useView();
  // A shop without pictures gets short cards instead of a row of empty frames.
  const isPictured = products.some(({ image }) => image && pictureAddress(image, origin));
  return (
    <ul class={products.length === 1 ? 'strip single' : 'strip'} aria-label={words.products}>
      {products.map((product) => (
        <Card key={product.sku} product={product} isPictured={isPictured} />
      ))}
    </ul>
  );
}

type CardProperties = { readonly product: ProductCard; readonly isPictured: boolean };

function Card({ product, isPictured }: CardProperties): JSX.Element {
  const { words, locale, send } = useView();
  const { name, price, listPrice, availability } = product;
  return (
    <li class="card" data-sku={product.sku}>
      {isPictured && <Picture product={product} />}
      <div class="about">
        <p class="name" title={name}>
          {name}
        </p>
        <p class="price">
          <span class="hidden">{words.price} </span>
          <b>{formatMoney(price, locale)}</b>
          {listPrice && (
            <>
              {' '}
              <span class="hidden">{words.oldPrice} </span>
              <s>{formatMoney(listPrice, locale)}</s>
            </>
          )}
        </p>
        {listPrice && <p class="saving">{words.saving(formatMoney(saving(listPrice, price), locale))}</p>}
        <p class={`stock ${availability}`}>{words[availability]}</p>
        <div class="actions">
          {availability !== 'out_of_stock' && (
            <button
              type="button"
              class="primary"
              aria-label={`${words.choose}: ${name}`}
              onClick={() => send(words.chooseMessage(name))}
            >
              {words.choose}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            aria-label={`${words.details}: ${name}`}
            onClick={() => send(words.detailsMessage(name))}
          >
            {words.details}
          </button>
        </div>
      </div>
    </li>
  );
}

function Picture({ product }: { readonly product: ProductCard }): JSX.Element {
  const { origin } = useView();
  const [isBroken, setBroken] = useState(false);
  const address = product.image && !isBroken ? pictureAddress(product.image, origin) : undefined;
  if (!address) {
    return (
      <span class="picture none">
        <Icon name="picture" size={32} />
      </span>
    );
  }
  return (
    <img class="picture" src={address} alt="" width={200} height={150} loading="lazy" onError={() => setBroken(true)} />
  );
}

/** Only the server's own pictures: a page that shows the chat tells no third host about its visitors. */
function pictureAddress(image: string, origin: string): string | undefined {
  try {
    const url = new URL(image, origin);
    return url.origin === new URL(origin).origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}
