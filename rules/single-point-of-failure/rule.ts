import {
  type Architecture,
  type DrawnNode,
  foldedWords,
  isOfDesign,
  isProduct,
  type Mention,
  type Report,
  type Rule,
  tellingWords,
} from '../../core/index.ts';
import { AVAILABILITY_CLAIMS, REDUNDANCY } from './words.ts';

/** Fewer edges do not make a node the one that all depends on. */
const FEWEST_INBOUND = 3;
/** What all traffic passes, besides stores. */
const PASSAGE = /\b(?:load balancer|gateway|ingress|proxy|broker|LB)\b/i;
/** Bought as a service, or made of many machines by its nature. */
const BOUGHT =
  /\b(?:[AN]LB|AWS|Azure|GCP|cloud\w*|DynamoDB|S3|GCS|Spanner|Aurora|BigQuery|Snowflake|Cosmos|Cassandra|Scylla\w*|Cockroach\w*|Kafka|Elasticsearch|OpenSearch|bucket|blob|object|Atlas|Supabase|Upstash|SQS|SNS|Pub\/Sub|Kinesis)\b/i;
const REDUNDANT = /\b(?:replica|cluster|standby|secondary|multi|zone|az|managed|x ?[2-9]|[2-9] ?x|shard|pool|fleet)/i;

export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  title: 'What claims high availability says how the one store or gateway that all depends on survives a failure.',
  defaultSeverity: 'information',
  preset: 'recommended',
  appliesTo: 'designs',
  words: [...AVAILABILITY_CLAIMS, ...REDUNDANCY],
  seesAllMentions: true,
  check: (architecture) => {
    const claim = architecture.mentions.find((mention) => isClaim(mention) && !isOfProduct(mention, architecture));
    const nodes = claim ? singles(architecture) : [];
    return claim && nodes.length > 0 ? [reportOn(nodes, claim)] : [];
  },
};

function isClaim({ term, stance, place }: Mention): boolean {
  return AVAILABILITY_CLAIMS.includes(term) && stance === 'committed' && place !== 'code';
}

/** “S3 is highly available” claims nothing of the design. */
function isOfProduct({ block, sentence }: Mention, { mentions }: Architecture): boolean {
  return mentions.some((other) => other.block === block && other.sentence === sentence && isProduct(other.term));
}

/** Nodes that many others lead to, of which nothing says that there is more than one. */
function singles(architecture: Architecture): readonly DrawnNode[] {
  const { drawn, mentions } = architecture;
  const inbound = new Map<DrawnNode, Set<DrawnNode>>();
  for (const { from, to } of drawn.edges) inbound.set(to, (inbound.get(to) ?? new Set()).add(from));
  const redundancy = mentions.filter(({ term }) => REDUNDANCY.includes(term));
  return drawn.nodes.filter((drawnNode) => {
    const { node, label, group } = drawnNode;
    if (!/^(?:flowchart|graph|C4)/.test(drawnNode.diagram.diagramType) || !isOfDesign(drawnNode)) return false;
    if (node.shape !== 'store' && !PASSAGE.test(label)) return false;
    // Without a cache things are slow, not gone.
    if (/cache/i.test(label) || BOUGHT.test(label) || REDUNDANT.test(`${label} ${group ?? ''}`)) return false;
    if ((inbound.get(drawnNode)?.size ?? 0) < FEWEST_INBOUND) return false;
    const alike = drawn.nodes.filter((other) => other !== drawnNode && tells(other.label, label));
    return alike.length === 0 && !redundancy.some((mention) => isAbout(mention, label));
  });
}

/** The statement's sentence or section names the node, or it is one about stores or databases in general. */
function isAbout({ context, section, place }: Mention, name: string): boolean {
  if (place === 'diagram') return true;
  const near = foldedWords(`${context} ${section.heading}`);
  return [...foldedWords(name), 'database', 'store', 'storage', 'datastore', 'node', 'service', 'component'].some(
    (word) => near.includes(word),
  );
}

function tells(one: string, other: string): boolean {
  const words = new Set(tellingWords(other));
  return tellingWords(one).some((word) => words.has(word));
}

function reportOn(nodes: readonly DrawnNode[], claim: Mention): Report {
  const [first, ...others] = nodes;
  const is =
    others.length > 0
      ? 'are each the only one of their kind, much depends on them'
      : 'is the only one of its kind, much depends on it';
  return {
    message: `${nodes.map(({ name }) => `“${name}”`).join(' and ')} ${is}, and the document claims “${claim.text}”.`,
    range: first!.nameRange,
    related: [
      { message: 'The claim', range: claim.range },
      ...others.map(({ name, nameRange }) => ({ message: `“${name}” is drawn here`, range: nameRange })),
    ],
    suggestions: nodes.map(({ name }) => ({
      title: `State how “${name}” is redundant`,
      label: `Redundancy of ${name}`,
      text: '<standby, replicas or zones…>; when it fails, <what callers see, for how long…>.',
    })),
  };
}
