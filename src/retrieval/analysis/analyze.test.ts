import { describe, expect, it } from 'vitest';
import { indexTerms, nameTerms } from './analyze.ts';
import { editDistance } from './distance.ts';
import { fold, switchLayout } from './fold.ts';
import { toBase } from './quantity.ts';
import { codeTwins, sound, toCyrillic } from './sound.ts';
import { parseNumber, tokenize } from './tokenize.ts';

describe('fold', () => {
  it.each([
    ['Чёрный ЁЖ', 'черный еж'],
    ['Café Crème', 'cafe creme'],
    ['йод', 'йод'],
    ['м²', 'м2'],
    ['soft\u00adhyphen\u0000nul', 'softhyphen nul'],
    ['De’Longhi', "de'longhi"],
  ])('%j -> %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('numbers as people write them', () => {
  it.each([
    ['0,5', 0.5],
    ['1.5', 1.5],
    ['50 000', 50000],
    ['1,299.00', 1299],
    ['1.299,00', 1299],
    ['50,000', 50000],
    ['12990', 12990],
    ['0,500', 0.5],
    ['1.234.567', 1234567],
  ])('%s is %d', (text, number) => expect(parseNumber(text)).toBe(number));
});

describe('one term per quantity, however it is written', () => {
  it.each([
    ['0,5 л', '500 мл'],
    ['500ml', '500 мл'],
    ['0.5 litres', '500 мл'],
    ['1.5 kW', '1500 Вт'],
    ['15 бар', '15 bar'],
    ['2 lb', '907,2 г'],
    ['27"', '27 дюймов'],
    ['1/2 дюйма', '0,5"'],
    ['3000 об/мин', '3000 rpm'],
    ['20 кв. м', '20 м²'],
    ['1 м3/ч', '1 m3/h'],
    ['6 fl oz', '177,4 мл'],
    ['220В', '220 volt'],
    ['2 года', '24 months'],
    ['1 300 Вт', '1.3 кВт'],
  ])('%s = %s', (left, right) => {
    const [one, other] = [left, right].map((text) => tokenize(fold(text)).map((token) => token.term));
    expect(one).toHaveLength(1);
    expect(one).toEqual(other);
  });

  it.each(['5 в наличии', '3 in 1', '10 а также'])('%s holds no unit', (text) => {
    expect(tokenize(fold(text))[0]?.kind).toBe('number');
  });

  it('converts what the table knows and nothing else', () => {
    expect(toBase(1.5, 'кВт')).toEqual({ amount: 1500, unit: 'W' });
    expect(toBase(2, 'чашки')).toBeUndefined();
  });
});

describe('terms', () => {
  it.each([
    ['rx580', ['rx', '580']],
    ['RX 580', ['rx', '580']],
    ['кофе-машина', ['коф', 'кофемашин', 'машин']],
    ['насосы для сада', ['насос', 'сад']],
    ["women's shoes", ['women', 'shoe']],
    ['20х30 см', ['20', '_300mm', '30']],
    ['a8', ['a', '8']],
    ['007', ['007']],
  ])('%s', (text, terms) => expect(indexTerms(text)).toEqual(terms));

  it('has one stem for the forms of a word, fleeting vowels included', () => {
    for (const [left, right] of [
      ['чашек', 'чашка'],
      ['кроссовок', 'кроссовки'],
      ['красная', 'красные'],
      ['насосами', 'насос'],
      ['pumps', 'pump'],
    ]) {
      expect(indexTerms(left ?? '')).toEqual(indexTerms(right ?? ''));
    }
  });

  it('writes mixed scripts in one', () => {
    expect(indexTerms('нaсoс')).toEqual(['насос']);
    expect(indexTerms('РS5')).toEqual(indexTerms('ps5'));
  });

  it('keeps the pieces of part numbers apart from the words of a name', () => {
    expect(nameTerms('Canon 4179B001AA toner')).toEqual({
      words: ['canon', 'toner'],
      codes: ['4179', 'b', '001', 'aa'],
    });
  });
});

describe('other spellings', () => {
  it.each([
    ['делонги', 'delonghi'],
    ['бош', 'bosch'],
    ['филипс', 'philips'],
    ['самсунг', 'samsung'],
    ['адидас', 'adidas'],
    ['рибок', 'reebok'],
    ['юра', 'jura'],
    ['якобс', 'jacobs'],
    ['занусси', 'zanussi'],
  ])('%s sounds like %s', (russian, latin) => expect(sound(russian)).toBe(sound(latin)));

  it('reads Russian in Latin letters, the other layout and look-alike codes', () => {
    expect(toCyrillic('nasos')).toBe('насос');
    expect(switchLayout('rjatvfibyf')).toBe('кофемашина');
    expect(switchLayout('[jkjlbkmybr')).toBe('холодильник');
    expect(codeTwins('рх')).toEqual(expect.arrayContaining(['rx', 'px']));
  });

  it.each([
    ['насос', 'насос', 0],
    ['насос', 'наоос', 1],
    ['насос', 'нассо', 1],
    ['насос', 'ночник', 4],
    ['ab', 'abcd', 2],
  ])('%s -> %s takes %d edits', (left, right, edits) => {
    expect(editDistance(left, right, 3)).toBe(edits);
  });
});
