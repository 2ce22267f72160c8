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

/** Notes what things the company's parts of a JSON value name. */
export function learnThings(value: JSONValue, own: OwnData): void {
  walk(value, topOf(''), (text, { owner, key, part }) => {
    if (owner === 'company' && /^(?:name|brand|category|value)$/u.test(key) && part !== 'passages')
      own.learnWords(text);
    return text;
  });
}

/** Parts that repeat a customer's words cut up, in other cases or without what stood around them: nothing is learned of them. */
const echoes: ReadonlySet<string> = new Set(['interpretation', 'earlier']);

/** Notes what a JSON value tells about a person. */
export function learnPeople(value: JSONValue, masker: Masker, part = ''): void {
  walk(value, topOf(part), (text, place) => {
    if (place.owner === 'company' || place.isEcho) return text;
    const kind = kindOf(place);
    if (kind) masker.know(kind, text);
    else masker.learn(text);
    return text;
  });
}

function topOf(part: string): Place {
  return { owner: 'person', isEcho: false, key: part, part };
}

/** The value with personal data masked inside its strings, its long numbers and the words that are its keys. */
export function maskJson(value: JSONValue, masker: Masker, part = ''): JSONValue {
  return walk(value, topOf(part), (text, { owner, isEcho }) =>
    masker.mask(text, isEcho && owner === 'person' && !/\s/u.test(text) ? 'echo' : owner),
  );
}

function kindOf({ key, part }: Place): PersonalKind | undefined {
  if (key === 'invalidPhone') return 'phone';
  return personParts.has(part) ? kindOfField[key] : undefined;
}

function walk(value: JSONValue, place: Place, change: (text: string, place: Place) => string): JSONValue {
  if (typeof value === 'string') return plainFields.has(place.key) ? value : change(value, place);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 1e9) return value;
    const changed = change(String(value), place);
    return changed === String(value) ? value : changed;
  }
  if (Array.isArray(value)) return value.map((item: JSONValue) => walk(item, place, change));
  if (typeof value !== 'object' || value === null) return value;
  const isWords = place.key === 'corrections';
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => {
      const owner = companyParts.has(key) ? 'company' : place.owner;
      const field = { owner, isEcho: place.isEcho || echoes.has(key), key, part: place.key } as const;
      return [isWords ? change(key, place) : key, inside === undefined ? null : walk(inside, field, change)];
    }),
  );
}
