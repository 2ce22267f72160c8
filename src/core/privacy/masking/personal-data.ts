/** What is told from a text about a person, by what it is. `contact`: a name in a messenger or social network. */
export const personalKinds = ['name', 'phone', 'email', 'address', 'card', 'document', 'contact'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A token's meaning within one conversation: `[NAME_1]` is kind `name`, number 1. */
export type MaskEntry = {
  readonly kind: PersonalKind;
  /** From 1 up, within its kind. */
  readonly number: number;
  /** What is restored in a reply or a tool's argument. */
  readonly value: string;
};

/** Personal data found in a text. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  /** As it is to be restored, where that is not what is written: an e-mail spelled out, a name in another case. */
  readonly value?: string;
};

/** Lower case, `ё` as `е`: what two spellings of one value have in common. */
export function foldLetters(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
