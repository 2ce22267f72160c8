import type { LocalizedText } from '../language.ts';
import { remember } from '../remember.ts';
import type { QuantityInBase } from './attribute.ts';

/** A unit as companies write it, and how many of the base unit one of it is. */
export type Unit = {
  readonly name: LocalizedText;
  readonly base: string;
  readonly factor: number;
};

/**
 * base | factor | Russian name | English name | other spellings. The first two spellings are what is shown.
 * Factors are exact by definition (international inch, pound, US fluid ounce) except calendar months and years.
 */
const table: readonly string[] = [
  'ml|1|мл|ml|миллилитр,миллилитра,миллилитров,milliliter,milliliters,millilitre,millilitres,cc,см3,cm3',
  'ml|1000|л|l|литр,литра,литров,лит,liter,liters,litre,litres,ltr,дм3,L',
  'ml|10|сл|cl|',
  'ml|1000000|м3|m3|куб м,кубометр,кубометров,куб',
  'ml|29.5735295625|жидк. унция|fl oz|fl.oz,fluid ounce,fluid ounces',
  'ml|3785.411784|галлон|gal|gallon,gallons,галлонов',
  'g|1|г|g|гр,грамм,грамма,граммов,gram,grams,gr',
  'g|0.001|мг|mg|миллиграмм,миллиграммов,milligram,milligrams',
  'g|1000|кг|kg|килограмм,килограмма,килограммов,кило,kilogram,kilograms,kilo,kgs',
  'g|1000000|т|t|тонна,тонны,тонн,tonne,tonnes',
  'g|453.59237|фунт|lb|lbs,pound,pounds,фунтов,фунта',
  'g|28.349523125|унция|oz|ounce,ounces,унций,унции',
  'W|1|Вт|W|ватт,ватта,ваттов,watt,watts',
  'W|1000|кВт|kW|киловатт,киловатта,kilowatt,kilowatts',
  'W|0.001|мВт|mW|милливатт',
  'W|1000000|МВт|MW|мегаватт',
  'W|735.49875|л.с.|hp|лс,лошадиных сил,horsepower',
  'mm|1|мм|mm|миллиметр,миллиметра,миллиметров,millimeter,millimeters,millimetre',
  'mm|10|см|cm|сантиметр,сантиметра,сантиметров,centimeter,centimeters,centimetre,centimetres',
  'mm|100|дм|dm|дециметр',
  'mm|1000|м|m|метр,метра,метров,meter,meters,metre,metres,mtr,п.м,пог.м,пог м,м.п',
  'mm|1000000|км|km|километр,километра,километров,kilometer,kilometers,kilometre',
  'mm|0.001|мкм|µm|микрон,микрона,um,micron,microns',
  'mm|25.4|дюйм|in|",″,inch,inches,дюйма,дюймов,дюймы',
  'mm|304.8|фут|ft|foot,feet,фута,футов',
  'mm2|1000000|м2|m2|кв м,кв.м,квадратный метр,квадратных метров,sq m,sqm,square meter,square meters',
  'mm2|100|см2|cm2|кв см,кв.см',
  'mm2|1|мм2|mm2|кв мм,кв.мм',
  'mm2|92903.04|кв. фут|sq ft|sqft,square feet',
  'bar|1|бар|bar|бара,баров,bars',
  'bar|1.01325|атм|atm|атмосфер,атмосферы',
  'bar|0.01|кПа|kPa|',
  'bar|10|МПа|MPa|',
  'bar|0.00001|Па|Pa|',
  'bar|0.0689475729|фунт/дюйм2|psi|',
  'dB|1|дБ|dB|дба,децибел,децибела,dba,decibel,decibels,дб(а),db(a)',
  'V|1|В|V|вольт,вольта,volt,volts',
  'V|1000|кВ|kV|',
  'V|0.001|мВ|mV|',
  'A|1|А|A|ампер,ампера,amp,amps,ampere',
  'A|0.001|мА|mA|',
  'Ah|1|Ач|Ah|а·ч,а*ч,ампер-час',
  'Ah|0.001|мАч|mAh|ма·ч,ма*ч',
  'Wh|1|Втч|Wh|вт·ч,вт*ч',
  'Wh|1000|кВтч|kWh|квт·ч,квт*ч',
  'Hz|1|Гц|Hz|герц,hertz',
  'Hz|1000|кГц|kHz|',
  'Hz|1000000|МГц|MHz|',
  'Hz|1000000000|ГГц|GHz|',
  's|1|с|s|сек,секунда,секунды,секунд,sec,second,seconds',
  's|0.001|мс|ms|миллисекунд,msec',
  's|60|мин|min|минута,минуты,минут,minute,minutes,mins',
  's|3600|ч|h|час,часа,часов,hour,hours,hr,hrs',
  's|86400|дн|days|день,дня,дней,сут,сутки,суток,day,d',
  's|604800|нед|weeks|неделя,недели,недель,week',
  's|2629746|мес|months|месяц,месяца,месяцев,month,mo',
  's|31556952|лет|years|год,года,г.,year,yr,yrs',
  'l/min|1|л/мин|l/min|лит/мин,lpm',
  'l/min|0.0166666666667|л/ч|l/h|л/час,lph',
  'l/min|16.6666666667|м3/ч|m3/h|м3/час,куб м/ч',
  'rpm|1|об/мин|rpm|оборотов в минуту,r/min',
  'm/s|1|м/с|m/s|м/сек',
  'm/s|0.277777777778|км/ч|km/h|км/час,kmh,kph',
  'Nm|1|Нм|Nm|н·м,н*м',
  'N|1|Н|N|ньютон,newton',
  'J|1|Дж|J|джоуль,joule,joules',
  'kcal|1|ккал|kcal|килокалорий',
  'C|1|°C|°C|град,градусов,c°,гр.ц,celsius',
  'K|1|К|K|кельвин,кельвина,кельвинов,kelvin,kelvins',
  'lm|1|лм|lm|люмен,люмена,люменов,lumen,lumens',
  'lx|1|лк|lx|люкс,lux',
  'B|1|байт|B|byte,bytes',
  'B|1000|КБ|KB|кбайт',
  'B|1000000|МБ|MB|мбайт,мегабайт,megabyte',
  'B|1000000000|ГБ|GB|гбайт,гигабайт,gigabyte,gb',
  'B|1000000000000|ТБ|TB|тбайт,терабайт,terabyte,tb',
  'bit/s|1000000|Мбит/с|Mbit/s|мбит/сек,mbps',
  'bit/s|1000000000|Гбит/с|Gbit/s|гбит/сек,gbps',
  'px|1|пикс|px|пиксель,пикселей,pixel,pixels',
  'px|1000000|Мп|MP|мпикс,мегапиксель,мегапикселей,megapixel,megapixels',
  'dpi|1|точек/дюйм|dpi|',
  'deg|1|°|deg|degree,degrees',
  '%|1|%|%|процент,процентов,percent,pct',
  'g/m2|1|г/м2|g/m2|г/кв.м,gsm',
  'kg/m3|1|кг/м3|kg/m3|',
  'Ohm|1|Ом|Ohm|Ω,ohms',
  'pcs|1|шт|pcs|штука,штуки,штук,pc,piece,pieces,ед,единиц,units',
  'pack|1|уп|pack|упак,упаковка,упаковки,упаковок,пачка,packs',
  'pair|1|пар|pairs|пара,пары,pair',
  'set|1|компл|sets|комплект,комплекта,комплектов,набор,set',
  'cup|1|чашек|cups|чашка,чашки,cup',
  'person|1|чел|people|человек,человека,персон,person,persons,pax',
  'portion|1|порций|servings|порция,порции,serving,portions',
];

