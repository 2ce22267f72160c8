import { z } from 'zod';
import { AccessError, UserError } from '../../core/errors.ts';
import type { TrackerEvent, TrackerWebhookRequest } from '../../core/ports/tracker.ts';
import type { LatestByKey } from '../../shared/latest-by-key.ts';
import { isSignatureValid } from '../../shared/webhook-signature.ts';
import type { GithubApi } from './api.ts';
import { staffLines } from './body.ts';
import { type Project, readProject } from './project.ts';
import type { GithubProjectsSettings } from './settings.ts';
import { movedEvent } from './status.ts';

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#projects_v2_item; `to` came later than the rest. */
const payloadSchema = z.object({
  action: z.literal('edited'),
  projects_v2_item: z.object({ node_id: z.string(), project_node_id: z.string(), updated_at: z.coerce.date() }),
  changes: z.object({
    field_value: z
      .object({
        field_node_id: z.string(),
        to: z.object({ id: z.string().nullish(), name: z.string() }).nullish(),
      })
      .optional(),
    body: z.object({ from: z.string().nullish(), to: z.string().nullish() }).optional(),
  }),
  sender: z.object({ login: z.string() }).optional(),
});

type Payload = z.infer<typeof payloadSchema>;

/**
 * Ids of events come from the signed body. X-GitHub-Delivery is not signed: whoever replays a captured request could
 * give it a new one.
 */
export async function readWebhook(
  request: TrackerWebhookRequest,
  settings: GithubProjectsSettings,
  api: GithubApi,
  latest: LatestByKey,
): Promise<readonly TrackerEvent[]> {
  checkSignature(request, settings.webhookSecret);
  const payload = readPayload(request.body);
  if (!payload) return [];
  const project = await readProject(api, settings.project);
  if (payload.projects_v2_item.project_node_id !== project.id) return [];
  return [...(await readMove(payload, project, api, latest)), ...readLines(payload)];
}

function checkSignature(request: TrackerWebhookRequest, secret: string | undefined): void {
  if (!secret) {
    throw new AccessError('INVALID_SIGNATURE', 'GitHub webhooks are refused until GITHUB_WEBHOOK_SECRET is set.');
  }
  const header = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'x-hub-signature-256')?.[1];
  if (!header) throw new AccessError('INVALID_SIGNATURE', 'The webhook has no X-Hub-Signature-256.');
  const signature = header.startsWith('sha256=') ? header.slice('sha256='.length) : '';
  if (!isSignatureValid({ algorithm: 'sha256', encoding: 'hex' }, { secret, signed: request.body, signature })) {
    throw new AccessError('INVALID_SIGNATURE', 'The X-Hub-Signature-256 does not match the body.');
  }
}

/** Undefined for signed events that we do not follow: `ping`, created, archived, reordered… */
function readPayload(body: string): Payload | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(body)).data;
  } catch {
    throw new UserError('VALIDATION_FAILED', 'The webhook is not JSON.');
  }
}

async function readMove(
  payload: Payload,
  project: Project,
  api: GithubApi,
  latest: LatestByKey,
): Promise<readonly TrackerEvent[]> {
  const change = payload.changes.field_value;
  if (change?.field_node_id !== project.statusFieldId) return [];
  const { node_id: cardId, updated_at: movedAt } = payload.projects_v2_item;
  // `to: null` means that the card left its column; only an absent `to` is worth a question.
  const move = change.to === undefined ? await readStatus(api, cardId) : change.to && { ...change.to, movedAt };
  if (!move || !latest.accepts(cardId, move.movedAt)) return [];
  return [movedEvent(cardId, move, move.movedAt)];
}

async function readStatus(api: GithubApi, cardId: string) {
  const query = `query status($id: ID!) { node(id: $id) { ... on ProjectV2Item {
    fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name optionId updatedAt } }
  } } }`;
  const value = z.object({ name: z.string(), optionId: z.string().nullish(), updatedAt: z.coerce.date() }).nullish();
  const answer = z.object({ node: z.object({ fieldValueByName: value }).nullish() });
  const status = (await api.call(query, { id: cardId }, answer)).node?.fieldValueByName;
  return status ? { id: status.optionId, name: status.name, movedAt: status.updatedAt } : undefined;
}

/** Lines that the new text has and the old one had not. */
function readLines(payload: Payload): readonly TrackerEvent[] {
  const { body } = payload.changes;
  if (!body?.to) return [];
  const cardId = payload.projects_v2_item.node_id;
  const before = new Set(staffLines(cardId, body.from ?? '').map((line) => line.id));
  return staffLines(cardId, body.to)
    .filter((line) => !before.has(line.id))
    .map(({ id, text }) => ({ id, type: 'comment-added', cardId, text, author: payload.sender?.login ?? 'GitHub' }));
}
