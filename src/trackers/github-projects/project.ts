import { z } from 'zod';
import { ProviderError } from '../../core/errors.ts';
import type { Stage } from '../../core/ports/tracker.ts';
import type { GithubApi } from './api.ts';
import { errorAboutProject } from './errors.ts';
import type { ProjectAddress } from './settings.ts';

const optionSchema = z.object({ id: z.string(), name: z.string(), color: z.string(), description: z.string() });

const projectSchema = z.object({
  id: z.string(),
  items: z.object({ totalCount: z.number() }),
  field: z.object({ id: z.string().optional(), options: z.array(optionSchema).optional() }).nullable(),
});

export type Project = {
  readonly id: string;
  readonly isEmpty: boolean;
  readonly statusFieldId: string;
  /** Columns of the board, in its order. */
  readonly options: readonly z.infer<typeof optionSchema>[];
};

/** Reads project and columns; staff may change columns at any time, so nothing is kept from call to call. */
export async function readProject(api: GithubApi, address: ProjectAddress): Promise<Project> {
  const query = `query project($login: String!, $number: Int!) {
    owner: ${address.owner}(login: $login) {
      projectV2(number: $number) {
        id
        items(first: 1) { totalCount }
        field(name: "Status") { ... on ProjectV2SingleSelectField { id options { id name color description } } }
      }
    }
  }`;
  const answer = z.object({ owner: z.object({ projectV2: projectSchema.nullable() }).nullable() });
  const variables = { login: address.login, number: address.number };
  const { owner } = await api.call(query, variables, answer).catch((error: unknown) => {
    const isMissing = error instanceof ProviderError && error.status === 404;
    throw isMissing ? errorAboutProject(`The token sees no project at ${address.url}.`) : error;
  });
  const project = owner?.projectV2;
  if (!project) throw errorAboutProject(`The token sees no project at ${address.url}.`);
  if (!project.field?.id) throw errorAboutProject(`${address.url} has no single-select field named Status.`);
  return {
    id: project.id,
    isEmpty: project.items.totalCount === 0,
    statusFieldId: project.field.id,
    options: project.field.options ?? [],
  };
}

export function optionOf(project: Project, stage: Stage): string | undefined {
  const names = Object.values(stage.name).map(fold);
  const byColumn = project.options.find((option) => fold(option.name) === fold(stage.column));
  return (byColumn ?? project.options.find((option) => names.includes(fold(option.name))))?.id;
}

/**
 * Adds missing columns and returns the names of those it could not add. GitHub's updateProjectV2Field replaces all
 * options and gives each a new id, upon which every card loses its column; so columns are added only while the
 * project has no cards, and are named to the owner afterwards.
 */
export async function ensureColumns(
  api: GithubApi,
  project: Project,
  stages: readonly Stage[],
): Promise<{ readonly missingColumns: readonly string[] }> {
  const missing = stages.filter((stage) => optionOf(project, stage) === undefined);
  if (missing.length === 0) return { missingColumns: [] };
  if (!project.isEmpty) return { missingColumns: missing.map((stage) => stage.column) };
  const mutation = `mutation columns($field: ID!, $options: [ProjectV2SingleSelectFieldOptionInput!]!) {
    updateProjectV2Field(input: { fieldId: $field, singleSelectOptions: $options }) { clientMutationId }
  }`;
  await api.call(mutation, { field: project.statusFieldId, options: orderOptions(project, stages) }, z.unknown());
  return { missingColumns: [] };
}

/** The existing options in their order, each missing one after that of the stage before it. */
function orderOptions(project: Project, stages: readonly Stage[]) {
  const options = project.options.map(({ id, name, color, description }) => ({
    id,
    input: { name, color, description },
  }));
  let place = -1;
  for (const stage of stages) {
    const known = optionOf(project, stage);
    const index = known === undefined ? -1 : options.findIndex((option) => option.id === known);
    if (index >= 0) {
      place = index;
      continue;
    }
    place += 1;
    options.splice(place, 0, { id: '', input: { name: stage.column, color: colourOf(stage), description: '' } });
  }
  return options.map((option) => option.input);
}

function colourOf(stage: Stage): string {
  return stage.outcome === 'won' ? 'GREEN' : stage.outcome === 'lost' ? 'RED' : 'BLUE';
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