const exact = new Map<string, Unit>();
const folded = new Map<string, Unit>();
for (const line of table) {
  const [base = '', factor = '1', ru = '', en = '', also = ''] = line.split('|');
  const unit: Unit = { name: { ru, en }, base, factor: Number(factor) };
  for (const spelling of [ru, en, ...also.split(',')]) {
    if (spelling === '') continue;
    const key = foldUnit(spelling);
    if (!exact.has(key)) exact.set(key, unit);
    const lower = key.toLowerCase();
    // Of `мВт` and `МВт` the lower-case spelling keeps the first, everyday meaning; exact case is tried before.
    if (!folded.has(lower)) folded.set(lower, unit);
  }
}

/** The unit a text names (`кг`, `л.`, `Litres`, `м²`), or undefined. Case counts only where it changes the meaning (мВт, МВт). */
export function parseUnit(text: string): Unit | undefined {
  return text.length > longestUnit ? undefined : unitOf(text);
}

const longestUnit = 30;

const unitOf = remember((text) => {
  const key = foldUnit(text);
  return exact.get(key) ?? folded.get(key.toLowerCase());
});

/** An amount in the unit's base, rounded to 10 significant digits so that `0.1 л` equals `100 мл`. Undefined for an unknown unit. */
export function toBase(amount: number, unit: string | Unit): QuantityInBase | undefined {
  const known = typeof unit === 'string' ? parseUnit(unit) : unit;
  if (!known) return undefined;
  return { amount: rounded(amount * known.factor), unit: known.base };
}

/** To ten digits; most amounts have no more, and to print them takes long. */
function rounded(amount: number): number {
  return Number.isInteger(amount) && Math.abs(amount) < 1e10 ? amount : Number(amount.toPrecision(10));
}

function foldUnit(text: string): string {
  const plain = text
    .trim()
    .replace(/[″”“]|''/g, '"')
    .normalize('NFKC')
    .replace(/\s+/g, ' ');
  return plain === '.' ? plain : plain.replace(/(?<=[\p{L}\d])\.$/u, '');
}
