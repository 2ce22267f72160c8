import { choices } from './choices.ts';
import { delivery } from './delivery.ts';
import { leads } from './leads.ts';
import { order } from './order.ts';
import { people } from './people.ts';
import { prices } from './prices.ts';
import { products } from './products.ts';
import { talk } from './talk.ts';

export const en = { ...talk, ...products, ...prices, ...delivery, ...leads, ...order, ...people, ...choices };
