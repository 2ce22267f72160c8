/** "Рост 185, какой брать размер?", "what size should I take for 185?": what a document says of sizes and of that figure. */
import { type PassageUnit, unitsOf } from './passage-units.ts';
import { passagesIn } from './passages-in.ts';
import type { PickedAnswer } from './pick-answer.ts';
import type { Turn } from './turn.ts';

const ofSize = /(?<!\p{L})(?:размер\p{L}*|ростовк\p{L}*|sizes?|sizing)(?!\p{L})/iu;
const asksWhich =
  /(?<!\p{L})(?:как(?:ой|ую|ого|ая)|что за|what|which)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:размер\p{L}*|ростовк\p{L}*|sizes?)(?!\p{L})|(?<!\p{L})размер\p{L}*\s(?:\p{L}+\s){0,2}как(?:ой|ого)(?!\p{L})|(?:подобрать|выбрать|определить|choose|pick|know|find)\s(?:\p{L}+\s){0,3}(?:размер|size)/iu;
/** A size is looked for, and not what sizes there are, nor how large a thing is. */
const taking =
  /(?<!\p{L})(?:брать|взять|бер[уёе]\p{L}*|нуж\p{L}*|подо[йб]\p{L}*|подбира\p{L}*|выб[ир]\p{L}*|мне|моего|моему|на|при)(?!\p{L})|\b(?:take|need|get|choose|pick|order|should|would|am i|for|fits?|suits?|wear)\b/iu;

/** Undefined where no size is asked for, or no passage tells which it is for that figure. */
export function sizeToTake({ text, context, language }: Turn): PickedAnswer | undefined {
  if (!asksWhich.test(text) || !taking.test(text)) return undefined;
  const figures = [...text.matchAll(/(?<![\d.,])\d{1,4}(?:[.,]\d+)?(?![\d.,]*\d)/gu)].map(([figure]) =>
    numberOf(figure),
  );
  if (figures.length === 0) return undefined;
  for (const passage of passagesIn(context.found.passages, language)) {
    const isOfSizes = (unit: PassageUnit) =>
      ofSize.test([passage.heading, unit.question, unit.lead, unit.tableHead, unit.text].join(' '));
    const told = unitsOf(passage.text).find(
      (unit) => isOfSizes(unit) && figures.some((one) => isWithin(unit.text, one)),
    );
    if (told)
      return {
        passage,
        text: [told.tableHead, told.raw].filter(Boolean).join('\n'),
        covered: 1,
        isList: told.kind === 'item',
      };
  }
  return undefined;
}

/** "165-178 см", "from 165 to 178 cm". */
function isWithin(text: string, figure: number): boolean {
  const ranges = text.matchAll(/(\d+(?:[.,]\d+)?)\s?(?:[-–—]|до|to)\s?(\d+(?:[.,]\d+)?)/giu);
  return [...ranges].some(([, from = '', to = '']) => numberOf(from) <= figure && figure <= numberOf(to));
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
