/** E-mail addresses, and digits as phone and card numbers have them, with what people write between. */
const email = /[^\s@<>"]{1,64}@[^\s@<>"]{1,255}\.\p{L}{2,}/gu;
const longNumber = /\+?\d(?:[\s().-]{0,2}\d){8,}/gu;

/** The question without what tells who asks: it goes to whoever runs the embedding model. Product codes are shorter. */
export function withoutContacts(text: string): string {
  return text.replace(email, ' ').replace(longNumber, ' ').replace(/\s+/g, ' ').trim();
}
