import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const unread = new Set(
  'audio base button canvas datalist del dialog embed frameset head iframe input link map math menu meta meter nav noembed noframes noscript object optgroup option param picture progress rp rt s script select slot source strike style svg template textarea title track video'.split(
    ' ',
  ),
);

/** What a page does not tell its visitor: scripts, menus, controls, what is hidden, and what is struck out as no longer true. */
export function isUnread(element: Element): boolean {
  if (unread.has(element.tagName)) return true;
  if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true') return true;
  if (attribute(element, 'role') === 'navigation') return true;
  const style = attribute(element, 'style')?.replace(/\s+/g, '').toLowerCase();
  return style !== undefined && isHiddenBy(style);
}

function isHiddenBy(style: string): boolean {
  return (
    /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?(?:;|!|$)|font-size:0(?:px|em|rem|pt|%)?(?:;|!|$)|content-visibility:hidden)/.test(
      style,
    ) || /(?:^|;)(?:text-indent|left|top|right|margin-left):-\d{3,}/.test(style)
  );
}

/** Below this a page is not nested by people; deeper text is taken without its structure. */
export const deepest = 200;

/** All visible text below a node in one line, without recursion. */
export function flatText(root: Node): string {
  const words: string[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    else if (isElement(node) && !isUnread(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if (isElement(node) && node.tagName !== 'span') words.push(' ');
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** The first element of a name, in the order of the page. */
export function findElement(root: { readonly childNodes: readonly Node[] }, tagName: string): Element | undefined {
  const waiting: Node[] = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === tagName) return node;
    for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return undefined;
}
