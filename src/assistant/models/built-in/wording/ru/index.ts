import { choices } from './choices.ts';
import { choosing } from './choosing.ts';
import { delivery } from './delivery.ts';
import { leads } from './leads.ts';
import { objections } from './objections.ts';
import { offers } from './offers.ts';
import { order } from './order.ts';
import { people } from './people.ts';
import { prices } from './prices.ts';
import { products } from './products.ts';
import { talk } from './talk.ts';
import { writtenQuotes } from './written-quotes.ts';

export const ru = {
  ...talk,
  ...products,
  ...prices,
  ...objections,
  ...delivery,
  ...leads,
  ...order,
  ...offers,
  ...people,
  ...choices,
  ...choosing,
  ...writtenQuotes,
};
