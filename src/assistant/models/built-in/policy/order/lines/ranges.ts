/** "54-58" of a name: the sizes that one thing is for. */
const range = /(?<![\p{L}\d.,/-])(\d{1,4})\s?[-–]\s?(\d{1,4})(?![\p{L}\d.,/-]|\s?[-–])/gu;

/** Whether the figure lies between the two of a range in the name, "56" in "54-58"; a whole number. */
export function isWithinRangeOf(name: string, figure: string): boolean {
  if (!/^\d{1,4}$/u.test(figure)) return false;
  return [...name.matchAll(range)].some(
    ([, from, to]) => Number(from) < Number(to) && Number(from) <= Number(figure) && Number(figure) <= Number(to),
  );
}
