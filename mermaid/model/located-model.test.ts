import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiagramJudge } from '../../core/diagram/judge.ts';
import type { LocatedModel } from '../../core/diagram/located-model.ts';
import { misplaced } from '../../test/located-model.ts';
import { buildMermaidWorker, type MermaidWorkerBundle } from '../../test/mermaid-worker-bundle.ts';
import { createMermaidJudge } from '../node.ts';

let bundle: MermaidWorkerBundle;
let judge: DiagramJudge;

beforeAll(async () => {
  bundle = await buildMermaidWorker();
  judge = createMermaidJudge({ workerPath: bundle.workerPath, budgetMilliseconds: 30_000 });
});
afterAll(async () => {
  await judge?.dispose();
  await bundle?.remove();
});

/** The model, all of whose places are right. */
async function modelOf(source: string): Promise<LocatedModel> {
  const verdict = await judge.judge(source);
  if (verdict.outcome !== 'valid' || !verdict.model) throw new Error(`No model: ${JSON.stringify(verdict)}`);
  expect(misplaced(source, verdict.model)).toEqual([]);
  return verdict.model;
}

/** Nodes as `id “label” shape @line:character of each id`. */
function nodesOf({ nodes }: LocatedModel): readonly string[] {
  return nodes.map(({ id, label, shape, ids }) => {
    const places = ids.map(({ start }) => `${start.line}:${start.character}`).join(' ');
    return `${id} “${label}” ${shape} @${places}`;
  });
}

function edgesOf({ edges }: LocatedModel): readonly string[] {
  const arrows = { forward: '→', both: '↔', none: '–' };
  return edges.map(({ from, to, direction, label, protocol }) => {
    const said = label ? ` “${label.text}”` : '';
    return `${from} ${arrows[direction]} ${to}${said}${protocol ? ` ${protocol}` : ''}`;
  });
}

describe('flowchart', () => {
  test('nodes, shapes, labels and all places of an id', async () => {
    const model = await modelOf(
      'flowchart LR\n  web["🌐 <b>Web</b><br/>shop"] --> api{{Gateway}}\n  api --> db[("Orders #amp; stock")] & fresh{Fresh?}\n  db:::hot --- web\n  style db fill:#f00\n  class api,web edge\n',
    );
    expect(nodesOf(model)).toEqual([
      'web “Web shop” plain @1:2 3:15',
      'api “Gateway” plain @1:36 2:2',
      'db “Orders & stock” store @2:10 3:2 4:8',
      'fresh “Fresh?” decision @2:39',
    ]);
    expect(edgesOf(model)).toEqual(['web → api', 'api → db', 'api → fresh', 'db – web']);
    expect(model.nodes.map(({ classes }) => classes)).toEqual([['edge'], ['edge'], ['hot'], []]);
  });

  test('edges: labels, protocols, directions', async () => {
    const model = await modelOf(
      'graph TD\n  a -->|gRPC, 5 s| b\n  a -- over WebSocket --> b\n  a <--> b\n  a -. "TTL 5m" .-> b\n  a ==> b --> c\n',
    );
    expect(edgesOf(model)).toEqual([
      'a → b “gRPC, 5 s” gRPC',
      'a → b “over WebSocket” WebSocket',
      'a ↔ b',
      'a → b “TTL 5m”',
      'a → b',
      'b → c',
    ]);
  });

  test('groups within groups', async () => {
    const model = await modelOf(
      'flowchart TB\n  subgraph cloud [The cloud]\n    subgraph data\n      db[(Orders)]\n    end\n    api --> db\n  end\n  web --> api\n',
    );
    expect(model.groups.map(({ id, label, parent }) => ({ id, label, parent }))).toEqual([
      { id: 'data', label: 'data', parent: 'cloud' },
      { id: 'cloud', label: 'The cloud', parent: undefined },
    ]);
    expect(model.nodes.map(({ id, group }) => `${id} in ${group}`)).toEqual([
      'db in data',
      'api in cloud',
      'web in undefined',
    ]);
  });

  test('shapes by name', async () => {
    const model = await modelOf(
      'flowchart LR\n  a@{ shape: cyl, label: "Orders" } --> b@{ shape: h-cyl, label: Jobs }\n',
    );
    expect(nodesOf(model)).toEqual(['a “Orders” store @1:2', 'b “Jobs” queue @1:40']);
  });

  test('through front matter, directives, comments, blank lines and CRLF', async () => {
    const source =
      '---\ntitle: Shop\n---\n%%{init: {"theme": "dark"}}%%\n\n%% web[(Commented)]\nflowchart LR\n  %% x\n  fresh{Fresh?}\n\n\n  web["#35;1 web"] --> db[(Orders)]\n';
    for (const lineEnd of ['\n', '\r\n']) {
      expect(nodesOf(await modelOf(source.replaceAll('\n', lineEnd)))).toEqual([
        'fresh “Fresh?” decision @8:2',
        'web “#1 web” plain @11:2',
        'db “Orders” store @11:23',
      ]);
    }
  });
});

test('sequence: participants, messages, notes and boxes', async () => {
  const model = await modelOf(
    'sequenceDiagram\n  actor B as Buyer\n  box tomato Inside\n  participant A as Web<br/>API\n  participant D@{ "type": "database" }\n  end\n  B->>+A: POST /orders over HTTPS\n  loop daily\n    A-->>D: store\n  end\n  Note over A,D: TTL 5m\n  A-->>-B: 202\n',
  );
  expect(nodesOf(model)).toEqual([
    'B “Buyer” actor @1:8 6:2 11:8',
    'A “Web API” plain @3:14 6:7 8:4 10:12 11:2',
    'D “D” store @4:14 8:9 10:14',
  ]);
  expect(edgesOf(model)).toEqual(['B → A “POST /orders over HTTPS” HTTP', 'A → D “store”', 'A → B “202”']);
  expect(model.notes).toMatchObject([
    { text: 'TTL 5m', about: ['A', 'D'], range: { start: { line: 10, character: 17 } } },
  ]);
  expect(model.groups).toMatchObject([{ id: 'Inside', label: 'Inside' }]);
  expect(model.nodes.map(({ group }) => group)).toEqual([undefined, 'Inside', 'Inside']);
});

