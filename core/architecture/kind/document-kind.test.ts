import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { DesignDocument } from '../design-document.ts';

const kindOf = (text: string, path = 'docs/a.md') =>
  new DesignDocument(path, text, new Vocabulary([]), 'markdown').architecture(undefined).kind;

const PARTS = 'A load balancer spreads requests over replicas of the API gateway; a queue feeds workers on Kubernetes.';
const NUMBERS = 'Latency is 200 ms at p99 for 3,000 requests per second; availability is 99.9%.';
const STORES = 'Orders are in PostgreSQL, pictures in S3, fares in a Redis cache, positions go over WebSockets.';
const DRAWN = '```mermaid\nflowchart LR\n  balancer[Load balancer] --> api[API gateway] --> db[(PostgreSQL)]\n```';
const ARCHITECTURE = `## Architecture\n\n${PARTS}\n\n${DRAWN}\n\n## Data model\n\n${STORES}\n\n## Scaling\n\n${NUMBERS}`;

describe('the kind of a document', () => {
  it.each<[string, string, string | undefined, string, boolean]>([
    ['a service’s design', `# Taxi dispatch\n\n${ARCHITECTURE}`, undefined, 'design', true],
    [
      'an interview’s answer',
      `# Designing a taxi service\n\n## Functional requirements\n\nRides.\n\n${ARCHITECTURE}`,
      undefined,
      'design',
      true,
    ],
    [
      'a decision',
      '# Keep trips in Cassandra\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx',
      undefined,
      'adr',
      true,
    ],
    [
      'a decision under bold labels',
      '# ADR 3: Redis\n\n**Context:** slow\n\n**Decision:** Redis',
      undefined,
      'adr',
      true,
    ],
    [
      'a superseded decision',
      '# Use Redis\n\n## Status\n\nSuperseded by 12\n\n## Decision\n\nx\n\n## Context\n\nx',
      undefined,
      'withdrawn',
      false,
    ],
    [
      'a status line',
      '# Use Redis\n\n**Status:** Rejected\n\n## Decision\n\nx\n\n## Context\n\nx',
      undefined,
      'withdrawn',
      false,
    ],
    [
      'a status in front matter',
      '---\nstatus: deprecated\n---\n\n# Use Redis\n\n## Decision\n\nx',
      undefined,
      'withdrawn',
      false,
    ],
    ['a title in brackets', `# Taxi dispatch (superseded)\n\n${ARCHITECTURE}`, undefined, 'withdrawn', false],
    ['a folder', `# Taxi dispatch\n\n${ARCHITECTURE}`, 'docs/superseded/taxi.md', 'withdrawn', false],
    [
      'what it supersedes',
      '# Use Redis\n\n## Status\n\nAccepted, supersedes 3\n\n## Context\n\nx\n\n## Decision\n\nx',
      undefined,
      'adr',
      true,
    ],
    [
      'an enhancement',
      `# Faster pods\n\n## Motivation\n\nx\n\n## Test Plan\n\nx\n\n## Graduation Criteria\n\nx\n\n${ARCHITECTURE}`,
      undefined,
      'enhancement',
      false,
    ],
    [
      'a proposal',
      '# RFC: names\n\n## Summary\n\nx\n\n## Motivation\n\nx\n\n## Drawbacks\n\nx',
      undefined,
      'proposal',
      false,
    ],
    [
      'a proposal of a whole architecture',
      `# Taxi dispatch\n\n## Summary\n\nx\n\n## Goals\n\nx\n\n## Non-goals\n\nx\n\n${ARCHITECTURE}`,
      undefined,
      'proposal',
      true,
    ],
    [
      'a specification',
      `# Frames\n\n${'A frame MUST be short. It SHOULD be one.\n\n'.repeat(5)}`,
      undefined,
      'specification',
      false,
    ],
    [
      'a how-to',
      '# How to deploy\n\n## Prerequisites\n\nDocker, Redis.\n\n## Installation\n\nnpm.',
      undefined,
      'how-to',
      false,
    ],
    [
      'a list of what is to be done',
      `# Taxi architecture\n\n${PARTS} ${STORES} ${NUMBERS}\n\n## Components\n\n${'- [ ] Add a cache.\n'.repeat(6)}`,
      undefined,
      'other',
      false,
    ],
    [
      'a design with a list of what is done',
      `# Taxi architecture\n\n${PARTS} ${STORES} ${NUMBERS}\n\n## Components\n\n${'- [x] Add a cache.\n'.repeat(6)}`,
      undefined,
      'design',
      true,
    ],
    [
      'a guide that names much of what it sets up',
      `# Deployment guide\n\n${PARTS} ${STORES} ${NUMBERS}`,
      undefined,
      'how-to',
      false,
    ],
    [
      'steps',
      '# Redis\n\n## Installation\n\nx\n\n## Configuration\n\nx\n\n## Troubleshooting\n\nx',
      undefined,
      'how-to',
      false,
    ],
    ['a tutorial', '# Introduction to Redis\n\nRedis is a cache; Kafka is a queue.', undefined, 'tutorial', false],
    ['a reference', '# API reference\n\nPostgreSQL, Redis, Kafka.', undefined, 'reference', false],
    ['a changelog', '# Changelog\n\n- Redis cache', undefined, 'changelog', false],
    ['a changelog by its name', '# 2.0\n\n- Redis cache', 'CHANGELOG.md', 'changelog', false],
    ['a template', `# Service\n\n${ARCHITECTURE}`, 'docs/design-template.md', 'other', false],
    ['a readme', `# Taxi\n\n${STORES}`, 'README.md', 'readme', false],
    ['a readme full of architecture', `# Taxi\n\n${PARTS} ${STORES} ${NUMBERS}`, 'README.md', 'design', true],
    ['a readme that draws the architecture', `# Taxi\n\n${ARCHITECTURE}`, 'README.md', 'design', true],
    [
      'a readme that shows its architecture as an image',
      `# Taxi\n\n![Taxi architecture](taxi.png)\n\n${PARTS} ${STORES}`,
      'README.md',
      'design',
      true,
    ],
    ['a readme with a screenshot', `# Taxi\n\n![A ride](ride.png)\n\n${STORES}`, 'README.md', 'readme', false],
    [
      'a readme that lays out its architecture beside its installation',
      `# Taxi\n\n## Prerequisites\n\nx\n\n## Installation\n\nx\n\n## Troubleshooting\n\nx\n\n## System architecture\n\n${PARTS}\n\n## Core components\n\n${STORES}\n\n## Scaling\n\n${NUMBERS}`,
      'README.md',
      'design',
      true,
    ],
    [
      'a proposal of a service',
      `# Taxi dispatch\n\n## Problem\n\nx\n\n## Proposal\n\n${PARTS}\n\n## Alternatives\n\nx\n\n## Scaling\n\n${STORES} ${NUMBERS}`,
      'proposals/taxi.md',
      'proposal',
      true,
    ],
    [
      'a part of an interview’s answer',
      `# Minutes 5-15: high-level design\n\n${PARTS}\n\n${STORES}`,
      undefined,
      'design',
      true,
    ],
    ['a short design by its name', `# Taxi\n\n${PARTS}`, 'docs/system-design.md', 'design', true],
    [
      'an exercise',
      `# What is a taxi service?\n\n## Functional requirements\n\nx\n\n## Capacity estimation\n\n${NUMBERS}\n\n## High-level design\n\n${PARTS} ${STORES}`,
      undefined,
      'tutorial',
      true,
    ],
    [
      'a decision in one paragraph of labels',
      '### ADR-004: Redis\n\n**Status:** Accepted\n**Context:** slow\n**Decision:** Redis',
      'a/adr-004-redis.md',
      'adr',
      true,
    ],
    [
      'a decision in a list of labels',
      '# Redis\n\n- **Context**: slow\n- **Decision**: Redis\n- **Consequences**: fast',
      undefined,
      'adr',
      true,
    ],
    [
      'lessons for whoever reads them',
      `# Running taxis on the cloud\n\n${PARTS} ${STORES}\n\n${'You can add replicas where you need them, and your app scales. '.repeat(4)}`,
      undefined,
      'tutorial',
      false,
    ],
    [
      'a short design among those of an architecture',
      `# Fares\n\nFares go through a queue to PostgreSQL; a Redis cache and a gateway stand before it.`,
      'docs/architecture/fares.md',
      'design',
      true,
    ],
    ['minutes', `# Minutes of the architecture board\n\n${PARTS} ${STORES}`, undefined, 'other', false],
    [
      'ideas',
      `# A cache service?\n\n## Why?\n\n${PARTS}\n\n## Technologies to explore?\n\n${STORES}`,
      undefined,
      'other',
      false,
    ],
    ['meeting minutes', `# Meeting notes\n\n${PARTS} ${STORES}`, undefined, 'other', false],
    ['a page with little of it', '# Team\n\nWe run PostgreSQL.', undefined, 'other', false],
    ['nothing', '', undefined, 'other', false],
  ])('%s', (_, text, path, name, isDesign) => {
    expect(kindOf(text, path)).toMatchObject({ name, isDesign, because: expect.stringMatching(/\w/) });
  });
});

