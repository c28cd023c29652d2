import { describe, expect, it } from 'vitest';
import { flagged } from '../lint-example.ts';

describe('cdn-unused', () => {
  it.each<[string, string, string[]]>([
    ['assets', 'Static assets are served by nginx to visitors in several countries.', ['Static assets']],
    ['images', 'Images are served by the API. We have 3 million users.', ['Images are served']],
    ['video', 'Video streaming for a global audience.', ['Video streaming']],
    ['photos', 'User photos are kept in S3; the service is multi-region.', ['User photos']],
    ['downloads', 'File downloads reach users worldwide.', ['File downloads']],
    [
      'a node',
      'Users are global.\n\n```mermaid\nflowchart LR\n  a[Browser] --> b[Static files]\n```',
      ['Static files'],
    ],
    [
      'a row',
      '| Content | From |\n|---|---|\n| product images | nginx |\n\nVisitors come from several countries.',
      ['product images'],
    ],
  ])('flags %s', (_, text, expected) => {
    expect(flagged('cdn-unused', text)).toEqual(expected);
  });

  it.each([
    ['a CDN', 'Static assets reach several countries through a CDN.'],
    ['a product', 'Static assets reach several countries through CloudFront.'],
    ['hosting', 'Static assets for a global audience are on Netlify.'],
    ['a reason', 'Static assets for a global audience without a CDN, since they are tiny.'],
    ['an office', 'Static assets are served to one office.'],
    ['no static content', 'The API is global.'],
    ['analysis', 'Static analysis runs globally.'],
    ['an internal tool', 'Static assets for internal users in several countries.'],
    ['the edge', 'Images are served from edge locations worldwide.'],
    ['an alternative', '## Alternatives considered\n\nStatic assets for a global audience.'],
    ['code', 'Set `static assets`. Users are global.'],
    ['uploads', 'Uploaded media files are scanned globally on Cloudinary.'],
    ['an API', 'The API answers JSON to clients worldwide.'],
  ])('is quiet about %s', (_, text) => {
    expect(flagged('cdn-unused', text)).toEqual([]);
  });
});
