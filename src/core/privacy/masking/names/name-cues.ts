/** What stands before a name. After a strong one whatever is no word of the language is a name; after a weak one only what looks like one. */
export const strongCue =
  /(?<!\p{L})(?:(?:меня|его|е[её]|мужа|жену|сына|дочь|маму|получателя|покупателя)\s+зовут|зовут\s+(?:меня|его|е[её])|(?:мо[её]|е[её]|его)\s+имя|имя(?:\s+(?:получателя|и\s+фамилия|фамилия|заказчика|покупателя))?\s*[:—–=-]|имя\s+получателя|ф\.?\s?и\.?\s?о\.?(?:\s+получателя)?|фамилия(?:\s+(?:моя|получателя|имя|и\s+имя))?|получатель(?:ница)?|контактное\s+лицо|заказчик|спрос[ии]те?|позовите|г-н|г-жа|господин|госпожа|подпись|с\s+уважением|искренне\s+ваш[аи]?|вас\s+беспокоит|my\s+(?:full\s+|first\s+|last\s+)?name(?:'s|\s+is|\s+will\s+be|\s*[:=-])|(?:his|her|their|the\s+recipient'?s?|recipient'?s?|contact|customer|full|first|last)\s+name(?:'s|\s+is|\s*[:=-])?|surname(?:\s+is)?|name(?:'s|\s+is|\s*[:=])|call\s+me|ask\s+for|under\s+(?:the\s+name(?:\s+of)?|my\s+name)|in\s+the\s+name\s+of|recipient(?:\s+is)?|addressed\s+to|attn|attention|dear|mr|mrs|ms|miss|dr|prof|mister|sincerely|(?:best|kind|warm)\s+regards|regards|best\s+wishes|yours\s+(?:truly|faithfully|sincerely)|signed|(?:first|last|full)?[_-]?name(?==)|fio)(?!\p{L})\.?(?:\s+(?:тоже|будет|это|также|is|will\s+be|to))?\s*[:,=—–-]?\s*["«“'(]?\s*/giu;

/** After these a name is one when it is written large: "запишите на Зебулона", but "запишите на завтра". */
export const largeCue =
  /(?<!\p{L})(?:(?:за|о)пиши(?:те)?(?:,?\s+пожалуйста,?)?\s+(?:меня\s+)?(?:как|на(?:\s+имя)?)|(?:о|пере)форми(?:те|ть)?\s+(?:заказ\s+|всё\s+|все\s+)?на(?:\s+имя)?|на\s+имя|(?:заказ|подарок|посылка|доставка)\s+для|(?:gift|present|parcel|package|order)\s+(?:is\s+)?for|(?:передай|отдай|вручи|сообщи|скажи)(?:те)?|(?:передать|отдать|вручить)|(?:по|пере)?звони(?:те|ть)?|я|с\s+вами|i'm|i\s+am|муж|жена|брат|сестра|сын|дочь|мама|папа|коллега|директор|менеджер|бухгалтер|секретарь|сосед(?:ка)?|друг|подруга|(?:my|our)\s+(?:\p{L}+\s+)?(?:husband|wife|brother|sister|son|daughter|mother|mum|mom|father|dad|colleague|boss|friend|assistant|partner|manager|accountant|director|secretary|neighbou?r|flatmate|roommate))(?!\p{L})\s*[:—–-]?\s*["«“'(]?\s*/giu;

export const weakCue =
  /(?<!\p{L})(?:это|для|от|с|к|пишет|заказывает|заберёт|заберет|примет|встретит|получит|забирать\s+будет|получать\s+будет|будет\s+(?:забирать|получать|встречать)|жду|зовите|im|this\s+is|it's|it\s+is|here\s+is|for|from|by|on\s+behalf\s+of|to|with|tell|thanks|thank\s+you|cheers|hi|hello|hello)\s*[:—–-]?\s+/giu;

const asksName =
  /им(?:я|ени|енем)(?!\p{L})|зовут|представ(?:ьт|ит)|фио(?!\p{L})|фамили|обращаться|(?<!\p{L})name(?!\p{L})|call you|who (?:is|am i|are)/iu;
const asksAddress =
  /адрес|улиц|куда (?:доставить|привезти|везти|отправить)|address|street|where (?:to|should|shall|do)/iu;
const asksContact = /телефон|номер|контакт|почт|связаться|phone|number|e-?mail|contact|reach you/iu;

/** What the shop's last words asked for: the answer to that needs no words around it. */
export function askedBy(text: string): {
  readonly name: boolean;
  readonly address: boolean;
  readonly contact: boolean;
} {
  return { name: asksName.test(text), address: asksAddress.test(text), contact: asksContact.test(text) };
}

/** What a message that ends in the middle announces: "меня зовут", "my phone is". */
export function announcedBy(text: string): { readonly name?: true; readonly address?: true; readonly contact?: true } {
  if (text.length > 60) return {};
  if (/(?:зовут(?: меня)?|имя|фио|получатель|name(?: is|'s)?|i'm|call me)\s*[:—-]?\s*$/iu.test(text))
    return { name: true };
  if (/(?:телефон|номер|тел|phone|number)(?: is)?\.?\s*[:—-]?\s*$/iu.test(text)) return { contact: true };
  return /(?:адрес|по адресу|address)(?: is)?\s*[:—-]?\s*$/iu.test(text) ? { address: true } : {};
}

/** Words that follow a greeting or begin a sentence written large, and are no surname. */
export const openingWords: ReadonlySet<string> = new Set(
  (
    "hello hi hey what how when where why which who whom can could would will shall do does did is are was were please thanks thank good i i'm i'd i'll im my we you " +
    'he she it they the a an and or but for from with to at in on of by not no yes ok okay so if then also just this that these those here there your our his her their sir madam team ' +
    'customer customers support friend friends all everyone shop store colleagues client manager assistant there street road avenue company ltd inc llc order delivery pickup today tomorrow ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'здравствуйте здравствуй привет добрый доброе доброго день утро вечер спасибо скажите подскажите сколько как какая какой какие какое где когда есть можно хочу нужна нужен нужно нужны мне у это я мы вы он она они ' +
    'и или а но да нет не на в с к от для по за из о об при про без до через под над коллеги клиент клиенты магазин менеджер друзья господа продавец администрация оператор покупатель все команда сотрудник ' +
    'тот же та те то сам сама самому себя мой моя мое мои наш наша ваш ваша ее его их кто что тоже также физлицо юрлицо организацию компанию фирму завтра сегодня будет телефон почта адрес город доставка самовывоз заказ улица дом ооо ип ао ' +
    'понедельник вторник среда четверг пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
  ).split(' '),
);
