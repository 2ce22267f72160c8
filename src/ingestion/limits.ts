const megabyte = 1024 * 1024;

/** What a company folder may hold; far above any honest file, low enough that a hostile one cannot exhaust the process. */
export const limits = {
  catalogFileBytes: 200 * megabyte,
  knowledgeFileBytes: 10 * megabyte,
  yamlFileBytes: 2 * megabyte,
  files: 10_000,
  folderDepth: 12,
  /** A workbook is held in memory at about 20 times this size; 43 MB are 100,000 rows of ten columns. */
  unpackedBytes: 80 * megabyte,
  /** Sheets of repeated text pack at up to about 60 : 1; bombs at 1000 : 1. */
  unpackRatio: 250,
  columns: 500,
  cell: 100_000,
  /** A single product of a feed, all of its texts together. */
  rowBytes: 2_000_000,
  sku: 100,
  name: 500,
  description: 20_000,
  category: 200,
  attributeName: 200,
  attributeValue: 2_000,
  url: 2_000,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}
