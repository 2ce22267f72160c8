/**
 * Things that are made for other things. English puts them behind what they are made for: a "DVD player case" is a case for DVD
 * players, as "чехол для плеера" says with a word of its own. Only words that hardly ever name the thing itself together with the word
 * before: a "pump set" is a pump, a "vacuum cleaner" cleans no vacuum, a "tea bag" is tea.
 */
export const madeForOthers: readonly string[] = (
  'accessory adapter adaptor battery bracket cable case charger cord cover gasket guard holder hose lid mount nozzle pouch ' +
  'protector refill remote sleeve splitter stand strap'
).split(' ');

/** Before what comes with a thing: "earbuds with charging case" are earbuds. */
export const accompaniedBy: ReadonlySet<string> = new Set('with w incl including plus and'.split(' '));
