/**
 * General properties of things: what catalogs call them, how customers ask about them, and the adjectives that
 * compare by them. A concept means the catalog attribute whose name holds one of `names`. Words are compared by stems.
 */
export type Concept = {
  readonly id: string;
  readonly names: string;
  /** Words that ask about it: "сколько весит", "how heavy". */
  readonly asked: string;
  /** "More of it": comparative and superlative, "тяжелее", "heaviest". */
  readonly more: string;
  readonly less: string;
  /** Adjectives that mean it only as a superlative ("самый лёгкий"): a light one may be one that is easy, or a lamp. */
  readonly extremes?: string;
  /** Bases of the units it is measured in. */
  readonly units: string;
};

export const concepts: readonly Concept[] = [
  {
    id: 'price',
    names: '',
    asked: 'стоит, стоят, цена, почем, дорогой, price, cost, costs, expensive',
    more: 'дороже, подороже, pricier, costlier, priciest',
    less: 'дешевле, подешевле, cheaper, cheapest, дешевый, недорогой, недорого, дешево, бюджетный, доступный, недорогие, cheap, inexpensive, affordable, budget',
    units: '',
  },
  {
    id: 'weight',
    names: 'вес, масса, weight, mass',
    asked: 'весит, весят, весить, тяжелый, вес, heavy, weigh, weighs',
    more: 'тяжелее, потяжелее, heavier, heaviest',
    less: 'легче, полегче, легчайший, lighter, lightest',
    extremes: 'легкий, light',
    units: 'g',
  },
  {
    id: 'width',
    names: 'ширина, width',
    asked: 'широкий, wide',
    more: 'шире, пошире, wider, widest',
    less: 'уже, поуже, narrower, narrowest, slimmer',
    extremes: 'узкий, narrow',
    units: 'mm',
  },
  {
    id: 'height',
    names: 'высота, height',
    asked: 'высокий, tall',
    more: 'выше, повыше, taller, tallest',
    less: 'ниже, пониже, shorter in height, lowest',
    extremes: 'низкий, low',
    units: 'mm',
  },
  {
    id: 'depth',
    names: 'глубина, depth',
    asked: 'глубокий, deep',
    more: 'глубже, поглубже, deeper, deepest',
    less: 'мельче, помельче, shallower',
    units: 'mm',
  },
  {
    id: 'length',
    names: 'длина, length',
    asked: 'длинный, long',
    more: 'длиннее, подлиннее, longer, longest',
    less: 'короче, покороче, shorter, shortest',
    extremes: 'короткий, short',
    units: 'mm',
  },
  {
    id: 'thickness',
    names: 'толщина, thickness',
    asked: 'толстый, thick',
    more: 'толще, потолще, thicker, thickest',
    less: 'тоньше, потоньше, thinner, thinnest',
    extremes: 'тонкий, thin',
    units: 'mm',
  },
  { id: 'diameter', names: 'диаметр, diameter', asked: 'диаметр, diameter', more: '', less: '', units: 'mm' },
  { id: 'head', names: 'напор, head, высота подъема', asked: 'напор, lift', more: 'напористее', less: '', units: 'mm' },
  {
    id: 'dimensions',
    names: 'габариты, размеры, размер, dimensions, size, sizes',
    asked: 'размер, габариты, размеры, size, big, dimensions, large',
    more: 'крупнее, покрупнее, габаритнее, larger, largest',
    less: 'компактнее, покомпактнее, меньше размером, compact, smaller, smallest',
    units: 'mm',
  },
  {
    id: 'volume',
    names: 'объем, вместимость, емкость, литраж, capacity, volume',
    asked: 'литров, объем, вместительный, вмещает, емкость, capacity, volume, hold, holds, litres, liters',
    more: 'вместительнее, повместительнее, объемнее, roomier, roomiest',
    less: '',
    extremes: 'емкий',
    units: 'ml',
  },
  {
    id: 'power',
    names: 'мощность, power, wattage',
    asked: 'мощный, мощность, ватт, powerful, power, wattage, watts',
    more: 'мощнее, помощнее, мощнейший, сильнее, посильнее, stronger',
    less: 'слабее, послабее, weaker, экономичнее',
    extremes: 'сильный, strong',
    units: 'W',
  },
  {
    id: 'noise',
    names: 'уровень шума, шум, громкость, noise, noise level, loudness',
    asked:
      'шумный, громкий, громко, шумно, шумит, шумят, тихий, громкость, шум, децибел, loud, noisy, noise, quiet, decibels',
    more: 'громче, погромче, louder, loudest',
    less: 'тише, потише, бесшумнее, quieter, quietest',
    units: 'dB',
  },
  { id: 'pressure', names: 'давление, pressure', asked: 'давление, pressure', more: '', less: '', units: 'bar' },
  {
    id: 'speed',
    names: 'скорость, speed, обороты',
    asked: 'быстрый, скорость, обороты, fast, speed',
    more: 'быстрее, побыстрее, скоростнее, faster, fastest',
    less: 'медленнее, slower, slowest',
    units: 'rpm km/h m/s',
  },
  {
    id: 'performance',
    names: 'производительность, throughput, output, performance, flow rate',
    asked: 'производительность, производительный, throughput, output',
    more: 'производительнее, попроизводительнее',
    less: '',
    units: 'l/min kg/h',
  },
  {
    id: 'temperature',
    names: 'температура, temperature',
    asked: 'температура, горячий, temperature, hot, cold',
    more: 'теплее, горячее, hotter, warmer',
    less: 'холоднее, colder, cooler',
    units: 'C',
  },
  {
    id: 'battery',
    names: 'емкость аккумулятора, аккумулятор, батарея, время работы, battery capacity, battery life, battery',
    asked: 'держит заряд, заряд, батарея, автономность, battery, charge',
    more: '',
    less: '',
    units: 'mAh Wh',
  },
  {
    id: 'voltage',
    names: 'напряжение, voltage',
    asked: 'вольт, напряжение, voltage, volts',
    more: '',
    less: '',
    units: 'V',
  },
  {
    id: 'warranty',
    names: 'гарантия, срок гарантии, warranty, guarantee',
    asked: 'гарантия, гарантией, гарантию, warranty, guarantee',
    more: '',
    less: '',
    units: 'month day',
  },
  {
    id: 'colour',
    names: 'цвет, color, colour',
    asked: 'цвет, расцветка, color, colour, colours, colors',
    more: '',
    less: '',
    units: '',
  },
  {
    id: 'material',
    names: 'материал, состав, material, composition, fabric',
    asked: 'материал, состав, сделан, сделана, сделано, изготовлен, material, made, fabric',
    more: '',
    less: '',
    units: '',
  },
  {
    id: 'country',
    names: 'страна, страна производства, страна производитель, country, country of origin, made in',
    asked: 'страна, производство, производится, country, origin',
    more: '',
    less: '',
    units: '',
  },
  { id: 'area', names: 'площадь, area, coverage', asked: 'площадь, area', more: '', less: '', units: 'm2' },
  {
    id: 'brightness',
    names: 'яркость, световой поток, brightness, luminous flux',
    asked: 'яркий, яркость, bright, brightness',
    more: 'ярче, поярче, brighter, brightest',
    less: 'тусклее, dimmer',
    units: 'lm',
  },
  { id: 'age', names: 'возраст, age', asked: 'возраст, age', more: '', less: '', units: 'month' },
  {
    id: 'memory',
    names: 'память, memory, storage',
    asked: 'память, памяти, memory, storage',
    more: '',
    less: '',
    units: 'MB',
  },
  {
    id: 'strength',
    names: 'крепость, strength',
    asked: 'крепкий, крепость, strong',
    more: 'крепче, покрепче',
    less: '',
    units: '%',
  },
];