test('class: relations point where their head is', async () => {
  const model = await modelOf(
    'classDiagram\n  class Order["Big order"]\n  class Item~T~ {\n    +price() int\n  }\n  namespace Shop {\n    class Kiosk\n  }\n  Order *-- "n" Item : has\n  Kiosk ..> Order\n  note for Order "kept 7 years"\n',
  );
  expect(nodesOf(model)).toEqual([
    'Order “Big order” class @1:8 8:2 9:12',
    'Item “Item” class @2:8 8:16',
    'Kiosk “Kiosk” class @6:10 9:2',
  ]);
  expect(edgesOf(model)).toEqual(['Item → Order “has”', 'Kiosk → Order']);
  expect(model.notes).toMatchObject([{ text: 'kept 7 years', about: ['Order'] }]);
  expect(model.groups).toMatchObject([{ id: 'Shop' }]);
});

test('state: descriptions, composites and notes', async () => {
  const model = await modelOf(
    'stateDiagram-v2\n  [*] --> Open\n  Open : Open for orders\n  state "Half paid" as H\n  state Fresh <<choice>>\n  Open --> H : first half\n  state Done {\n    Packed --> Sent\n  }\n  note right of H : one week\n  H --> Done\n',
  );
  expect(nodesOf(model)).toEqual([
    'Open “Open for orders” state @1:10 2:2 5:2',
    'H “Half paid” state @3:23 5:11 9:16 10:2',
    'Fresh “Fresh” decision @4:8',
    'Packed “Packed” state @7:4',
    'Sent “Sent” state @7:15',
    'Done “Done” state @6:8 10:8',
  ]);
  expect(edgesOf(model)).toEqual(['Open → H “first half”', 'Packed → Sent', 'H → Done']);
  expect(model.notes).toMatchObject([{ text: 'one week', about: ['H'] }]);
  expect(model.nodes.find(({ id }) => id === 'Sent')?.group).toBe('Done');
});

test('ER: entities and relations', async () => {
  const model = await modelOf(
    'erDiagram\n  ORDER ||--o{ ITEM : contains\n  ITEM {\n    string sku PK\n  }\n  p[Person] {\n    string name\n  }\n  p }|..|{ ORDER : "pays for"\n',
  );
  expect(nodesOf(model)).toEqual([
    'ORDER “ORDER” entity @1:2 8:11',
    'ITEM “ITEM” entity @1:15 2:2',
    'p “Person” entity @5:2 8:2',
  ]);
  expect(edgesOf(model)).toEqual(['ORDER – ITEM “contains”', 'p – ORDER “pays for”']);
});

test('C4: elements and relations', async () => {
  const model = await modelOf(
    'C4Container\n  Person(buyer, "Buyer")\n  ContainerDb(db, "Orders", "PostgreSQL")\n  Container(api, "Web API")\n  Rel(buyer, api, "orders", "HTTPS")\n  BiRel(api, db, "reads")\n',
  );
  expect(nodesOf(model)).toEqual(['buyer “Buyer” actor @1:9', 'db “Orders” store @2:14', 'api “Web API” plain @3:12']);
  expect(edgesOf(model)).toEqual(['buyer → api “orders” HTTP', 'api ↔ db “reads”']);
});

test('architecture: services, groups, junctions and edges', async () => {
  const model = await modelOf(
    'architecture-beta\n  %% db\n  group cloud(cloud)[The cloud]\n  group data(cloud)[Data] in cloud\n  service db(database)[Orders] in data\n  service api(server)[Web API] in cloud\n  junction mid\n  api:R -[gRPC calls]-> L:db\n  api:B <--> T:mid\n  db:T -- B:mid\n',
  );
  expect(nodesOf(model)).toEqual([
    'db “Orders” store @4:10 7:26 9:2',
    'api “Web API” plain @5:10 7:2 8:2',
    'mid “mid” mark @6:11 8:15 9:12',
  ]);
  expect(edgesOf(model)).toEqual(['api → db “gRPC calls” gRPC', 'api ↔ mid', 'db – mid']);
  expect(model.groups.map(({ id, label, parent }) => [id, label, parent])).toEqual([
    ['data', 'Data', 'cloud'],
    ['cloud', 'The cloud', undefined],
  ]);
});

test('block: blocks within blocks, and edges', async () => {
  const model = await modelOf(
    'block\n  columns 2\n  web["Web"] space\n  block:core\n    api["API"]\n    db[("Orders")]\n  end\n  web -- "HTTPS" --> api\n  api --- db\n',
  );
  expect(nodesOf(model)).toEqual([
    'web “Web” plain @2:2 7:2',
    'api “API” plain @4:4 7:21 8:2',
    'db “Orders” store @5:4 8:10',
  ]);
  expect(edgesOf(model)).toEqual(['web → api “HTTPS” HTTP', 'api – db']);
  expect(model.groups.map(({ id }) => id)).toEqual(['core']);
  expect(model.nodes.map(({ group }) => group)).toEqual([undefined, 'core', 'core']);
});

test('types without a reader have none', async () => {
  expect(await judge.judge('pie\n  "read" : 93\n')).toEqual({ outcome: 'valid', diagramType: 'pie' });
});
