import { parse } from 'parse5';
import { questionHeadings } from '../../cutting/question-headings.ts';
import { agreedLanguage } from '../../language-of-document.ts';
import type { ParsedFile, ParseFile } from '../format.ts';
import { readText, visibleText } from '../read-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { attribute, type Element, findElement, flatText } from './nodes.ts';

export const readHtml: ParseFile = ({ bytes }) => {
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(bytes.toString('latin1', 0, 2048))?.[1];
  const { text, warnings } = readText(bytes, declared);
  return { ...htmlPage(text), warnings };
};

/** A page's own part when it marks one, else all of it. The title is that of its first heading; pages' titles carry the shop's name. */
function htmlPage(html: string): ParsedFile {
  const page = parse(html);
  const body = findElement(page, 'body');
  const main = findElement(page, 'main');
  const content = main && flatText(main) !== '' ? main : body;
  const blocks = questionHeadings(htmlBlocks(content?.childNodes ?? []));
  const chapters = blocks.filter((block) => block.type === 'heading' && block.level === 1).length;
  const title = chapters === 1 ? undefined : titleOf(findElement(page, 'title'));
  const declared = agreedLanguage(
    attributeOf(findElement(page, 'html'), 'lang'),
    blocks.map(({ text }) => text).join(' '),
  );
  return { blocks, ...(title !== undefined && { title }), ...(declared !== undefined && { language: declared }) };
}

function titleOf(element: Element | undefined): string | undefined {
  const [text] = element?.childNodes ?? [];
  const title = text && 'value' in text ? visibleText(text.value).replace(/\s+/g, ' ').trim() : '';
  return title === '' ? undefined : title.slice(0, 200);
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element && attribute(element, name);
}
