import { findAddresses } from './find/find-addresses.ts';
import { findCards } from './find/find-cards.ts';
import { findDocuments } from './find/find-documents.ts';
import { findEmails } from './find/find-emails.ts';
import { findPhones } from './find/find-phones.ts';

/** A text without phones, e-mails, addresses and numbers of documents: they name no goods, and their digits are no prices. */
export function withoutContacts(text: string): string {
  const found = [
    ...findEmails(text),
    ...findPhones(text, { isPhone: () => false, isExpected: false }),
    ...findCards(text),
    ...findDocuments(text),
    ...findAddresses(text, false),
  ].sort((left, right) => right.start - left.start);
  let rest = text;
  let from = text.length;
  for (const { start, end } of found) {
    if (start >= from) continue;
    rest = `${rest.slice(0, start)} ${rest.slice(Math.min(end, from))}`;
    from = start;
  }
  return rest;
}
