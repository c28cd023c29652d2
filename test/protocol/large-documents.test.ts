import { tmpdir } from 'node:os';
import { beforeAll, expect, it } from 'vitest';
import { HOSTILE_INPUTS } from '../hostile/inputs.ts';
import { buildServer, TestClient } from './client.ts';

const URI = 'file:///docs/design.md';
/** Characters: seconds to read. */
const SIZE = 400_000;

let server: string;
beforeAll(async () => {
  server = await buildServer('large-documents');
});

it.each(['items of a list', 'rows of a table'])(
  'answers a hover before it has read a document of %s for the first time',
  async (name) => {
    const client = new TestClient(server, tmpdir());
    await client.initialize({ textDocument: { diagnostic: {} } });
    try {
      const order: string[] = [];
      await client.open(URI, `---\ntradeoff: {kind: design}\n---\n\n${HOSTILE_INPUTS[name]!(SIZE)}`);
      const ask = (method: string) => {
        const params = { textDocument: { uri: URI }, position: { line: 4, character: 12 } };
        return client.connection.sendRequest(`textDocument/${method}`, params).then(() => order.push(method));
      };
      const gone = () => {};
      ask('documentSymbol').catch(gone);
      ask('diagnostic').catch(gone);
      await ask('hover');
      expect(order).toEqual(['hover']);
    } finally {
      await client.stop();
    }
  },
);
