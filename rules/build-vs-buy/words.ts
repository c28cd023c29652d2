import type { Term } from '../../core/index.ts';

const PARTS =
  '(message |task |job |work |rate |event |workflow |full-text |search |session |feature flag |notification |distributed |in-memory |)(queue|broker|cache|scheduler|orchestrator|limiter|auth|authentication|authorization|auth system|authentication system|identity provider|search engine|search index|workflow engine|feature flags|feature flag system|message bus|event bus|load balancer|database|storage engine|service mesh|API gateway|logging system|monitoring system|metrics system)';

/** What is bought more often than built; a custom login or cache is mostly a setting of something bought. */
const WHOLES =
  '(job queue|task queue|message queue|work queue|queue|message broker|scheduler|job scheduler|task scheduler|orchestrator|rate limiter|search engine|workflow engine|feature flag system|message bus|event bus|load balancer|storage engine|identity provider|API gateway|service mesh|logging system|monitoring system|metrics system)';

export const OWN_BUILDS: readonly Term[] = [
  {
    id: 'own-build',
    isGeneric: true,
    name: 'an own build',
    phrases: [
      `(build|builds|built|building|write|writes|wrote|writing|implement|implements|implemented|implementing|develop|developed|develops|developing|roll|rolled|rolling) (our|its|their|my) own ${PARTS}`,
      `(our own|home-grown|homegrown|in-house|self-built|self-made|custom-built|purpose-built|hand-rolled|bespoke) ${PARTS}`,
      `custom ${WHOLES}`,
      `(custom|home-grown|in-house) *-based ${WHOLES}`,
      `(custom implementation|implementation of our own|version) of (a|an|the) ${WHOLES}`,
      `(build|built|building|write|writing|implement|implementing) (a|an) ${WHOLES} (ourselves|from scratch|in-house)`,
      `${WHOLES} (that |which |)(we|the team) (built|wrote|developed|maintain)`,
    ],
    traps: ['our own (users|data|team|client|clients)'],
    example: 'We build our own scheduler.',
    counterexamples: ['We write our own glue code.', 'A custom domain is used.'],
  },
];

export const BOUGHT: readonly Term[] = [
  {
    id: 'off-the-shelf',
    name: 'what could have been bought',
    phrases: [
      'off-the-shelf',
      'existing (solution|solutions|product|products|tool|tools|library|libraries|service|services|option|options|queue|queues|system|systems)',
      'managed (service|services|solution|solutions|offering|product|alternative)',
      'open-source',
      '(buy|buys|bought|buying|purchase|vendor|vendors|SaaS|licence|license|licensing)',
      'build (vs|versus|or|vs.) buy',
      '(instead of|rather than|over|not|than|compared to|compared with) (Kafka|RabbitMQ|SQS|Redis|Memcached|Temporal|Airflow|Quartz|Celery|Sidekiq|Elasticsearch|OpenSearch|Algolia|Auth0|Keycloak|Okta|Cognito|LaunchDarkly|Unleash|Envoy|Kong|nginx|Nomad|Kubernetes)',
      '(Kafka|RabbitMQ|SQS|Temporal|Airflow|Quartz|Celery|Elasticsearch|Algolia|Auth0|Keycloak|Okta|Cognito|LaunchDarkly|Unleash|Kong) (was|were|is|are|does|do|lacks|lack|cannot|has|had|would)',
      '(none|nothing) (of|on the market|available|fits|that exists)',
      '(evaluated|considered|alternatives|compared)',
    ],
    example: 'Off-the-shelf schedulers cannot pause.',
    counterexamples: ['It stands on the shelf.'],
  },
];
