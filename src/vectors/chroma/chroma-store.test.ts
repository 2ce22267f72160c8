import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { describeVectorStore } from '../../../test/conformance/vector-store.suite.ts';
import { missingChromaServer, startChromaServer } from '../../../test/factories/chroma-server.ts';
import { freePort } from '../../../test/factories/free-port.ts';
import { createChromaProvider } from './chroma-store.ts';

const missing = missingChromaServer();

if (missing) describe.skip(`Chroma: ${missing}`, () => it('runs the suite of vector stores', () => {}));
else {
  describeVectorStore('Chroma (its real server)', async () => {
    const server = await startChromaServer();
    return { provider: createChromaProvider({ url: server.url }), stop: () => server.stop() };
  });
}

describe('Chroma that fails', () => {
  const open = (url: string) => createChromaProvider({ url }).open({ model: 'test:one', dimensions: 8 });

  test('is unavailable when nobody answers, which is worth another try', async () => {
    await expect(open(`http://127.0.0.1:${await freePort()}`)).rejects.toMatchObject({
      code: 'PROVIDER_UNAVAILABLE',
      isRetryable: true,
    });
  });

  test.each([
    [401, 'CREDENTIAL_REJECTED'],
    [403, 'CREDENTIAL_REJECTED'],
    [429, 'PROVIDER_RATE_LIMITED'],
    [500, 'PROVIDER_UNAVAILABLE'],
    [400, 'PROVIDER_REJECTED'],
  ])('an answer of %i is %s', async (status, code) => {
    const server = createServer((_request, response) =>
      response.writeHead(status).end('{"error":"no","message":"no"}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await expect(open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).rejects.toMatchObject({ code });
    server.closeAllConnections();
    server.close();
  });
});
