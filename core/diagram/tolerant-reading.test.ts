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
});
