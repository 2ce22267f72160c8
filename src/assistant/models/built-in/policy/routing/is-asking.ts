/** Whether a message asks, be it without its mark: "вы чините", "есть рассрочка", "do you assemble". */
export function isAsking(text: string): boolean {
  return text.includes('?') || begins.test(text.trim()) || asksYou.test(text) || supposes.test(text);
}

const begins =
  /^(?:(?:а|и|ну|но|так|кстати|and|but|so|ok|also|привет|здравствуйте|hi|hello)[\s,]+)*(?:вы|у вас|есть|можно|возможно|как\p{L}*|что|сколько|где|куда|когда|кто|чем|зачем|почему|если|do|does|did|is|are|can|could|will|would|may|what|which|how|who|when|where|why|if)(?!\p{L})/iu;

/** "Кофе открыл, а если не понравится". */
const supposes = /(?<!\p{L})(?:если|вдруг|можно ли)(?!\p{L})|\bwhat if\b/iu;

/** A verb of the second person that is no imperative: "берете в зачёт", "а даёте гарантию". */
const asksYou =
  /(?<!\p{L})(?!(?:по|под|рас|с)?скажите|покажите|помогите|напишите|оформите|положите|добавите|добавьте|уберите|посчитайте|хотите)\p{L}{2,}(?:ете|ёте|аете|яете|ите)(?!\p{L})/iu;
