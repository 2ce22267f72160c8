import { describe, expect, it } from 'vitest';
import { choiceSaid } from './choice-said.ts';
import { placeholdersOf } from './fill-template.ts';
import { wordings } from './wordings.ts';

const ids = Object.keys(wordings.ru) as (keyof typeof wordings.ru)[];

function placeholders(language: 'ru' | 'en', id: (typeof ids)[number]): readonly string[] {
  return [...new Set(wordings[language][id].flatMap((variant: string) => placeholdersOf(variant)))].sort();
}

describe('wordings', () => {
  it('say the same in both languages, from the same values', () => {
    expect(Object.keys(wordings.en).sort()).toEqual([...ids].sort());
    const different = ids.filter((id) => placeholders('ru', id).join() !== placeholders('en', id).join());
    expect(different).toEqual([]);
  });

  it('have several variants wherever a whole sentence is said', () => {
    const isWord = (id: string) => /^(choice|availability|attribute|table|days|summary|nearest$|product)\.?/.test(id);
    const lonely = ids.filter((id) => !isWord(id) && wordings.ru[id].length < 2 && /[.?!:]$/.test(wordings.ru[id][0]));
    expect(lonely).toEqual(['first-greeting', 'fact.line', 'delivery.delivery', 'delivery.pickup']);
  });

  it('keep the tone: no emoji, no officialese, no capital «Вы», no false warmth', () => {
    const all = [...Object.values(wordings.ru), ...Object.values(wordings.en)].flat() as string[];
    const bad =
      /\p{Extended_Pictographic}|осуществля|в рамках|является|данный товар|(?<=[а-я,] )Вы\b|(?<=[а-я,] )Вам\b|language model|understand your|great question|only today|торопитесь/iu;
    expect(all.filter((text) => bad.test(text))).toEqual([]);
  });

  it('never speak in the past of one gender', () => {
    const russian = (Object.values(wordings.ru).flat() as string[]).filter((text) =>
      /(?:^|\s)я (?:\p{L}+ )?\p{L}+л(?:а)?(?:\s|[.,!?])/iu.test(text),
    );
    expect(russian).toEqual([]);
  });

  it('are short', () => {
    const long = (Object.values(wordings.ru).flat() as string[]).filter((text) => text.split(/\s+/).length > 28);
    expect(long).toEqual([]);
  });

  it.each(ids.filter((id) => id.startsWith('choice.')))('%s is recognised when tapped', (id) => {
    for (const language of ['ru', 'en'] as const) {
      for (const text of wordings[language][id]) expect(choiceSaid(text)).toBe(id);
    }
  });
});
