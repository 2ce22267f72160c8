/** Ways to pay as customers call them, and those of the company's that are meant. */
type Way = { readonly asked: RegExp; readonly named: RegExp };

const ways: readonly Way[] = [
  {
    asked:
      /(?:плат|опла|расплат|pay|cash).{0,40}(?:курьер|при получени|на месте|налич|courier|on delivery|on receipt|in cash|cash)|(?:курьер|при получени|налич|courier|on delivery|on receipt|cash).{0,40}(?:плат|опла|расплат|pay)|наложенн\p{L}+ плат|(?<!\p{L})нал(?:ом|ичк\p{L}*|ичн\p{L}*)?(?!\p{L})|\b(?:in|by|with|take|accept) cash\b/iu,
    named: /получени|налич|курьер|receipt|delivery|cash|courier/iu,
  },
  {
    asked:
      /рассроч|кредит|переплат|проценты?(?: банка| по)?(?!\p{L})|instal+ment|credit|interest(?! in| me)|pay in parts|частями/iu,
    named: /рассроч|кредит|част(?:ями|ям)|instal+ment|credit|part/iu,
  },
  { asked: /по сч[её]ту|безнал|invoice|bank transfer/iu, named: /сч[её]т|безнал|invoice|transfer/iu },
];

/** Whether a text tells of the way that the message asks about. */
export function tellsOfWay(question: string, text: string): boolean {
  const told = text.replace(/за (?:свой|наш|ваш) сч[её]т|at (?:our|your|their) (?:own )?cost/giu, '');
  return ofPaying.test(told) && ways.some(({ asked, named }) => asked.test(question) && named.test(told));
}

const ofPaying =
  /плат[аеёиуя]|налич|(?<!\p{L})карт(?:ой|а|ами|у)(?!\p{L})|рассроч|кредит|сч[её]т|\bpa(?:y|ys|id|ying|yment|yments)\b|\bcash\b|\bcards?\b|instal+ment|invoice|credit/iu;

/** Those of the company's ways that the message asks about; none where it names no way, or the company has none such. */
export function waysAskedAbout(text: string, methods: readonly string[]): readonly string[] {
  return ways
    .filter(({ asked }) => asked.test(text))
    .flatMap(({ named }) => methods.filter((method) => named.test(method)));
}
