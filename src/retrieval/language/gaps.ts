/** Words for the place that a thing must fit into. Folded, as written. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const gapWords = words(`
  между промежуток проем ниша нише нишу щель простенок столешница столешнице стойка стойке прилавок
  between gap niche slot recess alcove counter countertop worktop`);

/** Beside a length they say that it is no width. */
export const heightWords = words(
  'высота высоту высотой вверх глубина глубину глубиной длина длину high tall height deep depth long',
);
