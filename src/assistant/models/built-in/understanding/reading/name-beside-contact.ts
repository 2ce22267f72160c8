/** "Sam, +7 …": beside a phone or a mailbox a word or two with capitals are a name, and no Russian in Latin letters. */
export function isNameBesideContact(masked: string): boolean {
  const words = masked.replace(/\{[a-z]+\}/g, ' ').match(/\p{L}+/gu) ?? [];
  const isContact = /\{(?:phone|email)\}/.test(masked);
  return isContact && words.length > 0 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
}
