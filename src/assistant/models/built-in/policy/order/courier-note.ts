/** What whoever brings the order should know: "курьеру передайте: домофон не работает", "leave it with the porter". */
export function courierNote(text: string): string | undefined {
  return note.test(text) && !/\?\s*$/u.test(text) ? text.trim() : undefined;
}

const note =
  /(?<!\p{L})(?:курьер(?:у|ом)?(?!\p{L})[^.?]{0,30}(?:переда|скаж|пусть|позвон|предупред|набер)|(?:переда(?:йте|й)|скажите|предупредите|пусть)[^.?]{0,20}курьер|(?:код )?домофон\p{L}*|комментари\p{L}+|примечани\p{L}+|позвон(?:ите|ить|ит|ят) (?:за|перед)|позвон(?:ите|ить|ит|ят) (?:заранее|предварительно)|(?:заранее|предварительно) (?:позвон|набер|предупред)|за час (?:до|перед|позвон|набер)|остав(?:ьте|ить) у (?:двер|консьерж|охран|сосед))|\b(?:tell|ask) the (?:courier|driver)|\b(?:delivery |order )?note:|\bleave (?:it|the parcel|the order) (?:at|with|by|in)|\b(?:doorbell|gate code|buzzer|intercom)\b|\bcall (?:me )?(?:\w+ ){0,3}before (?:delivery|you come|coming|arriv)|\bcall (?:me |us )?(?:beforehand|in advance|ahead)\b/iu;
