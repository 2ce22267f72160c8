import { allWordings, type LocalizedText } from '../../core/language.ts';
import { fold } from '../analysis/fold.ts';

/** The same for every process and language: the first wording of each level, folded. */
export function categoryKeys(path: readonly LocalizedText[]): string[] {
  let key = '';
  return path.map((name) => {
    key += `/${fold(allWordings(name)[0] ?? '').trim()}`;
    return key;
  });
}

export const brandKey = (name: string): string => fold(name).trim();
