import { describe, expect, it } from 'vitest';
import { readDiagram } from './tolerant-reading.ts';

const labels = (source: string) => readDiagram(source).labels.map(({ role, text }) => `${role}: ${text.trim()}`);

describe('readDiagram', () => {
  it('reads nodes, decisions, groups and edges of a flowchart', () => {
    expect(
      labels(
        'flowchart LR\n  subgraph core [Core]\n  a[API] -->|gRPC| b[(Redis cache)]\n  b --> c{Hit?}\n  c -- yes --> d("Web (node)")',
      ),
    ).toEqual(
      expect.arrayContaining([
        'group: Core',
        'node: API',
        'edge: gRPC',
        'node: Redis cache',
        'decision: Hit?',
        'edge: yes',
      ]),
    );
  });

  it('reads participants, messages and notes of a sequence diagram', () => {
    expect(
      labels('sequenceDiagram\n  participant G as WebSocket gateway\n  A->>G: connect\n  Note over G: sticky sessions'),
    ).toEqual(['participant: WebSocket gateway', 'message: connect', 'note: sticky sessions']);
  });

  it('reads participants by their messages where none is declared', () => {
    expect(labels('sequenceDiagram\n  App->>Fare cache: get\n  Fare cache-->>App: fare')).toEqual([
      'participant: App',
      'participant: Fare cache',
      'message: get',
      'message: fare',
    ]);
  });

  it('gives the range of each label in the source', () => {
    const source = 'graph TD\n  a[Order<br/>cache] --> b';
    const [label] = readDiagram(source).labels;
    const { start, end } = label!.range;
    expect(source.split('\n')[start.line]!.slice(start.character, end.character)).toBe('Order<br/>cache');
  });

  it('reads what it can of broken text and skips comments and styling', () => {
    expect(labels('graph TD\n%% a[Old]\n  a[Open --> b[Redis]\n  style b fill:#fff')).toContain('node: Redis');
    expect(labels('')).toEqual([]);
  });

  it('tells people, legends and what is no component from components', () => {
    expect(labels('sequenceDiagram\n  actor O as Redis operator\n  participant R as Redis')).toEqual([
      'actor: Redis operator',
      'participant: Redis',
    ]);
    const legend = 'flowchart LR\n  subgraph Legend\n    l[(MongoDB)]\n  end\n  a[API]';
    expect(labels(legend)).toEqual(['legend: Legend', 'legend: MongoDB', 'node: API']);
    expect(labels('stateDiagram-v2\n  state "Waits for Redis" as W\n  W --> X : TTL 5m')).toEqual([
      'note: Waits for Redis',
      'note: TTL 5m',
    ]);
    const c4 =
      'C4Context\n  Person(b, "Buyer")\n  System_Boundary(s, "Shop") {\n  ContainerDb(d, "Orders", "Cassandra")\n  }\n  Rel(b, d, "reads", "HTTPS")';
    expect(labels(c4)).toEqual([
      'actor: Buyer',
      'group: Shop',
      'node: Orders',
      'node: Cassandra',
      'edge: reads',
      'edge: HTTPS',
    ]);
  });

  it('knows what the label of an edge, a message or a note stands beside', () => {
    const beside = (source: string) =>
      readDiagram(source)
        .labels.filter(({ beside: names }) => names.length > 0)
        .map(({ text, beside: names }) => `${text.trim()}: ${names.join(', ')}`);
    const flowchart =
      'flowchart LR\n  r[("Redis (hot)")]:::x\n  a -->|TTL 5m| r\n  a["A (B)"] -- reads --> c & d[D] -->|x| r:::y';
    expect(beside(flowchart)).toEqual(['TTL 5m: A (B), Redis (hot)', 'x: D, Redis (hot)', 'reads: A (B), c']);
    const sequence = 'sequenceDiagram\n  participant C as Cache\n  A->>+C: get\n  Note over A,C: LRU';
    expect(beside(sequence)).toEqual(['get: A, Cache', 'LRU: A, Cache']);
    expect(beside('C4Context\n  System(s, "Shop")\n  Rel(s, d, "reads")')).toEqual(['reads: Shop, d']);
  });
});
