import { fold } from '../../../../retrieval/analysis/fold.ts';
import type { ChoiceId } from './speech.ts';
import { wordings } from './wordings.ts';

/** The quick choice that a message repeats word for word, in either language. */
export function choiceSaid(text: string): ChoiceId | undefined {
  return byText.get(fold(text.trim()));
}

const byText: ReadonlyMap<string, ChoiceId> = new Map(
  [wordings.ru, wordings.en].flatMap((table) =>
    Object.entries(table).flatMap(([id, variants]) =>
      id.startsWith('choice.') ? [...variants].map((text: string) => [fold(text), id as ChoiceId] as const) : [],
    ),
  ),
);
