/** Every code the import may give, with what it tells the person who keeps the files. Codes are stable; words may improve. */
const refusals = {
  SKU_MISSING: () => 'The row has no article number (sku). Give each product its own one.',
  SKU_MANGLED: (value: string) =>
    `The article number "${value}" was turned into scientific notation by a spreadsheet. Format the column as text and enter it again.`,
  NAME_MISSING: () => 'The row has no product name. Fill in the name column.',
  DUPLICATE_SKU: (sku: string, first: string) =>
    `The article number "${sku}" is already used at ${first} with other data. Keep one of the two rows or correct the number.`,
  PRICE_MISSING: () => 'The row has no price. Fill in the price, or leave the product out until it has one.',
  PRICE_NOT_A_NUMBER: (value: string) => `"${value}" is not a price. Write one number, for example 1299.00.`,
  PRICE_NEGATIVE: (value: string) => `The price "${value}" is negative. Correct it.`,
  PRICE_ZERO: () => 'The price is zero. Fill in the real price, or leave the product out.',
  PRICE_AMBIGUOUS: (value: string) =>
    `The price "${value}" can be read in two ways (thousands or decimals). Write it with two decimals, for example 1299.00.`,
  PRICE_TOO_LARGE: (value: string) => `The price "${value}" is larger than any the product can hold. Correct it.`,
  CURRENCY_UNKNOWN: (value: string) => `"${value}" is not a known currency. Use an ISO code such as RUB, USD or EUR.`,
  CURRENCY_CONFLICT: (one: string, other: string) =>
    `The price is marked as ${one} while the currency column says ${other}. Correct one of them.`,
  STOCK_NEGATIVE: (value: string) => `The stock "${value}" is negative. Correct it, or write 0.`,
  FIELD_TOO_LONG: (field: string, limit: number) => `"${field}" is longer than ${limit} characters. Shorten it.`,
  CELL_TOO_LARGE: (limit: number) =>
    `A cell is larger than ${limit} characters. Shorten it or check the quotes around it.`,
  CONTROL_CHARACTERS: (field: string) =>
    `"${field}" holds invisible control characters. Retype the text, or paste it as plain text.`,
  LETTERS_LOST: (field: string) =>
    `"${field}" holds letters that cannot be read. Open the file in the program it comes from and save it as UTF-8.`,
  FORMULA: (field: string) => `"${field}" holds a formula (it starts with "="). Put its value there instead.`,
  CELL_ERROR: (value: string) => `A cell holds the spreadsheet error ${value}. Mend the formula or enter the value.`,
  BROKEN_QUOTES: () =>
    'The quotes in this row do not match. Close each quote and write a quote inside a cell twice ("").',
  CELL_COUNT: (found: number, expected: number) =>
    `The row has ${found} cells, the heading has ${expected}. Check the separators; quote cells that hold one.`,
  FORBIDDEN_KEY: (key: string) => `The name "${key}" is not allowed. Rename it.`,
  ROW_NOT_AN_OBJECT: () => 'Each product must be an object such as {"sku": "A-1", "name": "…", "price": 100}.',
  JSON_INVALID: (detail: string) => `This is not valid JSON: ${detail}. Mend the file, or export it again.`,
  XML_INVALID: (detail: string) => `This is not valid XML: ${detail}. Export the feed again.`,
  XML_ENTITY: (detail: string) =>
    `The offer uses an XML entity that XML does not know (${detail}). Use the character itself, or put the text into CDATA.`,
  XML_DOCTYPE: () =>
    'The feed declares its own entities (DOCTYPE). They are not read for safety: export it without them.',
  XLSX_INVALID: (detail: string) => `The workbook cannot be opened: ${detail}. Save it again as .xlsx.`,
  ARCHIVE_TOO_LARGE: (limit: string) => `The workbook unpacks to more than ${limit}. Split it, or save it as csv.`,
  NO_NAME_COLUMN: (headings: string) =>
    `No column for the product name was found. Name one of the columns "name" or "название". Columns found: ${headings}.`,
  NO_PRICE_COLUMN: (headings: string) =>
    `No column for the price was found. Name one of the columns "price" or "цена". Columns found: ${headings}.`,
  NO_ROWS: () => 'The file has no rows. Add products below the heading.',
  FILE_TOO_LARGE: (limit: string) => `The file is larger than ${limit}. Split it into several.`,
  FILE_UNREADABLE: (detail: string) => `The file cannot be read: ${detail}.`,
  OUTSIDE_FOLDER: () => 'This link leads out of the company folder. Put the file itself into the folder.',
  FEED_NOT_FETCHED: (name: string) => `The feed "${name}" was never fetched. GET /api/v1/admin/feeds says why.`,
  FEEDS_INCOMPLETE: () => 'Not all feeds could be read from this file. Mend what is told about it.',
  YAML_INVALID: (detail: string) => `This is not valid YAML: ${detail}`,
  VALUE_INVALID: (path: string, detail: string) => `"${path}" is not as expected: ${detail}.`,
  WRONG_FORMAT: (format: string) =>
    `The file's name says one format, its content is ${format}. Rename it to end in .${format}, or export it again.`,
  ROW_TOO_LARGE: (limit: string) =>
    `A single product takes more than ${limit}. Split it, or check its quotes and brackets.`,
  FORMAT_NOT_READ: (format: string) =>
    `Files of the format ${format} are not read. Save it in a format that is (catalog: csv, xlsx, json, yml; knowledge: md, txt, html, docx, pdf, xlsx).`,
  FILE_EMPTY: () => 'The file is empty (0 bytes). Save it again, or delete it.',
  CONTENT_DIFFERS: (format: string, found: string) =>
    `The name says ${format}, but inside is ${found}. Give the file its right ending, or save it again as ${format}.`,
  OFFICE_97: (format: string) =>
    `The file is protected by a password or is of the format of Office 97. Open it and save it without a password as ${format}.`,
  DOCX_INVALID: () => 'The Word document is damaged and cannot be opened. Open it in Word and save it again as .docx.',
  PDF_WITHOUT_TEXT: () =>
    'The PDF holds pictures of pages and no text (a scan). Recognise its text (OCR) and save it again, or put the text into a .docx or .md file.',
  PDF_LETTERS_UNKNOWN: () =>
    'The fonts of the PDF do not say which letters they show, so its text cannot be read. Make the PDF anew from its source, or save the source as .docx.',
  PDF_ENCRYPTED: () => 'The PDF is protected by a password. Save it without one.',
  PDF_DAMAGED: () => 'The PDF is damaged and cannot be opened. Make it anew, or download it again.',
  DOCUMENT_UNPACKS_TOO_LARGE: (limit: string) => `The document unpacks to more than ${limit}. Split it into several.`,
  DOCUMENT_TOO_LONG: (millions: number) =>
    `The document has more than ${millions} million characters of text. Split it into several.`,
  DOCUMENT_TOO_SLOW: (seconds: number) =>
    `The document could not be read within ${seconds} seconds. Split it, or save it in a simpler format.`,
  DOCUMENT_TOO_HEAVY: () =>
    'The document needs more memory than one may take. Split it, or save it in a simpler format without pictures.',
} as const;

