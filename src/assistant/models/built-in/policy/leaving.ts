/** Words with which a customer leaves for now: "напишу после десятого", "I'll get back to you". */
export function isLeaving(text: string): boolean {
  return !text.includes('?') && leaving.test(text) && !staying.test(text);
}

/** "Ясно", "got it": heard, and nothing more. */
export function isAcknowledging(text: string): boolean {
  return acknowledging.test(text.trim());
}

const leaving =
  /(?<!\p{L})(?:если|когда|как)\s(?:\p{L}+\s){0,2}(?:реш\p{L}+|надума\p{L}+|соберусь|соберёмся|определ\p{L}+|зарплата)(?!\p{L})|(?<!\p{L})(?:напиш(?:у|ем)|верн(?:усь|[её]мся)|зайд(?:у|[её]м)|закаж(?:у|ем)|купл(?:ю|им)|приед(?:у|ем)|прид(?:у|[её]м)|свяж(?:усь|емся)|обращ(?:усь|имся)|переда(?:м|дим)|покаж(?:у|ем)|обсу(?:жу|дим))\s(?:\p{L}+\s){0,2}(?:потом|позже|позднее|завтра|послезавтра|после|вечером|тогда|на неделе|ему|ей|им|мужу|жене|начальнику|шефу|если|когда|через)(?!\p{L})|(?<!\p{L})(?:потом|позже|завтра|тогда|ладно)[,\s]+(?:\p{L}+[,\s]+){0,2}(?:напиш(?:у|ем)|верн(?:усь|[её]мся)|закаж(?:у|ем)|свяж(?:усь|емся)|переда(?:м|дим)|покаж(?:у|ем))(?!\p{L})|\b(?:i|we|he|she|they)(?:'?ll| will)\s(?:then\s|just\s|probably\s)?(?:be back|come back|get back|be in touch|let you know|(?:order|buy|decide|write|call|think|return)\s?(?:about it\s|it\s)?(?:later|tomorrow|after|then|next|when)|talk (?:to|it over)|show (?:him|her|them|it)|discuss|check with|think)/iu;
const staying =
  /(?<!\p{L})(?:перезвон\p{L}*|позвон(?:ите|и)|беру|оформ\p{L}+|закажите|call me|ring me|i'?ll take|place the order|order it now)(?!\p{L})/iu;
const acknowledging =
  /^(?:(?:а|ну|ок|ok|okay|ага|угу|всё|все|oh|ah|right)[,.\s]+)*(?:ясно|ясненько|понятно|понял|поняла|поняли|принято|усвоил\p{L}*|got it|i see|understood|makes sense|noted)(?:[,.\s]+(?:спасибо|спс|thanks|thank you|ок|ok))?[\s.!)]*$/iu;
