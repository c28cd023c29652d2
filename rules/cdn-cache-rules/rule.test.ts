import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cdn-cache-rules', () => {
  it.each<[string, string, string[]]>([
    ['a CDN', 'Pages are served by a CDN.', ['CDN']],
    ['a product', 'Pictures are served through CloudFront.', ['CloudFront']],
    ['a node', '```mermaid\nflowchart LR\n  a[Browser] --> b[CDN]\n```', ['CDN']],
    ['a table', '| Part | Technology |\n|---|---|\n| edge | Fastly |', ['Fastly']],
    ['speed only', 'A content delivery network makes pages fast.', ['content delivery network']],
    [
      'rules far away',
      'Pages are served by a CDN.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\nRiders wait.\n\n## Tokens\n\nThey are private.',
      ['CDN'],
    ],
    ['a list', '- Edge: CloudFront\n- Origin: S3', ['CloudFront']],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cdn-cache-rules', text)).toEqual(expected);
  });

  it.each([
    ['a time', 'The CDN caches pictures for a day, TTL 24 h.'],
    ['a header', 'The CDN obeys Cache-Control.'],
    ['a purge', 'The CDN is purged on each release.'],
    ['a key', 'The CDN has the language in its cache key.'],
    ['signed URLs', 'Videos leave the CDN by signed URLs.'],
    ['fingerprints', 'The CDN serves fingerprinted files.'],
    ['a diagram that says so', '```mermaid\nflowchart LR\n  a[Browser] --> b[CDN<br/>max-age 1d]\n```'],
    ['what is private', 'The CDN caches nothing that is private.'],
    ['a library', 'Scripts come from the jsDelivr CDN.'],
    ['a domain', 'The domain is registered with Cloudflare (DNS).'],
    ['an alternative', '## Alternatives considered\n\nA CDN.'],
    ['a later step', 'A CDN may be added later.'],
    ['a rejection', 'Pages are served without a CDN.'],
    ['rules in a row', '| Part | Keeps |\n|---|---|\n| Fastly | pages, max-age 60 s |'],
    ['a host of pictures', 'Avatars are on Cloudinary.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cdn-cache-rules', text)).toEqual([]);
  });
});
