import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { archiveProblem } from '../../catalog/check-archive.ts';
import { limits, megabytes } from '../../limits.ts';
import { note } from '../../refusals.ts';
import { questionHeadings } from '../cutting/question-headings.ts';
import type { ParseFile } from './format.ts';
import { htmlBlocks } from './html/html-blocks.ts';
import { attribute, flatText, isElement } from './html/nodes.ts';

/** Styles by their names, for documents whose author made or renamed them. Those of Word itself the library knows. */
const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Название'] => p.title:fresh",
  "p[style-name='Заголовок 1'] => h1:fresh",
  "p[style-name='Заголовок 2'] => h2:fresh",
  "p[style-name='Заголовок 3'] => h3:fresh",
  "p[style-name='Заголовок 4'] => h4:fresh",
];

/** A Word document: headings, lists and tables by its styles. Pictures, comments and what was deleted under review are not read. */
export const readDocx: ParseFile = async ({ bytes, path }) => {
  const problem = await archiveProblem(path);
  if (problem?.code === 'ARCHIVE_TOO_LARGE')
    return { type: 'failed', ...note(0, 'DOCUMENT_UNPACKS_TOO_LARGE', megabytes(limits.unpackedBytes)) };
  if (problem) return { type: 'failed', ...note(0, 'DOCX_INVALID') };
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        styleMap: styles,
        externalFileAccess: false,
        // An empty address instead of the picture's bytes: it is not read at all.
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    const nodes = parseFragment(value).childNodes;
    const titled = nodes.find((node) => isElement(node) && attribute(node, 'class') === 'title');
    const title = titled && flatText(titled);
    return { blocks: questionHeadings(htmlBlocks(nodes.filter((node) => node !== titled))), ...(title && { title }) };
  } catch {
    return { type: 'failed', ...note(0, 'DOCX_INVALID') };
  }
};
