import type { Term } from '../../core/index.ts';

/** What callers that nobody here can change call over HTTP. */
export const PUBLIC_APIS: readonly Term[] = [
  {
    id: 'public-api',
    isGeneric: true,
    name: 'a public HTTP API',
    phrases: [
      '(public|partner|customer-facing|published|developer) (HTTP |REST |RESTful |JSON |web |Web |)API(s)',
      '(HTTP |REST |)API(s) (for|to|of|used by|offered to|open to) (our |external |third-party |)(partners|customers|third parties|merchants|integrators|developers|the public)',
      '(partner|partners|merchants|integrators|third parties|third-party developers|external developers|customers) (can |will |may |)(integrate|connect|order|read|write|query|call us|build) (through|via|over|with|against|on) (our|the|a|an) (HTTP |REST |RESTful |JSON |)API',
      '(HTTP|REST|RESTful|JSON) API (is |which is |)(open|offered|exposed|published|available) to (our |external |)(partners|customers|third parties|merchants|integrators|developers|the public)',
      '(expose|exposes|offer|offers|publish|publishes) (a |an |its |our |the )(public |)(HTTP |REST |RESTful |JSON |)API(s) to (our |external |)(partners|customers|third parties|merchants|integrators|developers|the public)',
      'public (HTTP|REST) endpoint(s)',
    ],
    traps: [
      '(uses|use|using|call|calls|calling|consume|consumes|query|queries|integrates with|integrate with) (a |an |the |several |their |its |)(public|partner|published|developer) (HTTP |REST |RESTful |JSON |web |)API(s)',
      '(GitHub|Google|Stripe|Twitter|Slack|weather|Maps|payment) (public|developer) API(s)',
      'no public API(s)',
      'public API (surface|of (the|this) (class|package|module|library|crate))',
    ],
    example: 'Partners order through a public REST API.',
    counterexamples: ['It calls a public API.', 'Prices come from the Google public API.'],
  },
];

export const COMPATIBILITY: readonly Term[] = [
  {
    id: 'api-compatibility',
    name: 'how old and new callers are understood',
    phrases: [
      'version(s|ed|ing|)',
      'v#',
      '=Accept',
      'Accept header',
      'media type(s)',
      'content negotiation',
      '(backward|forward)(s) compatib*',
      'compatib*',
      'deprecat*',
      '=Sunset',
      'semver',
      'breaking change(s)',
      'non-breaking',
      'additive',
      'unknown field(s)',
      'schema evolution',
      'API lifecycle',
    ],
    traps: [
      '(Node|Python|Java|PostgreSQL|Redis|Kubernetes|Docker|Go|Ruby|package|library|software|tool) version(s)',
      'version (control|history)',
    ],
    example: 'The version is part of the Accept header.',
    counterexamples: ['Code is under version control.'],
  },
];
