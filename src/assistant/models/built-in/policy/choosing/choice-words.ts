/** How a product of the short list is put: why it, in the customer's terms, and what speaks against it. */
import type { DrawbackView, ShortListedView } from '../../../../tools/choice-views.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import type { Value } from '../../wording/value.ts';
import { attributeWords, priceValues } from '../product-words.ts';

const mostReasons = 2;

/** Nothing meets every wish: said first; each line then says by what it misses. */
export function nearestIntro(): readonly Sentence[] {
  return [say('found.none-exact'), say('nearest')];
}

export function choiceLines(
  list: readonly ShortListedView[],
  { withDrawbacks }: { readonly withDrawbacks: boolean },
): readonly Speech[] {
  return [{ lines: list.map((one) => choiceLine(one, list, withDrawbacks)) }];
}

function choiceLine(
  listed: ShortListedView,
  list: readonly ShortListedView[],
  withDrawbacks: boolean,
): readonly Sentence[] {
  const { product } = listed;
  const reasons = reasonsOf(listed, list);
  return [
    say('product.line', {
      ...priceValues(product),
      availability: { word: `availability.${product.availability}` },
      ...(reasons.length > 0 ? { reasons: { list: reasons, joint: 'comma' } } : {}),
    }),
    ...(withDrawbacks ? drawbacksOf(listed) : []),
  ];
}

/** Where two lines give the same property, they differ in it: three reasons of one kind tell nothing. */
function reasonsOf({ product, reasons, roles }: ShortListedView, list: readonly ShortListedView[]): readonly Value[] {
  const role: readonly Value[] =
    list.length < 2
      ? []
      : roles.includes('cheapest')
        ? [{ word: 'role.cheapest' }]
        : roles.includes('best-value')
          ? [{ word: 'role.best-value' }]
          : [];
  const seen = new Set<string>();
  const told = reasons.filter(({ attribute }) => {
    const isRepeated = seen.has(attribute.name) || product.name.includes(attribute.text);
    seen.add(attribute.name);
    return !isRepeated;
  });
  return [...told.slice(0, mostReasons).map(({ attribute }) => attributeWords(attribute)), ...role];
}

/** The worst of them; of what nearly fits, all that it misses. That it must be waited for stands on the line already. */
function drawbacksOf({ drawbacks }: ShortListedView): readonly Sentence[] {
  const told = drawbacks.filter(({ type }) => type !== 'stock');
  const missed = told.filter(({ type }) => isMiss.has(type));
  return (missed.length > 0 ? missed : told.slice(0, 1))
    .slice(0, mostDrawbacks)
    .flatMap((one) => drawbackWords(one) ?? []);
}

const mostDrawbacks = 2;
const isMiss: ReadonlySet<DrawbackView['type']> = new Set<DrawbackView['type']>([
  'over-price',
  'under-price',
  'other-brand',
  'other-value',
  'unknown',
]);

function drawbackWords(drawback: DrawbackView): Sentence | undefined {
  switch (drawback.type) {
    case 'over-price':
    case 'under-price':
      return say(`drawback.${drawback.type}`, { by: drawback.by });
    case 'stock':
      return undefined;
    case 'other-brand':
      return say('drawback.other-brand', { wished: drawback.wished });
    case 'other-value':
      return drawback.side
        ? say(`drawback.${drawback.side}`, { attribute: attributeWords(drawback.attribute), wished: drawback.wished })
        : say('drawback.other-value', { attribute: attributeWords(drawback.attribute) });
    case 'unknown':
      return say('drawback.unknown', { name: drawback.name });
    case 'lacks': {
      const [first] = drawback.attributes;
      return first && say('drawback.lacks', { name: { inSentence: first.name } });
    }
    case 'behind':
      return say(drawback.better === 'less' ? 'drawback.higher' : 'drawback.lower', {
        name: { inSentence: drawback.attribute.name },
        than: drawback.than,
      });
    case 'dearer':
      return say('drawback.dearer', { by: drawback.by, than: drawback.than });
  }
}
