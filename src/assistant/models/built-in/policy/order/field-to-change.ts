/** "Другой телефон", "имя неправильно", "wrong address": which field of the order is to be told anew. */
import type { Note } from '../../note.ts';
import { say } from '../../wording/speech.ts';
import { placeChoices } from '../delivery-words.ts';
import type { Outcome, Turn } from '../turn.ts';

type Field = 'contact' | 'name' | 'place' | 'quantity';

const wrong =
  /друг(?:ой|ое|ая|ого|ую)|не ?(?:тот|та|то|мой|моя|моё|мое)(?!\p{L})|неправильн|неверн|ошиб|измен|поменя|смени|исправ|wrong|different|another|other|change|new|incorrect|fix/iu;
const fields: readonly (readonly [Field, RegExp])[] = [
  ['contact', /телефон|номер(?! заказа| заявки)|почт|e-?mail|контакт|phone|number|contact/iu],
  ['name', /(?<!\p{L})имя|имени|зовут|фамили|(?<!\p{L})name/iu],
  ['place', /город|адрес|доставк|куда|(?<!\p{L})city|address|place|town|delivery/iu],
  ['quantity', /количеств|сколько|штук|quantity|how many|amount/iu],
];
const mostWords = 7;

/** Undefined when the new value is there already, or no field is named as wrong. */
export function fieldToChange(turn: Turn): Field | undefined {
  const { slots } = turn.understanding;
  const isTold = [slots.phone, slots.email, slots.name, slots.place, slots.address, slots.quantity].some(
    (value) => value !== undefined,
  );
  if (isTold || /\d{3}/.test(turn.text) || turn.text.split(/\s+/).length > mostWords || !wrong.test(turn.text))
    return undefined;
  return fields.find(([, words]) => words.test(turn.text))?.[0];
}

export function askField(turn: Turn, field: Field): Outcome {
  const expecting: Note['asked'] = { expecting: field, for: 'order' };
  const note = { isOrdering: true, asked: expecting };
  if (field === 'place') return { say: [say('ask.new-place'), { choices: placeChoices(turn) }], note };
  return { say: [say(questions[field])], note };
}

const questions = { contact: 'ask.new-contact', name: 'ask.new-name', quantity: 'ask.new-quantity' } as const;
