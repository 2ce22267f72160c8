import type { SchemaName } from './schemas.ts';
import { staffOperations } from './staff-operations.ts';

export type Operation = {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: SchemaName;
  readonly answer?: SchemaName;
  readonly status?: number;
  readonly query?: readonly string[];
  readonly security?: 'conversation' | 'admin' | 'session';
};

/** One line a call. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/conversations',
    summary: 'Opens a conversation; the greeting says that an AI speaks',
    body: 'CreateConversation',
    answer: 'ConversationCreated',
    status: 201,
  },
  {
    method: 'post',
    path: '/api/v1/conversations/{id}/messages',
    summary:
      "Takes a turn. With Accept: text/event-stream the AI SDK's UI message stream. The same clientMessageId again returns the first answer",
    body: 'SendMessage',
    answer: 'TurnAnswer',
    security: 'conversation',
  },
  {
    method: 'get',
    path: '/api/v1/conversations/{id}/messages',
    summary: 'Messages after a seq',
    answer: 'Messages',
    query: ['after'],
    security: 'conversation',
  },
  {
    method: 'get',
    path: '/api/v1/conversations/{id}/socket',
    summary: 'WebSocket; first frame authenticate, see ClientFrame and ServerEvent',
    status: 101,
  },
  {
    method: 'post',
    path: '/api/v1/conversations/{id}/feedback',
    summary: 'A rating, a score or a comment',
    body: 'Feedback',
    status: 204,
    security: 'conversation',
  },
  {
    method: 'post',
    path: '/api/v1/conversations/{id}/handoff',
    summary: 'Asks for a person',
    body: 'HandoffRequest',
    answer: 'Handoff',
    security: 'conversation',
  },
  {
    method: 'get',
    path: '/api/v1/requests/{number}',
    summary: "A customer's own request; by conversation token, phone or e-mail",
    answer: 'Request',
    query: ['phone', 'email'],
  },
  {
    method: 'get',
    path: '/api/v1/products',
    summary: "The assistant's own search. attribute.NAME=value, =from..to or =true",
    answer: 'Products',
    query: [
      'query',
      'category',
      'brand',
      'priceFrom',
      'priceTo',
      'inStock',
      'attribute.NAME',
      'limit',
      'after',
      'language',
    ],
  },
  { method: 'get', path: '/api/v1/products/{sku}', summary: 'One product', answer: 'Product', query: ['language'] },
  {
    method: 'get',
    path: '/api/v1/widget',
    summary: 'What the chat of a page needs to know of the company',
    answer: 'WidgetSettings',
    query: ['locale'],
  },
  {
    method: 'post',
    path: '/api/v1/admin/import',
    summary:
      'Imports a folder of the server ({path}) or uploaded files (multipart); a change that looks like an accident is held unless {confirm: true}',
    answer: 'ImportReport',
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/import/held',
    summary: 'The import that waits for a person, with its reasons; null when none does',
    answer: 'HeldImports',
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/requests',
    summary: 'Requests, newest first',
    query: ['limit', 'before', 'stage', 'kind'],
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/requests/{number}',
    summary: 'One request with cards and events',
    security: 'admin',
  },
  {
    method: 'patch',
    path: '/api/v1/admin/requests/{number}',
    summary: 'Moves a request to another stage ({stage}); the customer is told, cards follow',
    answer: 'Request',
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/conversations',
    summary: 'Conversations, newest first',
    query: ['limit', 'before'],
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/conversations/{id}',
    summary: 'One conversation with its messages',
    security: 'admin',
  },
  {
    method: 'post',
    path: '/api/v1/admin/conversations/{id}/messages',
    summary: "An operator's answer ({text})",
    answer: 'Messages',
    status: 201,
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/products',
    summary: 'Products on offer by article number, or found by words',
    query: ['query', 'limit', 'after'],
    security: 'admin',
  },
  {
    method: 'post',
    path: '/api/v1/admin/products',
    summary:
      'Creates or replaces one product (201 when new; answers it), or up to 1,000 as a list or { products } (answers CatalogChanged; all or nothing). Read by the rules of a catalog row',
    body: 'ProductInput',
    answer: 'CatalogProduct',
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/products/{sku}',
    summary: 'One product, who set it, and every price it had',
    answer: 'CatalogProduct',
    security: 'admin',
  },
  {
    method: 'patch',
    path: '/api/v1/admin/products/{sku}',
    summary: 'Changes the fields that are given; null takes one away',
    body: 'ProductPatch',
    answer: 'CatalogProduct',
    security: 'admin',
  },
  {
    method: 'delete',
    path: '/api/v1/admin/products/{sku}',
    summary: 'Takes a product off offer until its row in the company folder changes; requests keep their lines',
    status: 204,
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/feeds',
    summary: 'Feeds fetched by URL (catalog/feeds.yaml): how each stands and why it failed',
    answer: 'Feeds',
    security: 'admin',
  },
  { method: 'get', path: '/api/v1/admin/documents', summary: 'Documents known', security: 'admin' },
  {
    method: 'get',
    path: '/api/v1/admin/knowledge',
    summary: 'Passages that answer a question',
    query: ['query', 'limit', 'language'],
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/gaps',
    summary: 'Questions the materials did not answer',
    query: ['limit'],
    security: 'admin',
  },
  {
    method: 'get',
    path: '/api/v1/admin/verdicts',
    summary: 'Sentences the guard held back',
    query: ['limit'],
    security: 'admin',
  },
  {
    method: 'post',
    path: '/api/v1/hooks/catalog',
    summary:
      'Changes of products, signed: X-Vitrina-Timestamp (seconds) and X-Vitrina-Signature, the hexadecimal HMAC-SHA256 of "timestamp.body" with CATALOG_WEBHOOK_SECRET. The same event id again does nothing',
    body: 'CatalogEvent',
    answer: 'CatalogChanged',
  },
  ...staffOperations,
  {
    method: 'post',
    path: '/hooks/{plug}',
    summary: "A tracker's webhook; signature checked, a replay changes nothing",
  },
  { method: 'get', path: '/healthz', summary: 'The process lives' },
  { method: 'get', path: '/readyz', summary: 'Database and index can serve' },
  { method: 'get', path: '/metrics', summary: 'Prometheus metrics' },
];
