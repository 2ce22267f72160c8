import { fold } from '../analysis/fold.ts';
import { functionWords, requestWords } from '../language/stop-words.ts';

/** What comes behind these says of what kind the things are, and not what they are. */
const joints: ReadonlySet<string> = new Set(
  'for of with from to in by без в во для до из к ко на от по под при про с со у'.split(' '),
);
/** "Tea and coffee" are two things. */
const several: ReadonlySet<string> = new Set(['and', 'or', 'и', 'или', '&', '+', '/']);
/** They name no kind of goods. */
const general: ReadonlySet<string> = new Set(
  'goods equipment supplies accessories other misc sale sellers arrivals set sets kit kits изделия продукция оборудование принадлежности аксессуары прочее другое разное набор наборы комплект комплекты'.split(
    ' ',
  ),
);
const adjective = /(?:[ыио]й|[ыиое]е|[ая]я|[ую]ю|[ое]го|[ое]му|[ыи][мх]|[ыи]ми)$/u;

/** By its ending: "верхняя", "детские", "акустическую". Some nouns end so too. */
export function isAdjective(word: string): boolean {
  return adjective.test(word) && !/[ае]ние$/u.test(word);
}

/**
 * What the things of a category are, where its name says more than that: "guitars" of "Acoustic guitars", "установки" of "Стоматологические
 * установки", "strings" of "Strings for guitars". Undefined where the name is that word alone, names several things or none.
 */
export function headWord(name: string): string | undefined {
  const words = fold(name)
    .split(/[\s,;()]+/u)
    .filter((word) => word !== '');
  if (words.length < 2 || words.length > 5 || /[,;()/&+]/u.test(name) || words.some((word) => several.has(word)))
    return undefined;
  const joint = words.findIndex((word) => joints.has(word));
  const core = joint < 0 ? words : words.slice(0, joint);
  const head = /[а-яё]/u.test(name.toLowerCase())
    ? (core.find((word) => !isAdjective(word)) ?? core.at(-1))
    : core.at(-1);
  // "Manual brewing" is done, and no thing.
  const isKind = head !== undefined && /^[\p{L}-]{3,}(?<!ing)$/u.test(head) && !general.has(head);
  return isKind && !functionWords.has(head) && !requestWords.has(head) ? head : undefined;
}
