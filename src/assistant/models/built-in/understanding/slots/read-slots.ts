import { readBareAnswer } from '../reading/bare-answer.ts';
import { foldText } from '../reading/clean-text.ts';
import { isNameBesideContact } from '../reading/name-beside-contact.ts';
import type { Vocabulary } from '../reading/vocabulary.ts';
import type { Expectation, Understanding, UnderstandingInput } from '../understanding.ts';
import { withDictatedPhone } from './dictated-phone.ts';
import { holdsWordOf, maskProducts } from './mask-products.ts';
import { withoutModelFigures } from './model-figure.ts';
import { readAddress } from './read-address.ts';
import { readPromoCode, readRequestNumber } from './read-codes.ts';
import { withoutDenied } from './read-denied.ts';
import { readEmail } from './read-email.ts';
import { maskMoney } from './read-money.ts';
import { isFirstName, readName } from './read-name.ts';
import { readPhone } from './read-phone.ts';
import { readPickup } from './read-pickup.ts';
import { isCity, readPlace } from './read-place.ts';
import { readQuantity, withoutFiguresOfSize } from './read-quantity.ts';
import { readReferences, withoutAllSeveral, withoutFirstSeveral } from './read-references.ts';
import { toldApart } from './told-apart.ts';

export type Slots = Understanding['slots'];

const link = /(?:https?:\/\/|www\.)\S+/giu;

/** Asked when the goods are chosen already. */
const endOfOrder: ReadonlySet<Expectation> = new Set<Expectation>([
  'place',
  'delivery-way',
  'name',
  'contact',
  'confirmation',
  'promo-code',
]);

/** What stays the same in any script: contacts, numbers and codes. Read first, before letters are exchanged. */
export function readContactSlots(
  text: string,
  input: Pick<UnderstandingInput, 'expecting' | 'country' | 'fallbackLanguage'>,
): { readonly slots: Omit<Slots, 'references'>; readonly text: string } {
  const email = readEmail(withDictatedPhone(text.replace(link, '{link}')));
  const isCodeExpected = input.expecting === 'promo-code' && readBareAnswer(email.text) === undefined;
  const promo = readPromoCode(email.text, isCodeExpected, {
    // While goods are being looked for it is rather a brand.
    mayBeForeign: input.fallbackLanguage === 'ru' && input.expecting !== undefined && endOfOrder.has(input.expecting),
    isTown: isCity,
  });
  const request = readRequestNumber(promo.text, input.expecting === 'request-number');
  const isContactExpected = input.expecting === 'contact' || input.expecting === 'name';
  const phone = readPhone(request.text, { country: input.country, isExpected: isContactExpected });
  return {
    slots: {
      ...(email.value ? { email: email.value } : {}),
      ...(promo.value ? { promoCode: promo.value } : {}),
      ...(request.value ? { requestNumber: request.value } : {}),
      ...(phone.value ? phone.value : {}),
    },
    text: phone.text,
  };
}

