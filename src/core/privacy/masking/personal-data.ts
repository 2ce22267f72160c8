/** What is told from a text about a person, by what it is. `contact`: a name in a messenger or social network. */
const personalKinds = ['name', 'phone', 'email', 'address', 'card', 'document', 'contact'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A token's meaning within one conversation: `[NAME_1]` is kind `name`, number 1. */
export type MaskEntry = {
  readonly kind: PersonalKind;
  /** From 1 up, within its kind. */
  readonly number: number;
  /** What is restored in a reply or a tool's argument. */
  readonly value: string;
};
