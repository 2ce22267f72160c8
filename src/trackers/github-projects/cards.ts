import { z } from 'zod';
import { ProviderError } from '../../core/errors.ts';
import type { CardContent, CardReference, Stage } from '../../core/ports/tracker.ts';
import type { GithubApi } from './api.ts';
import { appendToBody, composeBody, hasMarker } from './body.ts';
import { errorAboutProject } from './errors.ts';
import { optionOf, type Project } from './project.ts';
import type { ProjectAddress } from './settings.ts';

const contentSchema = z.object({ __typename: z.string(), id: z.string().optional(), body: z.string().optional() });
const itemSchema = z.object({ id: z.string(), fullDatabaseId: z.string().nullish() });
const contentFields = 'content { __typename ... on DraftIssue { id body } ... on Issue { id body } }';

/** Reads the project's cards from the end, where new ones are put. */
export async function findCard(
  api: GithubApi,
  project: Project,
  address: ProjectAddress,
  marker: string,
): Promise<CardReference | undefined> {
  const query = `query cards($project: ID!, $before: String) {
    node(id: $project) { ... on ProjectV2 { items(last: 100, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes { id fullDatabaseId ${contentFields} }
    } } }
  }`;
  const answer = z.object({
    node: z.object({
      items: z.object({
        pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.string().nullish() }),
        nodes: z.array(itemSchema.extend({ content: contentSchema.nullish() })),
      }),
    }),
  });
  let before: string | null = null;
  while (true) {
    const { node }: z.infer<typeof answer> = await api.call(query, { project: project.id, before }, answer);
    const found = node.items.nodes.find((item) => hasMarker(item.content?.body ?? '', marker));
    if (found) return referenceTo(found, address);
    if (!node.items.pageInfo.hasPreviousPage) return undefined;
    before = node.items.pageInfo.startCursor ?? null;
  }
}

export async function addCard(
  api: GithubApi,
  project: Project,
  address: ProjectAddress,
  content: CardContent,
): Promise<CardReference> {
  const mutation = `mutation add($project: ID!, $title: String!, $body: String!) {
    addProjectV2DraftIssue(input: { projectId: $project, title: $title, body: $body }) {
      projectItem { id fullDatabaseId }
    }
  }`;
  const answer = z.object({ addProjectV2DraftIssue: z.object({ projectItem: itemSchema }) });
  const variables = { project: project.id, title: content.title, body: composeBody(content, undefined) };
  const { addProjectV2DraftIssue } = await api.call(mutation, variables, answer);
  return referenceTo(addProjectV2DraftIssue.projectItem, address);
}

/** Returns when GitHub did it. */
export async function placeCard(
  api: GithubApi,
  project: Project,
  cardId: string,
  stage: Stage,
): Promise<Date | undefined> {
  const option = optionOf(project, stage);
  if (option === undefined) {
    throw errorAboutProject(`The project has no column "${stage.column}": add it as an option of its Status field.`);
  }
  const mutation = `mutation place($project: ID!, $item: ID!, $field: ID!, $option: String!) {
    updateProjectV2ItemFieldValue(
      input: { projectId: $project, itemId: $item, fieldId: $field, value: { singleSelectOptionId: $option } }
    ) { projectV2Item { fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { updatedAt } } } }
  }`;
  const value = z.object({ updatedAt: z.coerce.date().optional() }).nullish();
  const answer = z.object({
    updateProjectV2ItemFieldValue: z.object({ projectV2Item: z.object({ fieldValueByName: value }).nullish() }),
  });
  const variables = { project: project.id, item: cardId, field: project.statusFieldId, option };
  const { updateProjectV2ItemFieldValue } = await api.call(mutation, variables, answer);
  return updateProjectV2ItemFieldValue.projectV2Item?.fieldValueByName?.updatedAt;
}

export async function rewriteCard(api: GithubApi, cardId: string, content: CardContent): Promise<void> {
  const current = await readContent(api, cardId);
  await writeContent(api, current, { title: content.title, body: composeBody(content, current.body) });
}

/** On a draft the words go into its text; a card that staff made an issue of has real comments. */
export async function commentCard(api: GithubApi, cardId: string, text: string): Promise<void> {
  const current = await readContent(api, cardId);
  if (current.__typename === 'DraftIssue') {
    return writeContent(api, current, { body: appendToBody(current.body ?? '', text) });
  }
  const mutation = `mutation comment($subject: ID!, $body: String!) {
    addComment(input: { subjectId: $subject, body: $body }) { clientMutationId }
  }`;
  await api.call(mutation, { subject: current.id, body: signIssueComment(text) }, z.unknown());
}

const issueSignature = '\n\n— _Vitrina_';

function signIssueComment(text: string): string {
  return text.slice(0, 60_000) + issueSignature;
}

export function isOwnIssueComment(text: string): boolean {
  return text.trimEnd().endsWith(issueSignature.trimStart());
}

type Content = z.infer<typeof contentSchema> & { readonly id: string };

async function readContent(api: GithubApi, cardId: string): Promise<Content> {
  const query = `query card($id: ID!) { node(id: $id) { ... on ProjectV2Item { ${contentFields} } } }`;
  const answer = z.object({ node: z.object({ content: contentSchema.nullish() }).nullish() });
  const { node } = await api.call(query, { id: cardId }, answer);
  const content = node?.content;
  if (!content?.id) {
    const facts = { provider: 'github-projects', status: 404 };
    throw new ProviderError('PROVIDER_REJECTED', 'The card is gone, or the token may not see it.', facts);
  }
  return { ...content, id: content.id };
}

async function writeContent(api: GithubApi, content: Content, words: { title?: string; body: string }): Promise<void> {
  const [mutation, key] =
    content.__typename === 'DraftIssue'
      ? ['updateProjectV2DraftIssue(input: { draftIssueId: $id', 'clientMutationId']
      : ['updateIssue(input: { id: $id', 'clientMutationId'];
  const query = `mutation write($id: ID!, $title: String, $body: String!) {
    ${mutation}, title: $title, body: $body }) { ${key} }
  }`;
  await api.call(query, { id: content.id, ...words }, z.unknown());
}

function referenceTo(item: z.infer<typeof itemSchema>, address: ProjectAddress): CardReference {
  const pane = item.fullDatabaseId ? `?pane=issue&itemId=${item.fullDatabaseId}` : '';
  return { cardId: item.id, url: address.url + pane };
}