/** What words tell: place, address, name, quantity, references. */
export function readWordSlots(
  text: string,
  context: {
    readonly input: UnderstandingInput;
    readonly language: string;
    readonly vocabulary: Vocabulary;
    readonly hasContact: boolean;
  },
): { readonly slots: Slots; readonly text: string } {
  const { input, vocabulary } = context;
  const { expecting } = input;
  const choiceWords = new Set(input.choices.flatMap((choice) => foldText(choice).match(/\p{L}+/gu) ?? []));
  const isServed = (part: string) => input.places.some((place) => foldText(place) === foldText(part));
  const apart = toldApart(withoutTitles(text), (words) => isCity(words) || isServed(words));
  const denied = withoutDenied(apart);
  const isOfGoods = holdsWordOf(denied.text, input.products ?? []);
  const isWordOfGoods = (part: string) => holdsWordOf(part, input.products ?? []);
  const address = readAddress(denied.text, {
    isExpected: expecting === 'place' && !isOfGoods,
    isContactExpected: expecting === 'name' || expecting === 'contact',
    isTown: (part) => isCity(part) || isServed(part),
    isOfGoods: isWordOfGoods,
  });
  const priced = maskMoney(address.text);
  // "Анна, +7…" is a name whatever was asked; "Москва" is a town even where a name was asked.
  const opening = /^\s*(\p{L}[\p{L}'-]*)/u.exec(priced)?.[1] ?? '';
  const isTown = isCity(priced) || isServed(opening);
  const isNameFirst =
    (expecting === 'name' && (isFirstName(opening) || !isTown)) || (isFirstName(opening) && !isCity(opening));
  const isKnownAsWritten = (word: string) => vocabulary.isKnown(word) || choiceWords.has(word);
  const nameOptions = {
    isExpected: expecting === 'name' || expecting === 'contact' || denied.isName,
    // A first name alone answers "where to?" with who: it is taken, and the place asked again.
    hasContact: context.hasContact || (expecting !== undefined && isFirstName(opening) && isNameFirst),
    isAlone: expecting !== 'place' && isNameBesideContact(priced),
    isKnownWord: (word: string) => isKnownAsWritten(word) || vocabulary.mend(word) !== undefined,
    isKnownAsWritten,
  };
  const placeOptions = {
    places: input.places,
    isExpected: expecting === 'place',
    isOfGoods,
    isWordOfGoods,
    isKnownWord: vocabulary.isKnown,
    isAboutDelivery: /доставк|достав|везе|везт|отправ|deliver|ship|send/iu.test(text),
  };
  const firstName = isNameFirst ? readName(priced, nameOptions) : undefined;
  const place = readPlace(firstName?.text ?? priced, placeOptions);
  const name = firstName?.value ? firstName : readName(place.text, nameOptions);
  const masked = firstName?.value ? place.text : name.text;
  const isPickup = readPickup(text, expecting === 'delivery-way' || expecting === 'place');
  const references = readReferences(masked, {
    language: context.language,
    isExpected: expecting === 'which-product',
    choiceCount: input.choices.length,
  });
  // Only a bare number is the choice itself; "two of the second one" names a quantity too.
  const isNumberReference =
    expecting === 'which-product' && references.length === 1 && /^\D{0,12}\d{1,2}\D{0,12}$/u.test(masked);
  const goods = input.products ?? [];
  const listed = expecting === 'quantity' ? [] : (input.listed ?? []);
  const counting = withoutModelFigures(withoutPhoneFigures(withoutFiguresOfSize(masked), context.hasContact), listed);
  const quantity = isNumberReference
    ? undefined
    : readQuantity(withoutSizes(withoutAllSeveral(withoutOrdinals(maskProducts(counting, goods))), goods), {
        isExpected: expecting === 'quantity',
        hasPhone: context.hasContact,
      });
  return {
    slots: {
      ...(quantity === undefined ? {} : { quantity }),
      ...(name.value ? { name: name.value } : {}),
      ...(place.value ? { place: place.value } : {}),
      ...(address.value ? { address: address.value } : {}),
      ...(isPickup === undefined ? {} : { isPickup }),
      references,
    },
    text: masked,
  };
}

/** "Dr. Jane Roe": a title is no name, and its dot ends no sentence. */
function withoutTitles(text: string): string {
  return text.replace(/(?<![\p{L}\d])(?:Dr|Mr|Mrs|Ms|Prof)\.?\s+(?=\p{Lu})/gu, '');
}

/** "Обе по 250": a figure by which the names of what was shown differ is a size of theirs. */
function withoutSizes(text: string, names: readonly string[]): string {
  return text.replace(/(?<=(?<!\p{L})по\s)\d{2,4}(?![\d\p{L}])/giu, (size) =>
    names.some((name) => new RegExp(`(?<!\\d)${size}\\s?\\p{L}`, 'u').test(name)) ? '{size}' : size,
  );
}

/** "Не 776, а 777" beside a phone: figures of it. */
function withoutPhoneFigures(text: string, hasContact: boolean): string {
  return hasContact ? text.replace(/(?<![\d\p{L}])\d{3,}(?![\d\p{L}])/gu, '{figures}') : text;
}

function withoutOrdinals(text: string): string {
  return withoutFirstSeveral(text).replace(
    /(?:[№#]|номер|number|вариант|option|variant)\s*\d{1,2}(?![\d\p{L}])/giu,
    '{ordinal}',
  );
}
