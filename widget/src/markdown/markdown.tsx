import type { JSX } from 'preact';
import type { Inline } from './parse-inline.ts';
import { type Block, parseMarkdown } from './parse-markdown.ts';

/** Markdown as elements: text can only ever become text. */
export function Markdown({ text, isWide }: { readonly text: string; readonly isWide?: boolean }): JSX.Element {
  return <div class={isWide ? 'md wide' : 'md'}>{parseMarkdown(text).map((block) => renderBlock(block))}</div>;
}

function renderBlock(block: Block): JSX.Element {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return <p class={block.type === 'heading' ? 'heading' : undefined}>{inlines(block.children)}</p>;
  }
  if (block.type === 'list') {
    const items = block.items.map((item) => <li>{inlines(item)}</li>);
    return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
  }
  return (
    <section
      class="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable with keys
      tabIndex={0}
      aria-label={headText(block)}
    >
      {/* With one thing described nothing differs, and nothing is toned down. */}
      <table class={block.head.length > 2 ? 'compares' : undefined}>
        <thead>
          <tr>
            {block.head.map((cell) =>
              cell.length > 0 ? <th scope="col">{inlines(cell)}</th> : <td aria-hidden="true" />,
            )}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr class={row.isDifferent ? 'differs' : ''}>
              {row.cells.map((cell, column) =>
                column === 0 ? <th scope="row">{inlines(cell)}</th> : <td>{inlines(cell)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inlines(list: readonly Inline[]): readonly (JSX.Element | string)[] {
  return list.map((inline) => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'break') return <br />;
    if (inline.type === 'code') return <code>{inline.text}</code>;
    if (inline.type === 'bold' || inline.type === 'italic') {
      const Emphasis = inline.type === 'bold' ? 'strong' : 'em';
      return <Emphasis>{inlines(inline.children)}</Emphasis>;
    }
    return (
      <a href={inline.href} target="_blank" rel="noopener noreferrer">
        {inlines(inline.children)}
      </a>
    );
  });
}

function headText(table: Extract<Block, { type: 'table' }>): string {
  return table.head.map((cell) => cell.map((inline) => ('text' in inline ? inline.text : '')).join('')).join(', ');
}
