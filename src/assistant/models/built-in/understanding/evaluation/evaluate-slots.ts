import { join } from 'node:path';
import { readBlocks } from '../classifier/examples.ts';
import { understand } from '../understand.ts';
import type { Understanding } from '../understanding.ts';
import { inputOf } from './evaluate.ts';

export type SlotAccuracy = {
  readonly language: string;
  readonly count: number;
  readonly share: number;
  readonly mistakes: readonly { readonly text: string; readonly wanted: string; readonly read: string }[];
};

/** The share of messages out of which every slot was read as wanted, and none that is not there. */
export function evaluateSlots(language: 'ru' | 'en'): SlotAccuracy {
  const lines = readBlocks(join(import.meta.dirname, 'slots.yaml'))[language] ?? [];
  const mistakes = lines.flatMap((line) => {
    const [text = '', wanted = ''] = line.split(' => ');
    const read = written(understand(inputOf(text, language)).slots);
    const expected = wanted === 'nothing' ? '' : wanted.split('; ').toSorted().join('; ');
    return read === expected ? [] : [{ text, wanted: expected, read }];
  });
  return { language, count: lines.length, share: 1 - mistakes.length / lines.length, mistakes };
}

/** Pronouns are left out: what they point at is the policy's to find. */
function written({ references, isPhoneValid: _isPhoneValid, ...slots }: Understanding['slots']): string {
  const pointed = references.flatMap((reference) => {
    if (reference.by === 'ordinal') return [`reference=${reference.position}`];
    return reference.by === 'extreme' ? [`extreme=${reference.direction}`] : [];
  });
  const values = Object.entries(slots).map(([name, value]) => `${name}=${value}`);
  return [...values, ...pointed].toSorted().join('; ');
}
