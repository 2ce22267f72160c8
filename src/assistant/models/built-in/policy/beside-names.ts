import { maskProducts } from '../understanding/slots/mask-products.ts';
import type { Turn } from './turn.ts';

/** The message without the names of goods: "Установка Orthos Start" is sold so, and asks for no installation. */
export function besideNames({ text, context: { found } }: Turn): string {
  return withoutNames(text, found, ' ');
}

/** Another word in place of each name of what was found. */
export function withoutNames(text: string, found: Turn['context']['found'], instead: string): string {
  const names = [...(found.named ?? []), ...found.products].map(({ name }) => name);
  return maskProducts(text, names).replaceAll('{product}', instead);
}
