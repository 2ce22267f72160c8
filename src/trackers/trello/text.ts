/** Trello's limit for a description and for a comment, in characters. */
const maxLength = 16_384;

/**
 * Stands under each comment we write. It tells the staff who wrote, and us that the comment is our own: the author
 * cannot tell that, since the token may belong to the very person who answers customers.
 */
const signature = '\n\n— _Vitrina_';

export function signComment(text: string): string {
  return clip(text, maxLength - signature.length) + signature;
}

export function isOwnComment(text: string): boolean {
  return text.trimEnd().endsWith(signature.trimStart());
}

/** A description within the limit; its end stays, for the marker stands there. */
export function fitDescription(description: string): string {
  if (description.length <= maxLength) return description;
  const tail = description.slice(-1_000);
  return `${clip(description, maxLength - tail.length - 1)}\n${tail}`;
}

/** The marker as a word of its own, so that one request's marker is not found in another's longer one. */
export function hasMarker(text: string, marker: string): boolean {
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + marker.length] ?? ' ';
    if (!isWordCharacter.test(before) && !isWordCharacter.test(after)) return true;
  }
  return false;
}

const isWordCharacter = /[\p{L}\p{N}_-]/u;

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
