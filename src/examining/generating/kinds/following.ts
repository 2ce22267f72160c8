import type { Kind } from '../subject.ts';
import { canSell } from '../subject.ts';

/** An order that stands is asked after, moves to the next stage, and is asked after again. */
export const status: Kind = ({ products, materials, random, say, customer }, count) => {
  const [first, second] = materials.pipeline.stages;
  return random
    .shuffled(products.filter((product) => canSell(product, 1)))
    .slice(0, count)
    .map((product, at) => ({
      tags: ['status'],
      customer: customer(),
      before: { ownOrder: { [product.sku]: 1 } },
      turns: [
        { say: say('status', {}), expect: { says: [{ stage: first.id }, { request: 'number' as const }] } },
        ...(second && at % 2 === 0
          ? [{ staff: { stage: second.id } }, { say: say('statusAgain', {}), expect: { says: [{ stage: second.id }] } }]
          : []),
      ],
      // The same order, asked about twice, is told twice.
      rules: { repeats: 'within-reply' as const },
      finally: { requests: [{ kind: 'order' as const, stage: second && at % 2 === 0 ? second.id : first.id }] },
    }));
};

export const cancel: Kind = ({ products, materials, random, say, customer }, count) => {
  const lost = materials.pipeline.stages.find(({ outcome }) => outcome === 'lost');
  if (!lost) return [];
  return random
    .shuffled(products.filter((product) => canSell(product, 1)))
    .slice(0, count)
    .map((product) => ({
      tags: ['cancel'],
      customer: customer(),
      before: { ownOrder: { [product.sku]: 1 } },
      turns: [
        { say: say('cancel', {}), expect: { says: [{ request: 'number' as const }] } },
        { react: { until: 'cancelled' as const, atMost: 2 } },
      ],
      finally: { requests: [{ kind: 'order' as const, items: { [product.sku]: 1 }, stage: lost.id }] },
    }));
};

/** Somebody else's order is neither told nor touched; that nothing of it is told is a rule of every talk. */
export const anothersOrder: Kind = ({ products, random, say }, count) =>
  random
    .shuffled(products.filter((product) => canSell(product, 1)))
    .slice(0, count)
    .map((product) => ({
      tags: ['anothers-order', 'adversarial'],
      before: { anothersOrder: { [product.sku]: 1 } },
      turns: [
        { say: say('anothers', {}), expect: { request: 'none' as const, shows: { exclude: [product.sku] } } },
        { say: say('anothersCancel', {}), expect: { request: 'none' as const } },
      ],
      finally: { never: [`/${escaped(product.sku)}/`] },
    }));

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
