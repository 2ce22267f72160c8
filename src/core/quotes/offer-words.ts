/**
 * How people name a numbered offer: "КП", "коммерческое предложение", "a quote", "Q-10001". General language, the same in any
 * trade; "КП-550" is a model, and "коммерческая кофемашина" a kind of goods.
 */
const offer =
  /(?<![\p{L}\d-])(?:кп(?!-?\s?\d{1,4}(?!\d))|ком{1,2}(?:ерческ\p{L}*|\.)?\s?предл?ожени\p{L}*|коммерч?еск(?:ое|ого|ому|им)(?!\s+\p{L}{3,})|q-?\d{5,}|(?:price |formal |written )?quot(?:e|es|ation|ations)|commercial (?:offer|proposal))(?![\p{L}\d]|-\d)/giu;

export function namesOffer(text: string): boolean {
  return text.search(offer) >= 0;
}

/** The words that the search is asked: the paper's name is none of the goods'. */
export function withoutOfferWords(text: string): string {
  const rest = text.replace(offer, ' ');
  return /[\p{L}\d]/u.test(rest) ? rest : text;
}
