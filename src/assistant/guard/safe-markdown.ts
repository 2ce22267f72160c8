/** Elements whose content is no text for a reader either. */
const withContent = /<(script|style|iframe|object|svg|template)\b[^>]*>[\s\S]*?<\/\1\s*>/giu;
const tagOrComment = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/giu;
/** A tag that a sentence's end cuts in two. */
const openTag = /<(?=[a-z/!])/giu;

/** Markdown without HTML: what is shown of a reply anywhere, also where a viewer would render tags. "Below < 5 °C" stays. */
export function withoutHtml(markdown: string): string {
  if (!markdown.includes('<')) return markdown;
  return markdown.replace(withContent, '').replace(tagOrComment, '').replace(openTag, '');
}
