import type { LanguageModelV4 } from '@ai-sdk/provider';
import { isCommonWord } from '../../../core/claims/names/common-names.ts';
import type { CompanyMaterials } from '../../../core/company/company.ts';
import type { Customer } from '../../../core/conversation/conversation.ts';
import type { NewMessage } from '../../../core/conversation/message.ts';
import { allWordings } from '../../../core/language.ts';
import type { SeenMessage } from '../../../core/ports/mask-repository.ts';
import { createFindingMemory, type FindingMemory } from '../../../core/privacy/masking/finding-memory.ts';
import { createMaskMap } from '../../../core/privacy/masking/mask-map.ts';
import { createMasker } from '../../../core/privacy/masking/masker.ts';
import { askedBy } from '../../../core/privacy/masking/names/name-cues.ts';
import { createOwnData, type OwnMaterials } from '../../../core/privacy/masking/own-data.ts';
import type { MaskEntry } from '../../../core/privacy/masking/personal-data.ts';
import type { RequestDraft } from '../../../core/requests/draft.ts';
import type { Request } from '../../../core/requests/request.ts';
import { isPhoneOf } from '../../../shared/contact.ts';
import { isEverydayWord } from '../built-in/understanding/is-everyday-word.ts';
import { cityNames } from '../built-in/understanding/slots/read-place.ts';
import { maskedModel } from './masked-model.ts';

/** What a turn knows of the people in its conversation. */
export type MaskingSubject = {
  /** What stands in the database for this conversation. */
  readonly entries: readonly MaskEntry[];
  readonly materials: CompanyMaterials;
  /** Country of phone numbers without a plus. */
  readonly country: string;
  readonly customer: Customer;
  readonly draft: RequestDraft;
  readonly requests: readonly Request[];
  /** What the shop said last before the customer's message. */
  readonly before: string;
};

/** Masking of one turn. */
export type TurnMasking = {
  /** The model as it may be asked when it runs on somebody else's machine. */
  wrap(model: LanguageModelV4): LanguageModelV4;
  /** What the turn taught: empty when no model outside was asked. */
  added(): readonly MaskEntry[];
  /** How a model outside saw the turn's messages, where that differs from what they say. */
  seen(messages: readonly NewMessage[]): readonly SeenMessage[];
};

let isWarm = false;

/** Compiles the patterns and the lists of names, which takes longer than a hundred turns: at the start, not in a customer's time. */
export function warmMasking(): void {
  if (isWarm) return;
  isWarm = true;
  const own = createOwnData({ phones: [], emails: [], addresses: [], names: [], places: [] });
  const masker = createMasker({ map: createMaskMap([]), own, isPhone: isPhoneOf('RU'), isEverydayWord });
  for (const text of [
    'меня зовут Анна, 8 900 000-00-11',
    'my name is Ann, 12 High Street, ann@example.com @ann https://x.example/?a=1',
  ]) {
    masker.learn(text);
    masker.mask(text, 'person');
  }
}

export function openMasking(subject: MaskingSubject): TurnMasking {
  warmMasking();
  const map = createMaskMap(subject.entries);
  const own = createOwnData(ownMaterialsOf(subject.materials));
  const masker = createMasker({
    map,
    own,
    isPhone: isPhoneOf(subject.country),
    isEverydayWord: (word) => isEverydayWord(word) || isCommonWord(word),
    memory: memoryOf(subject.country),
  });
  let isAsked = false;
  const begin = () => {
    if (isAsked) return;
    isAsked = true;
    know(subject, masker.know);
  };
  return {
    wrap: (model) => maskedModel(model, { map, masker, own, onAsked: begin }),
    added: () => (isAsked ? map.added() : []),
    seen(messages) {
      if (!isAsked) return [];
      return messages.flatMap(({ id, author, text }) => {
        const asked = author === 'customer' ? askedBy(subject.before) : {};
        const masked = masker.mask(text, 'person', asked);
        return masked === text ? [] : [{ messageId: id, text: masked }];
      });
    },
  };
}

/** Messages of the talks that go on; about 1 MB. */
const mostTexts = 1_000;
/** By the country whose numbers are phones. */
const memories = new Map<string, FindingMemory>();

function memoryOf(country: string): FindingMemory {
  const known = memories.get(country) ?? createFindingMemory(mostTexts);
  memories.set(country, known);
  return known;
}

function know(
  { customer, draft, requests }: MaskingSubject,
  learn: (kind: MaskEntry['kind'], value: string) => void,
): void {
  const people = [customer, draft.contact, ...requests.map(({ contact }) => contact)];
  for (const { name, phone, email } of people) {
    if (name) learn('name', name);
    if (phone) learn('phone', phone);
    if (email) learn('email', email);
  }
  for (const address of [draft.address, ...requests.map(({ delivery }) => delivery?.address)])
    if (address) learn('address', address);
}

const ofMaterials = new WeakMap<CompanyMaterials, OwnMaterials>();

function ownMaterialsOf(materials: CompanyMaterials): OwnMaterials {
  const known = ofMaterials.get(materials);
  if (known) return known;
  const { profile, delivery } = materials;
  const { contacts, legal } = profile;
  const own: OwnMaterials = {
    phones: contacts.phone ? [contacts.phone] : [],
    emails: contacts.email ? [contacts.email] : [],
    addresses: [
      ...allWordings(contacts.address),
      ...(legal.address ? [legal.address] : []),
      ...delivery.pickup.flatMap(({ address }) => allWordings(address)),
    ],
    names: [...allWordings(profile.name), ...allWordings(profile.assistant.name), ...(legal.name ? [legal.name] : [])],
    places: [
      ...cityNames,
      ...delivery.zones.flatMap(({ name, places }) => [...allWordings(name), ...places]),
      ...delivery.pickup.flatMap(({ name, place }) => [...allWordings(name), place]),
      ...materials.categories.flatMap(({ name }) => allWordings(name)),
    ],
  };
  ofMaterials.set(materials, own);
  return own;
}
