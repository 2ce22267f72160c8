/** The conventions of reply-directives.ts, as a model is told them. */
export const replyFormat = `Reply in plain Markdown: paragraphs, lists, tables; no HTML, no images, no headings. On lines of their own you may add, at the end:
[[product:SKU]] to show a product card (at most three), [[choices:A|B|C]] for quick answers the customer can tap, [[source:ID]] for each passage your answer rests on.`;
