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
];
