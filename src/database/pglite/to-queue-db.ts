import type { PgliteClient } from './client.ts';

/** What the queue asks of a database: one statement with parameters, or a script without. */
export function toQueueDb(client: PgliteClient) {
  return {
    async executeSql(text: string, values?: unknown[]) {
      const { rows } = await (values?.length ? client.query(text, values) : client.script(text));
      return { rows };
    },
  };
}
