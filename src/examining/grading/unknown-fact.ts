/** A scenario asks for what the company's data does not hold: the scenario is to be mended, not the product. */
export class UnknownFact extends Error {}
