import { z } from 'zod';
import type { GithubApi } from './api.ts';
import { staffLines } from './body.ts';
import { isOwnIssueComment } from './cards.ts';

/** Something staff wrote about a card. */
export type Remark = { readonly id: string; readonly cardId: string; readonly text: string; readonly author: string };

const commentSchema = z.object({
  id: z.string(),
  body: z.string(),
  author: z.object({ login: z.string() }).nullish(),
});

const nodeSchema = z.object({
  id: z.string().optional(),
  body: z.string().optional(),
  comments: z.object({ nodes: z.array(commentSchema) }).optional(),
});

/** GitHub takes up to 100 ids at once; texts are long, so we ask for fewer. */
const batchSize = 50;

/** All remarks on the given contents: lines of a draft's conversation, comments of an issue. */
export async function readRemarks(
  api: GithubApi,
  contents: readonly { readonly id: string; readonly cardId: string }[],
): Promise<readonly Remark[]> {
  const query = `query texts($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on DraftIssue { id body }
      ... on Issue { id body comments(last: 50) { nodes { id body author { login } } } }
    }
  }`;
  const answer = z.object({ nodes: z.array(nodeSchema.nullable()) });
  const remarks: Remark[] = [];
  for (let start = 0; start < contents.length; start += batchSize) {
    const batch = contents.slice(start, start + batchSize);
    const { nodes } = await api.call(query, { ids: batch.map((content) => content.id) }, answer);
    for (const node of nodes) {
      const cardId = batch.find((content) => content.id === node?.id)?.cardId;
      if (!node || !cardId) continue;
      remarks.push(...linesOf(cardId, node.body ?? ''), ...commentsOf(cardId, node.comments?.nodes ?? []));
    }
  }
  return remarks;
}

/** GitHub does not tell who wrote which line of a text. */
function linesOf(cardId: string, body: string): readonly Remark[] {
  return staffLines(cardId, body).map((line) => ({ ...line, cardId, author: 'GitHub' }));
}

function commentsOf(cardId: string, comments: readonly z.infer<typeof commentSchema>[]): readonly Remark[] {
  return comments
    .filter((comment) => !isOwnIssueComment(comment.body))
    .map((comment) => ({
      id: `comment:${comment.id}`,
      cardId,
      text: comment.body,
      author: comment.author?.login ?? 'GitHub',
    }));
}
