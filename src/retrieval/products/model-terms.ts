import type { Product } from '../../core/catalog/product.ts';
import { allWordings } from '../../core/language.ts';
import { indexTerms, nameTokens, termsOfWordings } from '../analysis/analyze.ts';
import { stem } from '../analysis/stem.ts';
import type { AttributeDocument } from './attribute-document.ts';

const lowerRussian = /(?<![\p{L}\d])[а-яё]+(?![\p{L}\d])/gu;
const lowerWord = /(?<![\p{L}\d])\p{Ll}+(?![\p{L}\d])/gu;

/**
 * The terms of a name that make it this product and no other: codes (S40), a word in the other script
 * (Primo in a Russian name), words in quotes, and proper names. What the product's own category,
 * brand, attributes or running text also say is not part of the model.
 */
export function modelTerms(product: Product, attributes: readonly AttributeDocument[]): string[] {
  const ordinary = ordinaryTerms(product, attributes);
  const found = new Set<string>();
  for (const name of allWordings(product.name)) {
    for (const term of modelTermsOf(name, ordinary)) found.add(term);
  }
  return [...found];
}

function modelTermsOf(name: string, ordinary: ReadonlySet<string>): string[] {
  const isMostlyCyrillic = (name.match(/[а-яё]/gi)?.length ?? 0) > (name.match(/[a-z]/gi)?.length ?? 0);
  const quoted = quotedTerms(name);
  const tokens = nameTokens(name);
  const terms: string[] = [];
  let position = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'quantity') continue;
    const isCode = token.joint === 'glued' || tokens[index - 1]?.joint === 'glued';
    if (token.kind === 'number') {
      const follows = terms.length > 0 && terms.at(-1) === tokens[index - 1]?.term;
      if (isCode || follows) terms.push(token.term);
      continue;
    }
    const isFirst = position++ === 0;
    if (isCode) terms.push(token.term);
    else if (token.text.length < 2 || ordinary.has(token.term)) continue;
    else if (quoted.has(token.term)) terms.push(token.term);
    else if (isMostlyCyrillic && /[a-z]/.test(token.text)) terms.push(token.term);
    else if (isCapital(name, token.text) && (!isFirst || tokens[index + 1]?.kind === 'number')) terms.push(token.term);
  }
  return terms;
}

function ordinaryTerms(product: Product, attributes: readonly AttributeDocument[]): Set<string> {
  const terms = new Set(indexTerms(product.brand ?? ''));
  for (const level of product.category) for (const term of termsOfWordings(level)) terms.add(term);
  for (const { wordTerms } of attributes) for (const term of wordTerms) terms.add(term);
  // Words that the product's own texts write in lower case are common nouns.
  for (const text of [...allWordings(product.description), ...allWordings(product.name)]) {
    const isRussian = /[а-яё]/i.test(text);
    // In a Russian text only Russian words tell: brands and models stay Latin there, in lower case too.
    for (const word of text.match(isRussian ? lowerRussian : lowerWord) ?? [])
      terms.add(stem(word.replaceAll('ё', 'е')));
  }
  return terms;
}

function quotedTerms(name: string): Set<string> {
  const quoted = name.match(/[«"“„]([^»"”“]+)[»"”“]/g) ?? [];
  return new Set(quoted.flatMap(indexTerms));
}

function isCapital(name: string, foldedWord: string): boolean {
  const at = name.toLowerCase().replaceAll('ё', 'е').indexOf(foldedWord);
  const first = at < 0 ? undefined : name[at];
  return first !== undefined && first !== first.toLowerCase();
}
