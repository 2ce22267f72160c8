/** Words for the place that a thing must fit into. Folded, as written. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const gapWords = words(`
  между промежуток проем ниша нише нишу щель простенок столешница столешнице стойка стойке прилавок
  шкаф шкафу шкафчик шкафчике полка полке полку тумба тумбе угол углу место
  between gap niche slot recess alcove counter countertop worktop cupboard cabinet shelf corner space spot`);

/** Beside a length they say that it is no width. */
export const heightWords = words(
  'высота высоту высотой вверх глубина глубину глубиной длина длину high tall height deep depth long',
);

/** The same length with its name: "30 см шириной", "60 cm wide". */
export const widthWords = words('ширина ширину шириной ширины вширь wide width across');
