import { GraphQLError } from 'graphql';
import { type Comment, type Content, type Item, nodeId, type Option, type ProjectState } from './state.ts';

type Page = { first?: number | null; last?: number | null; after?: string | null; before?: string | null };

/** The roots of query and mutation over one project; graphql-js checks names, types and arguments by GitHub's schema. */
export function createRoot(state: ProjectState, owner: { kind: 'organization' | 'user'; login: string }): object {
  const ownerOf = (kind: string) => (args: { login: string }) => {
    if (kind !== owner.kind || args.login !== owner.login) {
      throw refusal(
        'NOT_FOUND',
        `Could not resolve to ${kind === 'user' ? 'a User' : 'an Organization'} with the login of '${args.login}'.`,
      );
    }
    return {
      projectV2: ({ number }: { number: number }) => {
        if (number === state.number) return projectView(state);
        throw refusal('NOT_FOUND', `Could not resolve to a ProjectV2 with the number ${number}.`);
      },
    };
  };
  return {
    organization: ownerOf('organization'),
    user: ownerOf('user'),
    node: ({ id }: { id: string }) => nodeOf(state, id),
    nodes: ({ ids }: { ids: string[] }) => {
      if (ids.length > 100) throw refusal('ARGUMENT_LIMIT', 'You may not provide more than 100 node ids.');
      return ids.map((id) => nodeOf(state, id));
    },
    ...mutations(state),
  };
}

function mutations(state: ProjectState): object {
  type Mutation<Input> = { input: Input };
  return {
    addProjectV2DraftIssue({ input }: Mutation<{ projectId: string; title: string; body?: string }>) {
      checkProject(state, input.projectId);
      if (input.title.trim() === '') throw refusal('UNPROCESSABLE', "Title can't be blank");
      checkLength(input.body);
      return { projectItem: itemView(state, state.addItem(input.title, input.body ?? '')) };
    },
    updateProjectV2DraftIssue({ input }: Mutation<{ draftIssueId: string; title?: string; body?: string }>) {
      const content = contentOf(state, input.draftIssueId, 'DraftIssue');
      checkLength(input.body);
      state.write(content, input);
      return { draftIssue: contentView(content) };
    },
    updateIssue({ input }: Mutation<{ id: string; title?: string; body?: string }>) {
      const content = contentOf(state, input.id, 'Issue');
      checkLength(input.body);
      state.write(content, input);
      return { issue: contentView(content) };
    },
    addComment({ input }: Mutation<{ subjectId: string; body: string }>) {
      state.comment(contentOf(state, input.subjectId, 'Issue'), input.body, 'vitrina-token');
      return {};
    },
    updateProjectV2ItemFieldValue({
      input,
    }: Mutation<{ projectId: string; itemId: string; fieldId: string; value: { singleSelectOptionId?: string } }>) {
      checkProject(state, input.projectId);
      const item = state.items.find((one) => one.id === input.itemId);
      if (!item) throw unknownNode(input.itemId);
      if (input.fieldId !== state.statusFieldId) throw unknownNode(input.fieldId);
      const option = state.options.find((one) => one.id === input.value.singleSelectOptionId);
      if (!option) throw refusal('VALIDATION', 'The single select option Id does not belong to the field');
      if (item.isArchived) throw refusal('VALIDATION', 'The item is archived and cannot be updated');
      state.place(item, option.id);
      return { projectV2Item: itemView(state, item) };
    },
    updateProjectV2Field({ input }: Mutation<{ fieldId: string; singleSelectOptions?: Omit<Option, 'id'>[] }>) {
      if (input.fieldId !== state.statusFieldId) throw unknownNode(input.fieldId);
      if (input.singleSelectOptions?.length) state.replaceOptions(input.singleSelectOptions);
      return { projectV2Field: fieldView(state) };
    },
  };
}

function projectView(state: ProjectState): object {
  return {
    __typename: 'ProjectV2',
    id: state.id,
    number: state.number,
    field: ({ name }: { name: string }) => (name === 'Status' ? fieldView(state) : null),
    items: (page: Page) => itemsPage(state, page),
  };
}

function itemsPage(state: ProjectState, page: Page): object {
  const size = page.first ?? page.last;
  if (!size || size > 100) throw refusal('EXCESSIVE_PAGINATION', 'Requesting a page of 1 to 100 records is required.');
  const { items } = state;
  const start = page.after ? items.findIndex((item) => item.id === page.after) + 1 : 0;
  const end = page.before ? items.findIndex((item) => item.id === page.before) : items.length;
  const from = page.first ? start : Math.max(start, end - size);
  const to = page.first ? Math.min(end, start + size) : end;
  const nodes = items.slice(from, to);
  return {
    totalCount: items.length,
    nodes: nodes.map((item) => itemView(state, item)),
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
  };
}

function fieldView(state: ProjectState): object {
  return { __typename: 'ProjectV2SingleSelectField', id: state.statusFieldId, name: 'Status', options: state.options };
}

function itemView(state: ProjectState, item: Item): object {
  const { id, fullDatabaseId, isArchived, updatedAt, status } = item;
  const option = state.options.find((one) => one.id === status?.optionId);
  const value = option && {
    __typename: 'ProjectV2ItemFieldSingleSelectValue',
    id: `PVTFSV_${id}`,
    name: option.name,
    optionId: option.id,
    updatedAt: status?.updatedAt,
  };
  return {
    __typename: 'ProjectV2Item',
    id,
    fullDatabaseId,
    isArchived,
    updatedAt,
    content: contentView(item.content),
    fieldValueByName: ({ name }: { name: string }) => (name === 'Status' ? (value ?? null) : null),
  };
}

function contentView(content: Content): object {
  const { kind, id, title, body, updatedAt, comments } = content;
  const shared = { __typename: kind, id, title, body, updatedAt };
  if (kind === 'DraftIssue') return shared;
  return { ...shared, comments: ({ last }: Page) => ({ nodes: comments.slice(-(last ?? 100)).map(commentView) }) };
}

function commentView({ id, body, createdAt, login }: Comment): object {
  return { __typename: 'IssueComment', id, body, createdAt, author: { __typename: 'User', id: nodeId('U'), login } };
}

function nodeOf(state: ProjectState, id: string): object {
  if (id === state.id) return projectView(state);
  const item = state.items.find((one) => one.id === id || one.content.id === id);
  if (!item) throw unknownNode(id);
  return item.id === id ? itemView(state, item) : contentView(item.content);
}

function contentOf(state: ProjectState, id: string, kind: Content['kind']): Content {
  const content = state.items.find((item) => item.content.id === id)?.content;
  if (content?.kind !== kind) throw unknownNode(id);
  return content;
}

function checkProject(state: ProjectState, id: string): void {
  if (id !== state.id) throw unknownNode(id);
}

function checkLength(body: string | undefined): void {
  if ((body ?? '').length > 65_536) throw refusal('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)');
}

function unknownNode(id: string): GraphQLError {
  return refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

/** GitHub puts `type` beside the message, where graphql-js has no place: the server moves it there. */
function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}
