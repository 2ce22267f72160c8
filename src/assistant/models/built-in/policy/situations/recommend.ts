import { say } from '../../wording/speech.ts';
import { unknownWishes } from '../about-catalog.ts';
import { whatFits } from '../choosing/what-fits.ts';
import { asksFitOfNamed, asksWhatGoesWith } from '../offers/asks-what-goes-with.ts';
import { questionOf } from '../offers/question-of.ts';
import { mainOfQuestion, whatGoesWith } from '../offers/what-goes-with.ts';
import { namedProducts } from '../references.ts';
import { showProducts } from '../show-products.ts';
import type { Asked, Handling, Outcome, Situation, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { asksOfAKind, findProduct } from './find-product.ts';

/** What goes with the choice; with nothing chosen yet, what is best known. */
export const recommend: Situation = {
  name: 'recommend',
  intents: ['recommend'],
  *handle(turn): Handling {
    const { filter, sort } = turn.context.found.interpretation;
    // "Which is the lightest?" of what was shown is told by what they weigh, and not by which met the wish best.
    if (sort.by === 'attribute' && turn.note.search) return yield* findProduct.handle(turn);
    const ofKind = yield* kindThatFits(turn);
    if (ofKind) return ofKind;
    const isOpening = turn.note.search === undefined && turn.note.shown.length === 0;
    if (isOpening && turn.context.lead?.kind !== undefined) return yield* findProduct.handle(turn);
    const left = filter.category === undefined ? yield* whatFits(turn) : undefined;
    if (left) return left;
    if (asksOfAKind(turn)) return yield* findProduct.handle(turn);
    if (filter.category || turn.context.found.interpretation.named.length > 1) return yield* findProduct.handle(turn);
    const chosen = mainOfQuestion(turn);
    const going = chosen ? yield* whatGoesWith(turn, { sku: chosen }) : undefined;
    // "Which is easier for her?" asks for nothing beside it.
    if (going && (going.outcome || asksWhatGoesWith(turn))) {
      return (
        going.outcome ?? {
          say: [say('recommend.nothing-with', { name: going.name }), { choices: ['choice.take', 'choice.more'] }],
          note: { asked: { expecting: 'items', for: 'order' } },
        }
      );
    }
    const [first] = turn.note.shown;
    if (first && (going !== undefined || turn.note.shown.length > 1)) {
      // Of those shown the first met the wish best; what it costs and has is on its line.
      const known = yield* use('get_product', { sku: first.sku });
      if (known.found) {
        return showProducts({
          turn,
          products: [known.product],
          intro: [say('recommend.first')],
          search: turn.note.search,
        });
      }
    }
    // "Хочу подобрать кофемолку" in a shop of tools: said plainly that there is none.
    const isUnknown = unknownWishes(turn).length > 0 && turn.context.found.interpretation.knownWords.length === 0;
    if (isUnknown) return yield* findProduct.handle(turn);
    if (turn.context.found.products.length > 0 && turn.context.found.interpretation.knownWords.length > 0)
      return yield* findProduct.handle(turn);
    return {
      say: [
        say('recommend.ask'),
        { choices: turn.context.company.categories.slice(0, 4).map((category) => ({ text: category.name })) },
      ],
      note: { clarifications: turn.note.clarifications + 1 },
    };
  },
};

/** "Which filters fit it?": those that the company or the catalog ties to it; else the kind, and that nothing is said of its fit. */
function* kindThatFits(turn: Turn): Generator<Asked, Outcome | undefined, unknown> {
  const isNamedApart = asksFitOfNamed(turn);
  const asked = isNamedApart ? yield* use('search_products', { query: questionOf(turn.text), limit: 3 }) : undefined;
  const { category } = (asked ?? turn.context.found).interpretation.filter;
  const main = isNamedApart ? namedProducts(turn)[0] : mainOfQuestion(turn);
  const sku = category && asksWhatGoesWith(turn) ? main : undefined;
  if (!category || !sku) return undefined;
  const going = yield* whatGoesWith(turn, { sku, category });
  if (!going || going.outcome) return going?.outcome;
  const shown = yield* findProduct.handle(turn);
  const rest = shown.say.filter((speech) => !('say' in speech && speech.say.startsWith('found.')));
  return { ...shown, say: [...going.own, say('offer.none-of-kind', { name: going.name }), ...rest] };
}
