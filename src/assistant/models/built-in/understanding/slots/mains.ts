/** What a thing runs on: "он 220?", "is it 380 volts". */
const question = /^\P{L}*(?:а\s+)?(?:он[аои]?|it|is it|they)\s+(?:на\s+|is\s+)?/u.source;
const voltage = /(?:110|120|127|220|230|240|380|400)/u.source;
const volts = /(?:\s*(?:в|v|вольт\p{L}*|volts?))?/u.source;

const asked = new RegExp(`${question}${voltage}${volts}\\P{L}*$`, 'iu');
const figure = new RegExp(`(?<=${question})${voltage}(?=${volts}\\P{L}*$)`, 'iu');

export function asksMains(text: string): boolean {
  return asked.test(text);
}

/** The voltage that is asked about counts nothing. */
export function withoutMains(text: string): string {
  return text.replace(figure, '{size}');
}
