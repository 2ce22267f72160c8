/**
 * How a model says what is not prose. Each stands on a line of its own and is never shown:
 *   [[product:SKU]]        show this product's card
 *   [[choices:A|B|C]]      quick choices under the message
 *   [[source:PASSAGE_ID]]  the passage this answer rests on
 */
export type ReplyDirectives = {
  readonly products: readonly string[];
  readonly choices: readonly string[];
  readonly sources: readonly string[];
};

const directivePattern = /^[ \t]*\[\[(product|choices|source):([^\]\n]*)\]\][ \t]*$/gmu;

/** Takes the directives out of a text; what remains is what the customer reads. */
export function readDirectives(text: string): { readonly text: string; readonly directives: ReplyDirectives } {
  const products: string[] = [];
  const choices: string[] = [];
  const sources: string[] = [];
  const rest = text.replace(directivePattern, (_line, kind: string, value: string) => {
    if (kind === 'product') products.push(value.trim());
    else if (kind === 'source') sources.push(value.trim());
    else
      choices.push(
        ...value
          .split('|')
          .map((choice) => choice.trim())
          .filter(Boolean),
      );
    return '';
  });
  return { text: rest.replace(/\n{3,}/g, '\n\n').trim(), directives: { products, choices, sources } };
}

/** The same for a piece of a streamed text, which may end in the middle of a paragraph. */
export function withoutDirectives(piece: string): string {
  return piece.replace(/^[ \t]*\[\[(?:product|choices|source):[^\]\n]*\]\][ \t]*\n?/gmu, '');
}

export function writeDirectives(directives: Partial<ReplyDirectives>): string {
  const lines = [
    ...(directives.products ?? []).map((sku) => `[[product:${sku}]]`),
    ...(directives.choices?.length
      ? [`[[choices:${directives.choices.map((choice) => choice.replace(/[|\]\n]/g, ' ')).join('|')}]]`]
      : []),
    ...(directives.sources ?? []).map((id) => `[[source:${id}]]`),
  ];
  return lines.join('\n');
}
