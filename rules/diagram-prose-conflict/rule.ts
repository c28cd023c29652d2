import {
  type Architecture,
  type DrawnEdge,
  type DrawnNode,
  isOfDesign,
  namePattern,
  type ProseSentence,
  protocolIn,
  type Report,
  type Rule,
} from '../../core/index.ts';

/** Who does it, does it to what follows. */
const CALLS =
  /^\s+(?:synchronously |directly |then |also )?(?:calls|reads from|queries|consumes from|(?:writes|sends|publishes|uploads)(?: \w+){0,3} to|(?:stores|keeps)(?: \w+){1,3} in)\s+(?:the |an? |its )?$/i;
/** What is answered, or flows back, goes against the arrow. */
const REVERSE =
  /\b(?:callback|webhook|push|response|reply|replies|answer|returns?|notif|event|subscri|consum|poll|stream)/i;
const UNSURE = /\b(?:not|never|no longer|instead of|rather than|could|might|may|would|future|if|when)\b/i;

export const diagramProseConflict: Rule = {
  id: 'diagram-prose-conflict',
  title: 'Text and diagram agree on who calls whom, and by which protocol.',
  defaultSeverity: 'hint',
  preset: 'strict',
  appliesTo: 'designs',
  words: [],
  check: (architecture) => pairs(architecture).flatMap((edges) => conflicts(edges, architecture)),
};

/** The edges between each two nodes. */
function pairs({ drawn }: Architecture): readonly (readonly DrawnEdge[])[] {
  const byPair = new Map<string, DrawnEdge[]>();
  for (const edge of drawn.edges) {
    if (
      edge.edge.direction !== 'forward' ||
      !isOfDesign(edge.from) ||
      !/^(?:flowchart|graph|C4)/.test(edge.from.diagram.diagramType)
    )
      continue;
    const key = [edge.from.name, edge.to.name]
      .map((name) => name.toLowerCase())
      .sort()
      .join('\n');
    const list = byPair.get(key);
    if (list) list.push(edge);
    else byPair.set(key, [edge]);
  }
  return [...byPair.values()];
}

function conflicts(edges: readonly DrawnEdge[], { prose }: Architecture): readonly Report[] {
  const [{ from, to }] = edges as [DrawnEdge];
  const [one, other] = [namePattern(from.name), namePattern(to.name)];
  if (!one || !other || from.name.toLowerCase() === to.name.toLowerCase()) return [];
  for (const sentence of prose.sentences(one)) {
    if (sentence.section.sense !== 'design' || UNSURE.test(sentence.text)) continue;
    const report = againstDirection(edges, sentence) ?? againstProtocol(edges, sentence);
    if (report) return [report];
  }
  return [];
}

function againstDirection(edges: readonly DrawnEdge[], sentence: ProseSentence): Report | undefined {
  const [{ from, to, range }] = edges as [DrawnEdge];
  const isOneWay = edges.every((edge) => edge.from.name === from.name);
  if (!isOneWay || edges.some(({ edge }) => REVERSE.test(edge.label?.text ?? ''))) return undefined;
  if (!says(sentence.text, to, from)) return undefined;
  return {
    message: `The diagram leads from “${from.name}” to “${to.name}”, the text says the reverse (line ${sentence.range.start.line + 1}).`,
    range,
    related: [{ message: 'The text', range: sentence.range }],
  };
}

function says(text: string, subject: DrawnNode, object: DrawnNode): boolean {
  const [first] = text.matchAll(namePattern(subject.name)!);
  const second = [...text.matchAll(namePattern(object.name)!)].find(({ index }) => first && index > first.index);
  return (
    first !== undefined && second !== undefined && CALLS.test(text.slice(first.index + first[0].length, second.index))
  );
}

function againstProtocol(edges: readonly DrawnEdge[], sentence: ProseSentence): Report | undefined {
  const [{ from, to, range, edge }] = edges as [DrawnEdge];
  if (edges.length !== 1 || edge.protocol === undefined) return undefined;
  if (!says(sentence.text.replace(/\s(?:over|via|by|through)\s.*$/s, ''), from, to)) return undefined;
  const said = protocolIn(sentence.text);
  if (said === undefined || isSame(said, edge.protocol)) return undefined;
  return {
    message: `The edge says ${edge.protocol}, the text says ${said} (line ${sentence.range.start.line + 1}).`,
    range,
    related: [{ message: 'The text', range: sentence.range }],
  };
}

/** Some are spoken over others. */
function isSame(one: string, other: string): boolean {
  const overHttp = new Set(['HTTP', 'REST', 'gRPC', 'GraphQL', 'SSE', 'SOAP', 'WebSocket']);
  return (
    one === other ||
    [one, other].some((protocol) => protocol === 'TCP') ||
    (one === 'HTTP' && overHttp.has(other)) ||
    (other === 'HTTP' && overHttp.has(one))
  );
}
