/** Whom a thing is for, as customers say it and as catalogs do. Folded. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** In a wish: it is for a child. Only forms that tell for whom; "сын сказал" tells of nobody to be served. */
export const childrenSaid = words(`
  ребенку ребенка ребеночку ребятенку детям детей детишкам сыну сына сынишке сыночку дочке дочку дочки дочери дочурке доченьке
  малышу малыша малышам малышке внуку внука внучке внучку внучки внукам мальчику мальчика мальчикам девочке девочку девочкам
  школьнику школьника школьнице племяннику племяннице крестнику крестнице
  kid kids child children son sons daughter daughters toddler toddlers boy boys girl girls grandson granddaughter grandkids nephew niece`);

/** Stems of what goods for children are called. */
export const childrenStems = words('детск kid children');
/** Those that tell it in any text too: "keep away from children" does not. */
export const childrenStemsInTexts = words('детск kid');
/** Stems that tell it only behind "for" in a name, or as the whole of a value: "защита от детей" is for nobody. */
export const childrenStemsBehindFor = words('дет ребенк малыш child мальчик девочк boy girl');
/** The same in the name of a kind of goods. */
export const childrenKinds =
  /(?<!\p{L})(?:детск\p{L}*|для (?:детей|малышей|мальчиков|девочек|школьников)|kids'?|kid's|children'?s|for (?:kids|children|boys|girls))(?!\p{L})/u;

/** Stems of those who are no children. */
export const adultStems = words('взросл adult');

/** So many years and more are no child's. */
export const adultFrom = 16;
/** Before or behind a number of years: it is how old somebody is. */
export const agedBefore = words('aged age возраст возраста возрасте');
export const agedBehind = words('old летний летнему летнего летней летним');
