// What the worker reads beside Mermaid's verdict, it reads by watching Mermaid's own parsers (mermaid/parse-observer.ts),
// which promise nothing. One diagram of each type that is watched shows, at every build, whether that still works.
import { Worker } from 'node:worker_threads';

const diagrams = {
  'flowchart LR\n  a[Web] -->|HTTP| b[(Orders)]': 'a@1:2 Web@1:4 b@1:19 Orders@1:22 a→b HTTP@1:13',
  'sequenceDiagram\n  actor W as Web\n  W->>A: order': 'W@1:8,2:2 Web@1:13 A@2:6 W→A order@2:9',
  'classDiagram\n  class O["Order"]\n  O --> I : has': 'O@1:8,2:2 Order@1:11 I@2:8 O→I has@2:12',
  'stateDiagram-v2\n  Open : Is open\n  Open --> Paid : pay': 'Open@1:2,2:2 Is open@1:9 Paid@2:11 Open→Paid pay@2:18',
  'erDiagram\n  ORDER ||--o{ ITEM : has': 'ORDER@1:2 ITEM@1:15 ORDER→ITEM has@1:22',
  'C4Context\n  Person(b, "Buyer")\n  System(s, "Shop")\n  Rel(b, s, "orders")':
    'b@1:9 Buyer@1:13 s@2:9 Shop@2:13 b→s orders@3:13',
  'block\n  a["Web"] -- "HTTP" --> b[("Orders")]': 'a@1:2 Web@1:5 b@1:25 Orders@1:29 a→b HTTP@1:15',
  'architecture-beta\n  service a(server)[Web]\n  service b(database)[DB]\n  a:R --> L:b':
    'a@1:10,3:2 Web@1:20 b@2:10,3:12 DB@2:22 a→b',
};
const mistake = 'flowchart LR\n  a[Web] b';

/** @param {string} workerPath the bundle of the worker */
export async function checkParserHooks(workerPath) {
  const worker = new Worker(workerPath);
  try {
    await nextMessage(worker);
    for (const [source, expected] of Object.entries(diagrams)) {
      const { verdict } = await ask(worker, source);
      const found = verdict?.model ? summaryOf(verdict.model) : 'no model';
      if (found !== expected) throw changed(`${source.split('\n')[0]} is read as “${found}”, not “${expected}”`);
    }
    const { verdict } = await ask(worker, mistake);
    if (verdict?.place?.line !== 1 || verdict.place.character !== 9) throw changed('a mistake has no place');
  } finally {
    await worker.terminate();
  }
}

function changed(what) {
  return new Error(`mermaid changed: ${what}. Look at mermaid/parse-observer.ts and mermaid/model.`);
}

function ask(worker, source) {
  worker.postMessage({ id: 1, source });
  return nextMessage(worker);
}

function nextMessage(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function summaryOf({ nodes, edges }) {
  const place = ({ start: { line, character } }) => `${line}:${character}`;
  return [
    ...nodes.flatMap(({ id, label, ids, labelRange }) => [
      `${id}@${ids.map(place)}`,
      ...(labelRange ? [`${label}@${place(labelRange)}`] : []),
    ]),
    ...edges.flatMap(({ from, to, label }) => [
      `${from}→${to}`,
      ...(label ? [`${label.text}@${place(label.range)}`] : []),
    ]),
  ].join(' ');
}
