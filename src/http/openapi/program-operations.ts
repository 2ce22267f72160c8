import type { Operation } from './operation.ts';

/** What programs call with an API key; docs/integrations.md tells how they are connected. */
export const programOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/chat/completions',
    summary:
      'The assistant as an OpenAI-compatible model "vitrina" (scope chat); with stream: true as server-sent events. X-Conversation-Id or metadata.conversation_id names the talk, user the customer; Idempotency-Key, or the same talk again, does nothing twice',
    body: 'ChatCompletionRequest',
    answer: 'ChatCompletion',
    security: 'key',
    errors: 'OpenAiError',
  },
  {
    method: 'get',
    path: '/v1/models',
    summary: 'The one model there is (scope chat)',
    answer: 'ModelList',
    security: 'key',
    errors: 'OpenAiError',
  },
  {
    method: 'post',
    path: '/mcp',
    summary:
      'Model Context Protocol over HTTP, without state: search_products, get_product, get_price_quote, get_delivery (scope catalog:read), create_request (requests:write), get_request_status (requests:read)',
    security: 'key',
  },
];
