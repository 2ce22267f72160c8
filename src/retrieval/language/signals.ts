/** Small sets of words that turn what follows into a condition. Folded, as written. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Before a property that the product must have. */
export const withWords = words('с со with имеющий having includes including featuring плюс');
/** Before a property or value that it must not have. */
export const withoutWords = words('без without no не not кроме except non исключая excluding minus');
/** Between the negation and what is negated: "только не красный", "not the red". */
export const negationFillers = words('в the a an any из of цвета color colour очень слишком too very');
/** Say of every thing and tell none apart. */
export const quantifiers = words(
  'любой любая любое любые любую любого любому любым любых any every all все всех всем каждый каждая',
);
/** "есть ли у него…", "does it have…". */
export const askWords = words(
  'какой какая какое какие каков какова каково каковы какого каком какую каким какими сколько насколько ли what which how does whats',
);

/** In a question: something is looked for, and nothing asked of what is talked about. */
export const asksForAny = words('есть имеются бывают какие какая какой какую найдется any have got which what');

export const availabilityPhrases: readonly string[] = [
  'в наличии',
  'есть в наличии',
  'на складе',
  'из наличия',
  'имеется в наличии',
  'наличие',
  'in stock',
  'available now',
  'on stock',
  'ready to ship',
  'available',
];

/** After these words comes what the thing is for, not what it is: "чехол для телефона". */
export const purposeWords = words('для под к for to от из');

/** In a name: what follows is what the thing is made for, and not what it is. */
export const forWords = words('для for pour voor dla');

/** Beside a number they count those who will use the thing. */
export const peopleWords = words(
  'человек человека людей чел сотрудников сотрудника гостей гостя жильцов пациентов учеников people persons person guests staff employees residents',
);

/** "Вешу 90": of who will use the thing. */
export const ownWeighing = words('вешу весим weigh');
/** "Муж весит 90": so too beside one of these. */
export const othersWeighing = words('весит весят weighs');
/** "Вес у меня 90", "my weight is 90 kg": so too beside one of these. */
export const weightWords = words('вес веса весом weight');
/** Whose weight it is. */
export const weighedPeople = words(
  'мой моего моем меня мне нас наш себя муж мужа муже жена жены сын сына дочь дочери дочка ребенок ребенка папа папы мама мамы отец пациент пациента клиент клиента my our me i his her husband husbands wife wifes son sons daughter daughters kid child dad mum mom patient',
);
/** "Я 90 кг", "I'm 90 kg". */
export const selfWords = words('я im am');
