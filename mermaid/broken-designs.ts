import type { BROKEN_DIAGRAMS } from './broken-diagrams.ts';

const FLOWCHART = `flowchart TB
  subgraph edge [Edge]
    cdn([CDN]) --> gw{{Gateway}}
  end
  gw -->|gRPC| orders[Order Service]
  orders --> db[(Orders)]
  orders -.->|events| bus[[Bus]]
  bus --> mail[Mailer]
`;
const SEQUENCE = `sequenceDiagram
  autonumber
  participant W as Web
  participant A as API
  W->>+A: order
  alt in stock
    A->>B: reserve
  else sold out
    A-->>W: 409
  end
  Note right of A: idempotent
  A-->>-W: 201
`;
const CLASSES = `classDiagram
  class Order {
    +String id
    +cancel() bool
  }
  Order "1" *-- "n" Item : has
  Item --> Price
  note for Order "kept ten years"
`;
const STATES = `stateDiagram-v2
  [*] --> Open
  state "Half paid" as Half
  Open --> Half : pay
  Half --> Paid : enough
  Paid --> [*]
`;
const ENTITIES = `erDiagram
  CUSTOMER ||--o{ ORDER : places
  ORDER ||--|{ LINE : holds
  ORDER {
    string id PK
    date placed "in UTC"
  }
  LINE }o--|| PRODUCT : of
`;

/** `source` with `right` made wrong. */
function broken(source: string, right: string, wrong: string): string {
  if (!source.includes(right)) throw new Error(`No “${right}” to break.`);
  return source.replace(right, () => wrong);
}

/** The mistakes of `BROKEN_DIAGRAMS` are small; these are made in the midst of what is right. Marked as those are. */
export const BROKEN_DESIGNS: typeof BROKEN_DIAGRAMS = {
  flowchart: {
    'a bracket in a label': broken(FLOWCHART, 'Order Service]', 'Order Service ‸(‸v2)]'),
    'a label of an edge that is not closed': broken(FLOWCHART, '|gRPC| orders', '‸|‸gRPC orders'),
    'an arrow that points back': broken(FLOWCHART, 'bus --> mail', 'bus ‸<--‸ mail'),
    'a group that is not closed': broken(broken(FLOWCHART, '  end\n', ''), 'subgraph', '‸subgraph‸'),
    'half of a closing bracket': broken(FLOWCHART, 'Orders)]', 'Orders‸]‸'),
    'a class without a name': `${FLOWCHART}  class mail‸‸\n`,
    'a style of no edge': `${FLOWCHART}  linkStyle ‸first‸ stroke:red\n`,
    'typographic quotes': broken(FLOWCHART, 'Order Service]', '“Orders ‸(‸v2)”]'),
    'no target': broken(FLOWCHART, 'bus --> mail[Mailer]', 'bus -->‸‸'),
    'a bracket in a title': broken(FLOWCHART, 'edge [Edge]', 'Edge ‸(‸public)'),
  },
  sequence: {
    'no colon': broken(SEQUENCE, 'A: order', 'A ‸order‸'),
    'no name': broken(SEQUENCE, 'participant A as API', 'participant‸‸'),
    'two arrows': broken(SEQUENCE, 'A->>B:', 'A->>B‸->>‸D:'),
    'a note without “of”': broken(SEQUENCE, 'right of', '‸right‸'),
    'a block that is not closed': broken(broken(SEQUENCE, '  end\n', ''), 'alt', '‸alt‸'),
    'an `else` without its `alt`': broken(broken(SEQUENCE, '  alt in stock\n', ''), 'else', '‸else‸'),
    'an arrow without a line': broken(SEQUENCE, 'A->>B', 'A‸>>‸B'),
    'nobody to activate': broken(SEQUENCE, 'reserve\n', 'reserve\n    activate‸‸\n'),
    'someone deactivated who is not active': broken(SEQUENCE, 'reserve\n', 'reserve\n    deactivate ‸B‸\n'),
    'a misspelt keyword': broken(SEQUENCE, 'autonumber', '‸autonumbr‸'),
  },
  'class and state': {
    'a quote that is not closed': broken(CLASSES, '"n" Item', '‸"‸n Item'),
    'a body that is not closed': broken(broken(CLASSES, '  }\n', ''), 'Order {', 'Order ‸{‸'),
    'a wrong arrow': broken(CLASSES, 'Item -->', 'Item ‸=>‸'),
    'a style without a name': broken(CLASSES, 'Item --> Price\n', 'Item --> Price\n  class Price:::‸‸\n'),
    'a note without a text': broken(CLASSES, 'Order "kept ten years"', 'Order‸‸'),
    'a relation without a label': broken(CLASSES, 'Item : has', 'Item ‸:‸'),
    'a chain of states': broken(STATES, 'Half : pay', 'Half ‸-->‸ Paid'),
    'an alias the wrong way round': broken(STATES, '"Half paid" as Half', 'Half ‸as‸ "Half paid"'),
    'no target': broken(STATES, 'Half : pay', '‸: pay‸'),
    'a note that never ends': broken(STATES, '  Paid --> [*]', '  note right of Paid‸‸\n    in full'),
  },
  ER: {
    'half of a crow’s foot': broken(ENTITIES, '||--o{', '‸||--o<‸'),
    'half of a line': broken(ENTITIES, '||--|{', '‸||-|{‸'),
    'no colon': broken(ENTITIES, 'LINE : holds', 'LINE ‸holds‸'),
    'a comma too many': broken(ENTITIES, 'PK', 'PK‸,‸'),
    'single quotes': broken(ENTITIES, '"in UTC"', "‸'‸in UTC'"),
    'a relation too many': broken(ENTITIES, 'ORDER : places', 'ORDER ‸||‸ : places'),
    'a body that is not closed': broken(broken(ENTITIES, '  }\n', ''), 'ORDER {', 'ORDER ‸{‸'),
    'a sign in a name': broken(ENTITIES, 'string id', 'string id‸?‸'),
    'a misspelt type': broken(ENTITIES, 'erDiagram', '‸erDiagramm‸'),
    'no target': broken(ENTITIES, 'LINE : holds', '‸:‸ holds'),
  },
};
