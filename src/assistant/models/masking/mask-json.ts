import type { JSONValue } from '@ai-sdk/provider';
import type { Masker, TextOwner } from '../../../core/privacy/masking/masker.ts';
import type { OwnData } from '../../../core/privacy/masking/own-data.ts';
import type { PersonalKind } from '../../../core/privacy/masking/personal-data.ts';

/** Parts of the context and of tools' answers that the company shows to anyone. Whatever is not named here may be a person's. */
const companyParts: ReadonlySet<string> = new Set(
  'company products similar named passages product offer offered main cheaper arguments options deliveryOptions delivery zones lines items payment categories attributes concession hours contactNotice objections choosing available shortages say goesWith because reasons misses question short shortList shownProducts'.split(
    ' ',
  ),
);
/** Fields whose whole value is a person's. */
const kindOfField: Readonly<Record<string, PersonalKind>> = {
  name: 'name',
  phone: 'phone',
  invalidPhone: 'phone',
  email: 'email',
  address: 'address',
};
/** Where those fields are a person's and not a thing's. */
const personParts: ReadonlySet<string> = new Set(['contact', 'customer', 'input']);
/** Numbers and names of ours: nothing is looked for in them. */
const plainFields: ReadonlySet<string> = new Set(
  'sku id uri key currency amount availability now language kind stage type createdAt temperature'.split(' '),
);

type Place = { readonly owner: TextOwner; readonly isEcho: boolean; readonly key: string; readonly part: string };

/** Fields by which the company's parts name things. */
const thingFields: ReadonlySet<string> = new Set(['name', 'brand', 'category', 'value']);

/** Notes what things the company's parts of a JSON value name. */
export function learnThings(value: JSONValue, own: OwnData): void {
  visit(value, topOf(''), (text, { owner, key, part }) => {
    if (owner === 'company' && thingFields.has(key) && part !== 'passages') own.learnWords(text);
  });
}

/** Parts that repeat a customer's words cut up, in other cases or without what stood around them: nothing is learned of them. */
const echoes: ReadonlySet<string> = new Set(['interpretation', 'earlier']);

/** Notes what a JSON value tells about a person. */
export function learnPeople(value: JSONValue, masker: Masker, part = ''): void {
  const isOfPerson = ({ owner, isEcho }: Place) => owner !== 'company' && !isEcho;
  visit(
    value,
    topOf(part),
    (text, place) => {
      const kind = kindOf(place);
      if (kind) masker.know(kind, text);
      else masker.learn(text);
    },
    isOfPerson,
  );
}

function topOf(part: string): Place {
  return { owner: 'person', isEcho: false, key: part, part };
}

function kindOf({ key, part }: Place): PersonalKind | undefined {
  if (key === 'invalidPhone') return 'phone';
  return personParts.has(part) ? kindOfField[key] : undefined;
}

function placeIn(place: Place, key: string): Place {
  const owner = companyParts.has(key) ? 'company' : place.owner;
  return { owner, isEcho: place.isEcho || echoes.has(key), key, part: place.key };
}

/** Words that were mended are keys of this field. */
const wordsField = 'corrections';

/** Sees every text and long number of the parts that `isWanted` lets in. */
function visit(
  value: JSONValue | undefined,
  place: Place,
  see: (text: string, place: Place) => void,
  isWanted: (place: Place) => boolean = () => true,
): void {
  if (typeof value === 'string') {
    if (!plainFields.has(place.key)) see(value, place);
  } else if (typeof value === 'number') {
    if (isLongNumber(value)) see(String(value), place);
  } else if (Array.isArray(value)) for (const item of value) visit(item, place, see, isWanted);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) {
      if (place.key === wordsField) see(key, place);
      const field = placeIn(place, key);
      if (isWanted(field)) visit(inside, field, see, isWanted);
    }
}

function isLongNumber(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1e9;
}

/** The value with personal data masked inside its strings, its long numbers and the words that are its keys; the very same where there is none. */
export function maskJson(value: JSONValue, masker: Masker, part = ''): JSONValue {
  return masked(value, topOf(part), (text, { owner, isEcho }) =>
    masker.mask(text, isEcho && owner === 'person' && !/\s/u.test(text) ? 'echo' : owner),
  );
}

function masked(value: JSONValue, place: Place, mask: (text: string, place: Place) => string): JSONValue {
  if (typeof value === 'string') return plainFields.has(place.key) ? value : mask(value, place);
  if (typeof value === 'number') {
    if (!isLongNumber(value)) return value;
    const changed = mask(String(value), place);
    return changed === String(value) ? value : changed;
  }
  if (Array.isArray(value)) {
    const items = value.map((item: JSONValue) => masked(item, place, mask));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const isWords = place.key === wordsField;
  let isChanged = false;
  const fields = Object.entries(value).map(([key, inside]): [string, JSONValue | undefined] => {
    const changed = inside === undefined ? undefined : masked(inside, placeIn(place, key), mask);
    const name = isWords ? mask(key, place) : key;
    isChanged ||= changed !== inside || name !== key;
    return [name, changed];
  });
  return isChanged ? Object.fromEntries(fields) : value;
}
