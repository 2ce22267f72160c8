import { createHmac, randomUUID } from 'node:crypto';
import type { Item, Option, ProjectState } from './state.ts';

export type WebhookCall = { method: string; url: string; headers: Record<string, string>; body: string };

export type Change =
  | { readonly field: string; readonly from: Option | undefined; readonly to: Option | undefined }
  | { readonly from: string; readonly to: string };

/** A `projects_v2_item` event with action `edited`, in the shape of GitHub's page on webhook events. */
export function itemEdited(state: Pick<ProjectState, 'id' | 'number'>, item: Item, change: Change): object {
  const changes =
    'field' in change
      ? {
          field_value: {
            field_node_id: change.field,
            field_type: 'single_select',
            field_name: 'Status',
            project_number: state.number,
            from: change.from ?? null,
            to: change.to ?? null,
          },
        }
      : { body: { from: change.from, to: change.to } };
  return {
    action: 'edited',
    projects_v2_item: {
      id: Number(item.fullDatabaseId),
      node_id: item.id,
      project_node_id: state.id,
      content_node_id: item.content.id,
      content_type: item.content.kind,
      updated_at: item.updatedAt,
      archived_at: null,
    },
    changes,
    organization: { login: 'acme' },
    sender: { login: 'anna' },
  };
}

export function signedCall(secret: string, url: string, payload: object): WebhookCall {
  const body = JSON.stringify(payload);
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'projects_v2_item',
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
  };
}
