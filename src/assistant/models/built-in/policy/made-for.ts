import { stemsOf } from './words.ts';

const madeFor = /^(.+?)\s(?:for|to fit|для|к|под)\s/iu;

/** "The Curlew 2" is no "Footprint for Curlew 2": what is made for something is meant only where it is called by what it is itself. */
export function isCalledItself(name: string, said: readonly string[]): boolean {
  const head = stemsOf(madeFor.exec(name)?.[1] ?? '');
  return head.length === 0 || head.some((stem) => said.includes(stem));
}
