import type { DeliveryOptionView } from '../../../../tools/views.ts';
import type { Turn } from '../turn.ts';
import { contentStemsOf, stemsOf } from '../words.ts';

/** The delivery way meant by the message, among those the draft offers. */
export function chosenDelivery(turn: Turn): string | undefined {
  const options = turn.context.draft.deliveryOptions;
  if (options.length === 0 || turn.understanding.slots.place) return undefined;
  const { isPickup, references } = turn.understanding.slots;
  if (turn.asked?.expecting === 'confirmation') {
    const byName = isBareName(turn, options);
    if (byName) return byName.id;
  }
  if (turn.asked?.expecting !== 'delivery-way') {
    if (isPickup === undefined) return undefined;
    return options.find((option) => option.kind === (isPickup ? 'pickup' : 'delivery'))?.id;
  }
  if (turn.understanding.bareAnswer === 'any' || turn.understanding.bareAnswer === 'yes') return options[0]?.id;
  const ordinal = references.find((reference) => reference.by === 'ordinal');
  if (ordinal) return options.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1)?.id;
  const byWords = optionByWords(turn.text, options);
  if (byWords) return byWords.id;
  if (isPickup) return options.find((option) => option.kind === 'pickup')?.id;
  if (isPickup === false) return options.find((option) => option.kind === 'delivery')?.id;
  if (/дешев|cheap/iu.test(turn.text)) return byCost(options)[0]?.id;
  return undefined;
}

/** What the customer reads on the choice: the method, with the address where methods alone do not tell. */
export function optionName(option: DeliveryOptionView, options: readonly DeliveryOptionView[]): string {
  const isTwin = options.some((other) => other.id !== option.id && other.method === option.method);
  return isTwin && option.address ? `${option.method}, ${option.address}` : option.method;
}

/** Under the summary a way is named by its choice, or by few words that only it has. */
function isBareName(turn: Turn, options: readonly DeliveryOptionView[]): DeliveryOptionView | undefined {
  const text = turn.text.trim().toLocaleLowerCase();
  const tapped = options.find((option) => optionName(option, options).toLocaleLowerCase() === text);
  return tapped ?? (text.split(/\s+/).length <= 4 ? optionByWords(turn.text, options) : undefined);
}

function optionByWords(text: string, options: readonly DeliveryOptionView[]): DeliveryOptionView | undefined {
  // A number is a quantity rather than a house.
  const said = new Set(contentStemsOf(text).filter((stem) => !/^\d+$/.test(stem)));
  const scored = options
    .map((option) => {
      const words = stemsOf(`${option.method} ${option.address ?? ''} ${option.id}`);
      return { option, hits: new Set(words.filter((stem) => said.has(stem))).size };
    })
    .toSorted((left, right) => right.hits - left.hits);
  const [first, second] = scored;
  return first && first.hits > 0 && first.hits > (second?.hits ?? 0) ? first.option : undefined;
}

function byCost(options: readonly DeliveryOptionView[]): readonly DeliveryOptionView[] {
  const cost = (option: DeliveryOptionView) => (option.isFree ? 0 : Number(option.cost.amount));
  return options.toSorted((left, right) => cost(left) - cost(right));
}
