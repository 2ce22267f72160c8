declare module 'snowball-stemmers' {
  export function newStemmer(algorithm: 'russian' | 'english'): { stem(word: string): string };
}
