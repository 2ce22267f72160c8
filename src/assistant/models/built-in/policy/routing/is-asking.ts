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

/** "And the cedar one how much", without its mark: what stands before the price is what it is asked of, and is not yet taken. */
export function endsAskingPrice(text: string): boolean {
  return priceLast.test(text.trim()) && !puts.test(text);
}

const priceLast =
  /(?:(?<!\p{L})(?:сколько|скок[ао]?)(?: (?:стоит|стоят|будет|он[аои]?|это|вместе|всего))*|(?<!\p{L})поч[её]м(?: (?:он[аои]?|это))?|(?<!\p{L})(?:какая цена|цена(?: какая)?|что по цене)|\bhow much(?: (?:is|are|does|do|would|will|be|cost|it|that|this|they|those|for|both|all|in|total|altogether|together))*|\bwhat(?:'s| is|s) (?:the|its) price|\bwhat(?:'s| is|s) the (?:total|cost)|\bwhat (?:does|do|would) (?:it|that|this|they) cost)[\s.!]*$/iu;
const puts = /(?<!\p{L})(?:добав|закин|докин|полож|включ)|\b(?:add|put|chuck|throw|pop|include|get me)\b/iu;
