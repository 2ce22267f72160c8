/** What a staff member writes at the start of a card's comment so that the customer receives the rest. */
const customerMark =
  /^\s*(?:@(?:customer|клиент)(?![\p{L}\p{N}_])|клиенту\s*:|to\s+customer\s*:)\s*(?:[:,.]|[-–—](?!\d))?\s*/iu;

/** The words meant for the customer, without the mark. Undefined when the comment is the staff's own or says nothing. */
export function readCustomerComment(text: string): string | undefined {
  const mark = customerMark.exec(text);
  if (!mark) return undefined;
  const words = text.slice(mark[0].length).trim();
  return words === '' ? undefined : words;
}
