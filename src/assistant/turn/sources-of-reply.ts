import type { Source } from '../../core/conversation/message.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** Titles and addresses of the passages a reply says it rests on; ids nobody gave the model are left out. */
export function sourcesOfReply(ids: readonly string[], { passages }: Pick<ToolScope, 'passages'>): readonly Source[] {
  const byUri = new Map<string, Source>();
  for (const id of ids) {
    const passage = passages.get(id);
    if (!passage) continue;
    const heading = passage.headings.at(-1);
    const title =
      heading && heading !== passage.documentTitle ? `${passage.documentTitle}: ${heading}` : passage.documentTitle;
    byUri.set(passage.uri, { title, uri: passage.uri });
  }
  return [...byUri.values()];
}