/** Before an adjective: the most of it ("самый мощный", "the most powerful"). */
export const superlatives: ReadonlySet<string> = new Set(
  'самый самая самое самые самую самого самой самых наиболее most'.split(' '),
);
/** Orders by price that no adjective tells: "which costs the least", "по самой низкой цене". */
export const priceOrders: Readonly<Record<'ascending' | 'descending', readonly string[]>> = {
  ascending: [
    'costs the least',
    'cost the least',
    'costs least',
    'cost least',
    'lowest price',
    'lowest priced',
    'lowest cost',
    'minimum price',
    'стоит меньше всего',
    'стоят меньше всего',
    'стоит меньше всех',
    'самой низкой цене',
    'самой низкой ценой',
    'самая низкая цена',
    'самую низкую цену',
    'минимальной цене',
    'минимальной ценой',
    'минимальная цена',
    'меньшей цене',
  ],
  descending: [
    'costs the most',
    'cost the most',
    'costs most',
    'highest price',
    'highest priced',
    'стоит больше всего',
    'стоит больше всех',
    'самой высокой цене',
    'самой высокой ценой',
    'самая высокая цена',
    'максимальной ценой',
  ],
};

/** "The biggest": more of the first of these properties that goods of the kind have in numbers. */
export const sizeConcepts: readonly string[] = [
  'dimensions',
  'volume',
  'area',
  'length',
  'height',
  'width',
  'diameter',
];
export const sizeAdjectives: Readonly<Record<'more' | 'less', ReadonlySet<string>>> = {
  more: new Set(
    'большой большая большое большие большую большого больших крупный big large biggest largest'.split(' '),
  ),
  less: new Set(
    'маленький маленькая маленькое маленькие маленькую маленького маленьких мелкий small little smallest'.split(' '),
  ),
};

/** "the least powerful", "наименее шумный". */
export const leastWords: ReadonlySet<string> = new Set('наименее least'.split(' '));
/** Before a positive adjective: a comparative ("более мощный", "more powerful"). */
export const comparatives: ReadonlySet<string> = new Set('более more'.split(' '));
/** Adjectives of the small end: "самый тихий" sorts by the same attribute, the other way round. */
export const lowAdjectives: ReadonlySet<string> = new Set(
  'тихий бесшумный легкий узкий низкий короткий тонкий quiet silent light narrow low short thin компактный маленький compact small дешевый недорогой бюджетный cheap'.split(
    ' ',
  ),
);