describe('a document in another language', () => {
  it.each<[string, string]>([
    [
      'German',
      'Die Fahrten werden in Cassandra gespeichert, und der Redis Cache ist für die Tarife. Die Anfragen gehen über den Load Balancer zu den Diensten, die auf Kubernetes laufen und mit der Last wachsen.',
    ],
    [
      'French',
      'Les trajets sont dans Cassandra et le cache Redis est pour les tarifs. Les requêtes passent par le load balancer vers les services, qui sont sur Kubernetes avec des replicas pour la charge.',
    ],
    [
      'Spanish',
      'Los viajes se guardan en Cassandra y el cache Redis es para las tarifas. Las peticiones van por el load balancer a los servicios, que están en Kubernetes con las replicas para la carga.',
    ],
    [
      'Portuguese',
      'As viagens são guardadas no Cassandra e o cache Redis é para as tarifas. Os pedidos vão para os serviços, que não são parte do load balancer, com uma fila para cada um dos trabalhadores.',
    ],
    [
      'a language of another script',
      '行程存储在 Cassandra 中，票价通过 Redis 缓存读取。请求经过负载均衡器到达服务，这些服务运行在 Kubernetes 上并随负载扩展。所有的订单都写入数据库，消息通过队列发送给工作节点。位置信息通过网关推送给乘客。',
    ],
    [
      'a language of another script',
      'Поездки хранятся в Cassandra, а тарифы читаются через кеш Redis. Запросы идут через балансировщик к сервисам, которые работают в Kubernetes.',
    ],
  ])('in %s is left alone', (language, text) => {
    expect(kindOf(`# Taxi\n\n${text}`)).toMatchObject({ name: 'foreign', isDesign: false });
    expect(kindOf(`# Taxi\n\n${text}`).because).toContain(language);
  });

  it('is not seen where names only are foreign, or prose is short', () => {
    expect(kindOf(`# Zürich\n\n${'Trips of Zürich, São Paulo and 東京 are in the store. '.repeat(4)}`).name).not.toBe(
      'foreign',
    );
    expect(kindOf('# Taxi\n\nDie Fahrten.').name).not.toBe('foreign');
  });

  it('is linted where it is declared a design', () => {
    const text =
      '# Taxi\n\nDie Fahrten werden in Cassandra gespeichert, und der Cache ist für die Tarife. Die Dienste sind auf dem Cluster.';
    const document = new DesignDocument('a.md', text, new Vocabulary([]), 'markdown');
    expect(document.architecture('design').kind.isDesign).toBe(true);
  });
});
