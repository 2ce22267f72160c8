/**
 * Units of measurement, each with its base: everything is compared and indexed in base units, so that
 * 0,5 л, 500 мл and 500ml are one and the same. Forms are folded (lower case, ² as 2).
 */
export type UnitRow = {
  /** The base of the family, e.g. `ml`. */
  readonly base: string;
  /** Base units in one of this. */
  readonly factor: number;
  readonly forms: string;
  /** Taken for a unit only when written without a space (`220в`): apart it is an ordinary word. */
  readonly gluedOnly?: boolean;
};

const unitRows: readonly UnitRow[] = [
  {
    base: 'ml',
    factor: 1,
    forms: 'мл миллилитр миллилитра миллилитров ml milliliter milliliters millilitre millilitres см3 cm3',
  },
  { base: 'ml', factor: 10, forms: 'сл cl centiliter centiliters' },
  {
    base: 'ml',
    factor: 1000,
    forms: 'л литр литра литров литры литровый литровая литровое ltr l lt liter liters litre litres дм3 dm3',
  },
  { base: 'ml', factor: 29.5735, forms: 'floz fl.oz fl|oz' },
  { base: 'ml', factor: 1e6, forms: 'м3 m3 куб куба кубов кубометр кубометра кубометров' },
  { base: 'ml', factor: 3785.41, forms: 'gal gallon gallons галлон галлона галлонов' },
  { base: 'ml', factor: 946.353, forms: 'quart quarts qt' },
  { base: 'ml', factor: 473.176, forms: 'pint pints' },
  { base: 'g', factor: 0.001, forms: 'мг миллиграмм миллиграмма миллиграммов mg' },
  { base: 'g', factor: 1, forms: 'г гр грамм грамма граммов g gr gram grams gramme grammes' },
  { base: 'g', factor: 1000, forms: 'кг килограмм килограмма килограммов кило kg kgs kilo kilos kilogram kilograms' },
  { base: 'g', factor: 1e6, forms: 'тонна тонны тонн tonne tonnes ton tons' },
  { base: 'g', factor: 453.592, forms: 'lb lbs pound pounds фунт фунта фунтов' },
  { base: 'g', factor: 28.3495, forms: 'oz ounce ounces унция унции унций' },
  { base: 'mm', factor: 0.001, forms: 'мкм микрон микрона µm um micron microns' },
  { base: 'mm', factor: 1, forms: 'мм миллиметр миллиметра миллиметров mm millimeter millimeters millimetre' },
  {
    base: 'mm',
    factor: 10,
    forms:
      'см сантиметр сантиметра сантиметров сантиметровый сантиметровая cm centimeter centimeters centimetre centimetres',
  },
  { base: 'mm', factor: 1000, forms: 'м метр метра метров метровый метровая m meter meters metre metres' },
  { base: 'mm', factor: 1e6, forms: 'км километр километра километров km kilometer kilometers kilometre' },
  { base: 'mm', factor: 25.4, forms: "дюйм дюйма дюймов дюймовый дюймовая inch inches \" ″ ''" },
  { base: 'mm', factor: 25.4, forms: 'in', gluedOnly: true },
  { base: 'mm', factor: 304.8, forms: 'ft foot feet фут фута футов' },
  { base: 'm2', factor: 1, forms: 'м2 m2 кв.м кв|м квм sqm кв.метр кв|метров квадрат квадрата квадратов sq|m' },
  { base: 'm2', factor: 100, forms: 'сотка сотки соток' },
  { base: 'm2', factor: 0.092903, forms: 'sqft sq|ft ft2' },
  { base: 'g/m2', factor: 1, forms: 'г/м2 g/m2 gsm' },
  { base: 'W', factor: 1, forms: 'вт ватт ватта ваттный w watt watts' },
  { base: 'W', factor: 1000, forms: 'квт киловатт киловатта kw kilowatt kilowatts' },
  { base: 'W', factor: 735.5, forms: 'лс л.с hp horsepower лошадиных' },
  { base: 'Wh', factor: 1, forms: 'втч вт·ч вт*ч wh' },
  { base: 'Wh', factor: 1000, forms: 'квтч квт·ч квт*ч kwh' },
  { base: 'mAh', factor: 1, forms: 'мач ма·ч ма*ч mah' },
  { base: 'mAh', factor: 1000, forms: 'ач а·ч а*ч ah' },
  { base: 'V', factor: 1, forms: 'вольт вольта v volt volts' },
  { base: 'V', factor: 1, forms: 'в', gluedOnly: true },
  { base: 'V', factor: 1000, forms: 'кв kv', gluedOnly: true },
  { base: 'A', factor: 1, forms: 'ампер ампера amp amps ampere' },
  { base: 'A', factor: 1, forms: 'а a', gluedOnly: true },
  { base: 'Hz', factor: 1, forms: 'гц герц hz hertz' },
  { base: 'Hz', factor: 1000, forms: 'кгц khz' },
  { base: 'Hz', factor: 1e6, forms: 'мгц mhz' },
  { base: 'Hz', factor: 1e9, forms: 'ггц ghz' },
  { base: 'bar', factor: 1, forms: 'бар бара баров bar bars атм атмосфер атмосферы' },
  { base: 'bar', factor: 0.001, forms: 'мбар mbar' },
  { base: 'bar', factor: 0.01, forms: 'кпа kpa' },
  { base: 'bar', factor: 10, forms: 'мпа mpa' },
  { base: 'bar', factor: 0.0689476, forms: 'psi' },
  { base: 'dB', factor: 1, forms: 'дб децибел децибела децибелов dba db дба decibel decibels' },
  { base: 'C', factor: 1, forms: '°c °с °ц ºc ºс градус градуса градусов °' },
  { base: 'K', factor: 1, forms: 'кельвин кельвина кельвинов kelvin kelvins' },
  { base: 'lm', factor: 1, forms: 'лм люмен люмена люменов lm lumen lumens' },
  { base: 'lx', factor: 1, forms: 'лк люкс lx lux' },
  { base: 'rpm', factor: 1, forms: 'об/мин об.мин rpm обмин оборотов обороты r/min' },
  { base: 'l/min', factor: 1, forms: 'л/мин l/min lpm' },
  { base: 'l/min', factor: 1 / 60, forms: 'л/ч л/час l/h lph' },
  { base: 'l/min', factor: 16.6667, forms: 'м3/ч м3/час m3/h cbm/h' },
  { base: 'l/min', factor: 3.78541, forms: 'gpm' },
  { base: 'kg/h', factor: 1, forms: 'кг/ч кг/час kg/h' },
  { base: 'km/h', factor: 1, forms: 'км/ч км/час km/h kmh' },
  { base: 'm/s', factor: 1, forms: 'м/с m/s' },
  { base: 'N', factor: 1, forms: 'ньютон ньютонов newton' },
  { base: 'Nm', factor: 1, forms: 'нм н·м н*м nm n·m' },
  { base: 's', factor: 1, forms: 'сек секунда секунды секунд sec secs second seconds' },
  { base: 's', factor: 60, forms: 'мин минута минуты минут min mins minute minutes' },
  { base: 's', factor: 3600, forms: 'ч час часа часов h hr hrs hour hours' },
  { base: 'day', factor: 1, forms: 'день дня дней сутки суток day days' },
  { base: 'day', factor: 7, forms: 'неделя недели недель week weeks' },
  { base: 'month', factor: 1, forms: 'мес месяц месяца месяцев month months' },
  { base: 'month', factor: 12, forms: 'год года лет year years yr yrs' },
  { base: 'MB', factor: 1, forms: 'мб mb мегабайт megabyte megabytes' },
  { base: 'MB', factor: 1024, forms: 'гб gb гигабайт гигабайта гиг gigabyte gigabytes gig' },
  { base: 'MB', factor: 1048576, forms: 'тб tb терабайт терабайта terabyte terabytes' },
  { base: 'MP', factor: 1, forms: 'мп мпикс мегапиксель мегапикселя мегапикселей mp mpix megapixel megapixels' },
  { base: 'kcal', factor: 1, forms: 'ккал kcal' },
  { base: '%', factor: 1, forms: '% процент процента процентов percent' },
  { base: 'pc', factor: 1, forms: 'шт штук штука штуки шт. pcs pc pieces piece' },
];

export type Unit = { readonly base: string; readonly factor: number; readonly gluedOnly: boolean };

/** Unit by its folded form; two-word forms are joined by a single space. */
export const unitsByForm: ReadonlyMap<string, Unit> = new Map(
  unitRows.flatMap((row) =>
    row.forms
      .split(' ')
      .map((form): [string, Unit] => [
        form.replace('|', ' '),
        { base: row.base, factor: row.factor, gluedOnly: row.gluedOnly ?? false },
      ]),
  ),
);
