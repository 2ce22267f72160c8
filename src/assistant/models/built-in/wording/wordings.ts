import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

/** Every sentence the built-in model can say, by id; both languages have the same ids. */
export const wordings = { ru, en };

export type WordingId = keyof typeof ru;
