const takes =
  /^\P{L}*(?:(?:ok|okay|yes|then|so|well|and|please)\P{L}+)*(?:(?:i|we)(?:['’]?(?:d|ll)| will| would)?\s)?take\s(?:the|an?|my|one|two|three|four|five|\d+)(?!\p{L})/iu;
const takesAway = /\b(?:out|off|away|back|from|less|not|never)\b|n['’]t\b/iu;

/** "Take the external filter", which sounds like "take it out" to whoever goes by single words. */
export function takesGoods(text: string): boolean {
  return takes.test(text) && !takesAway.test(text);
}
