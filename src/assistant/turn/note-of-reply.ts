import { type Note, readNote, withoutQuestion } from '../models/built-in/note.ts';
import { pricedDraft } from '../tools/priced-draft.ts';
import { viewOfProduct } from '../tools/view-of-product.ts';
import type { GeneratedReply } from './generate-reply.ts';
import type { PreparedTurn } from './prepare-turn.ts';

const mostShown = 5;

/**
 * The note that the built-in model would have left on a reply of another model: what was shown, and what was asked, as far as the
 * words tell for certain. With it the built-in model can go on with the talk in the next turn; without it, it would take the
 * customer's "yes" for the answer to a question of its own, asked long before.
 */
export async function noteOfReply(
  turn: PreparedTurn,
  reply: Pick<GeneratedReply, 'text' | 'directives'>,
): Promise<Note> {
  const { scope } = turn;
  const { language } = scope;
  const before = withoutQuestion(readNote(lastNote(turn)));
  const named = [...new Set([...scope.ledger.productsIn(reply.text), ...reply.directives.products])];
  const found = await scope.products.find(named.slice(0, mostShown));
  const shown = [...found.values()].map((product) => {
    const { sku, name, category, brand, price } = viewOfProduct(product, language);
    return { sku, name, category, ...(brand ? { brand } : {}), price };
  });
  const skus = shown.map(({ sku }) => sku);
  const draft = await pricedDraft(scope);
  const hasItems = draft.draft.items.length > 0;
  const asked = hasItems ? askedOf(reply.text, new Set(draft.missing)) : undefined;
  return {
    ...before,
    ...(shown.length > 0 ? { shown, focus: skus, seen: [...new Set([...before.seen, ...skus])] } : {}),
    ...(asked ? { asked: { expecting: asked, for: 'order' } } : {}),
    ...(draft.draft.place ? { place: draft.draft.place } : {}),
    choices: [...reply.directives.choices],
    isOrdering: hasItems,
    sentences: [],
  };
}

function lastNote({ messages }: PreparedTurn): unknown {
  for (const message of messages.toReversed()) {
    const note = message.role === 'assistant' ? message.providerOptions?.vitrina?.note : undefined;
    if (note !== undefined) return note;
  }
  return undefined;
}

type Asked = 'place' | 'name' | 'contact' | 'confirmation';

/** Words that such a question holds, in either language. */
const words: Readonly<Record<Asked, RegExp>> = {
  place: /куда|город|адрес|доставить|where|town|city|address|deliver/iu,
  name: /зовут|обращаться|имя|your name|what name|who is it for/iu,
  contact: /телефон|почт|e-?mail|связаться|phone|reach you/iu,
  confirmation:
    /вс[её] (?:ли )?верно|оформля|подтвержда|place (?:it|the order|your order)|confirm|all (?:correct|right)|everything (?:correct|right)/iu,
};

/** What the order still needs and the last question asks for. Confirming is asked only where nothing is missing. */
function askedOf(text: string, missing: ReadonlySet<string>): Asked | undefined {
  const question = /[^.!?…\n]*\?\s*$/u.exec(text)?.[0];
  if (question === undefined) return undefined;
  if (missing.size === 0) return words.confirmation.test(question) ? 'confirmation' : undefined;
  return (['name', 'contact', 'place'] as const).find((field) => missing.has(field) && words[field].test(question));
}
