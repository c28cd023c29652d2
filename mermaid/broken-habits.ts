import type { BROKEN_DIAGRAMS } from './broken-diagrams.ts';

/** What people carry over from elsewhere. Marked as `BROKEN_DIAGRAMS` are. */
export const BROKEN_HABITS: typeof BROKEN_DIAGRAMS = {
  flowchart: {
    'a direction that is none': 'flowchart ‸LRR‸\n  web --> api\n',
    'a direction in small letters': 'flowchart TB\n  subgraph edge\n    direction ‸lr‸\n    web --> api\n  end\n',
    'a comment with one sign': 'flowchart LR\n  web --> api\n  ‸%‸ only reads\n  api --> db\n',
    'a comment of another language': 'flowchart LR\n  ‸//‸ only reads\n  web --> api\n',
    'a quote that is not closed on an edge': 'flowchart LR\n  web -- ‸"‸reads all --> api\n  api --> db\n',
  },
  sequence: {
    'a colon before a label': 'sequenceDiagram\n  participant W‸:‸ Web shop\n  W->>A: get\n',
    'a comment of another language': 'sequenceDiagram\n  W->>A: get\n  ‸//‸ cached\n  A-->>W: ok\n',
  },
  class: {
    'a generic type in angle brackets': 'classDiagram\n  class List‸<Order>‸\n  List --> Order\n',
    'a note without quotes': 'classDiagram\n  class Order\n  note for Order ‸kept ten years‸\n',
  },
  ER: {
    'a relation without a label': 'erDiagram\n  ORDER ||--o{ ITEM‸‸\n  ITEM ||--|| PRICE : costs\n',
    'a relation without a label at the end': 'erDiagram\n  ORDER ||--o{ ITEM : has\n  ITEM ||--|| PRICE‸‸\n',
  },
  gantt: {
    'a misspelt keyword': 'gantt\n  dateFormat YYYY-MM-DD\n  ‸sectoin‸ Build\n  one : 2030-01-01, 1d\n',
  },
};
