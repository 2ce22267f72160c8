/** "My last kettle died after a year", "прошлая сгорела": a thing of before, bought who knows where, that makes one wary. */
export function tellsOfBadBuy(text: string): boolean {
  return !/(?<!\p{L})(?:у вас|ваш\p{L}*|вам[иу]?|your|yours|from you)(?!\p{L})/iu.test(text) && badBuy.test(text);
}

const badBuy =
  /(?<!\p{L})(?:прошл|предыдущ|прежн|стар)\p{L}*\s(?:\S+\s){0,6}?(?:сдох|слома|сгоре|умер|накры|полома|подве[лд]|развали)\p{L}*|\b(?:my|our|the)\s(?:last|previous|old|former)\s(?:\S+\s){0,5}?(?:died|broke|failed|burn(?:ed|t)|gave up|packed (?:up|in)|fell apart|let me down)/iu;
