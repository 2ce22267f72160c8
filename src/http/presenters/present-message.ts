import type { ProductCard as WireCard, Message as WireMessage } from '../../../contracts/message.ts';
import { toWireMoney } from '../../core/catalog/money.ts';
import type { CompanyMaterials } from '../../core/company/company.ts';
import type { Message, ProductCard } from '../../core/conversation/message.ts';
import type { Request } from '../../core/requests/request.ts';
import { mediaUrl } from './media-url.ts';
import { presentRequest } from './present-request.ts';

/** A message as the contract shows it; `request` is the one it tells about, when the caller has it. */
export function presentMessage(message: Message, materials: CompanyMaterials, request?: Request): WireMessage {
  return {
    id: message.id,
    seq: message.seq,
    author: message.author,
    text: message.text,
    language: message.language || (materials.profile.languages[0] ?? 'en'),
    products: message.products.map(presentCard),
    choices: [...message.choices],
    sources: [...message.sources],
    ...(request && request.number === message.requestNumber ? { request: presentRequest(request, materials) } : {}),
    ...(message.clientMessageId ? { clientMessageId: message.clientMessageId } : {}),
    ...(message.replyTo ? { replyTo: message.replyTo } : {}),
    createdAt: message.createdAt.toISOString(),
  };
}

export function presentCard(card: ProductCard): WireCard {
  return {
    sku: card.sku,
    name: card.name,
    price: toWireMoney(card.price),
    ...(card.listPrice ? { listPrice: toWireMoney(card.listPrice) } : {}),
    availability: card.availability,
    ...(card.url ? { url: card.url } : {}),
    ...(card.image ? { image: mediaUrl(card.image) } : {}),
  };
}
