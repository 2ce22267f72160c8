import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import { understand } from '../understand.ts';
import type { Understanding } from '../understanding.ts';
import { type EvaluationSet, inputOf, utterancesOf } from './evaluate.ts';

export type SlotAccuracy = {
  readonly language: string;
  readonly count: number;
  readonly share: number;
  readonly mistakes: readonly { readonly text: string; readonly wanted: string; readonly read: string }[];
};

/** The share of messages out of which every slot was read as wanted, and none that is not there. */
export function evaluateSlots(set: 'slots' | EvaluationSet, language: 'ru' | 'en'): SlotAccuracy {
  const messages = set === 'slots' ? messagesWithSlots(language) : utterancesOf(set, language);
  const mistakes = messages.flatMap(({ text, slots }) => {
    const read = written(understand(inputOf(text, language)).slots);
    const wanted = slots.split('; ').toSorted().join('; ');
    return read === wanted ? [] : [{ text, wanted, read }];
  });
  return { language, count: messages.length, share: 1 - mistakes.length / messages.length, mistakes };
}

function messagesWithSlots(language: 'ru' | 'en') {
  const lines = readBlocks(join(import.meta.dirname, 'slots.yaml'))[language] ?? [];
  return lines.map((line) => {
    const [text = '', slots = ''] = line.split(' => ');
    return { text, slots: slots === 'nothing' ? '' : slots };
  });
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