const warnings = {
  NO_SKU_COLUMN: () =>
    'The table has no article column; stable article numbers were made from the names. Better give each product its own.',
  LIST_PRICE_DROPPED: (sku: string) => `The old price of ${sku} is not above its price and is left out.`,
  LIST_PRICE_UNREADABLE: (value: string) => `The old price "${value}" is not a price and is left out.`,
  STOCK_UNREADABLE: (value: string) =>
    `The stock "${value}" is neither a number nor yes, no or on order; the stock counts as unknown.`,
  CURRENCY_DIFFERS: (currency: string, own: string) => `The price is in ${currency}, the company's currency is ${own}.`,
  ENCODING: (name: string) =>
    `The file is not valid UTF-8; it was read as ${name}. Save it as UTF-8 if letters look wrong.`,
  DUPLICATE_COLUMN: (heading: string) => `The column "${heading}" is there twice; the first is used.`,
  PRIVATE_COLUMN: (heading: string) =>
    `The column "${heading}" looks like internal data and is no attribute: customers never see it.`,
  FORBIDDEN_COLUMN: (heading: string) => `The column "${heading}" has a name that is not allowed and is left out.`,
  DUPLICATE_ROW: (sku: string, first: string) => `${sku} stands here again exactly as at ${first}; it is taken once.`,
  HIDDEN_SHEET: (name: string) =>
    `The sheet "${name}" is hidden and was not read. Show it if its products are for sale.`,
  HIDDEN_COLUMN: (heading: string) =>
    `The column "${heading}" is hidden in the sheet and was not imported: customers can see every attribute.`,
  OTHER_PRICE_COLUMN: (heading: string) =>
    `The column "${heading}" is one more price and was not imported: a product has one price. Put reductions into pricing.yaml.`,
  GROUP_ROWS: (count: number, names: string) =>
    `${count} rows with a single cell were read as categories of the rows below them: ${names}.`,
  LINE_LEFT_OUT: (text: string) => `"${text}" stands alone in its row, heads no products and was left out.`,
  SALE_PRICE_LEFT_OUT: (value: string) =>
    `The sale price "${value}" is not a price below the regular one and is left out.`,
  SALE_NOT_NOW: (period: string) => `The sale price holds for ${period} only, not now; the regular price is used.`,
  SALE_BEGINS: (begin: string) => `The sale price begins at ${begin}. Import the catalog again then.`,
  SALE_ENDS: (end: string) => `The sale price ends at ${end}. Import the catalog again after that.`,
  SALE_PERIOD_UNREADABLE: (period: string) =>
    `The period "${period}" of the sale price cannot be read; the regular price is used.`,
  NOT_OFFERED: (name: string, status: string) => `"${name}" is marked as ${status} and is not offered.`,
  SKU_DERIVED: (name: string, sku: string) =>
    `"${name}" has no article number; ${sku} was made from its address in the shop. Better give it its own one.`,
  CATEGORY_UNKNOWN: (id: string) => `The category ${id} is not among the feed's categories; the product has none.`,
  FEED_DELIVERY: (terms: string) =>
    `The feed tells the shop's delivery terms (${terms}). They are not read from here: put them into delivery.yaml.`,
  UNKNOWN_KEY: (key: string, near: string | undefined) =>
    `The key "${key}" is not known and has no effect.${near ? ` Did you mean "${near}"?` : ''}`,
  LINK_UNSAFE: (field: string) =>
    `"${field}" is neither a web address nor a path inside the company folder and is left out.`,
  NOTHING_REMOVED: () => 'Not every catalog file could be read, so no product was taken off offer.',
  NO_CATALOG: () => 'No catalog file could be read. Put a csv, xlsx, json or yml file into catalog/.',
  DOCUMENTS_NOT_REMOVED: () => 'Not every knowledge file could be read; the earlier text of those stays.',
  FITS_UNKNOWN: (sku: string, other: string) => `${sku} is said to fit ${other}, which is not in the catalog.`,
  EMPTY_DOCUMENT: () => 'The document has no text.',
  PAGES_WITHOUT_TEXT: (pages: string) =>
    `Pages without text, which may be scans: ${pages}. What stands there is not known; recognise their text (OCR).`,
  PAGES_DAMAGED: (pages: string) => `Pages that cannot be read: ${pages}. Make the PDF anew.`,
  COLUMNS_NOT_READ: (sheet: string, columns: string) =>
    `On the sheet "${sheet}" only question, answer and category are read; left out: ${columns}.`,
  QUESTION_UNANSWERED: (question: string) => `The question "${question}" has no answer and is left out.`,
} as const;

type Table = typeof refusals & typeof warnings;

/** A note with its words: `note(12, 'PRICE_NEGATIVE', '-5')`. */
export function note<Code extends keyof Table>(
  line: number,
  code: Code,
  ...facts: Parameters<Table[Code]>
): { readonly line: number; readonly code: Code; readonly reason: string } {
  const words = { ...refusals, ...warnings }[code] as (...facts: unknown[]) => string;
  return { line, code, reason: words(...facts.map((fact) => (typeof fact === 'string' ? short(fact) : fact))) };
}

/** A file's text inside a message: one line, no control characters, at most 120 characters. */
function short(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return plain.length > 120 ? `${plain.slice(0, 117)}…` : plain;
}
