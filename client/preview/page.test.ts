import { expect, it } from 'vitest';
import { page } from './page.ts';

const html = page(
  { script: 'https://host/preview.js', style: 'https://host/preview.css', source: 'https://host' },
  'N0',
);
const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? [];

it('runs its own script only, and lets styles alone be inline', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'nonce-N0'");
  expect(policy).toContain("form-action 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy.filter((directive) => directive.includes('unsafe'))).toEqual([
    "style-src https://host 'unsafe-inline'",
  ]);
  // Pictures that a diagram brings itself, and no others; the worker is the page's own.
  expect(policy.filter((directive) => /^(?:img|font|media|connect|worker)/.test(directive))).toEqual([
    'img-src data:',
    'worker-src blob:',
  ]);
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="N0" src="https://host/preview.js">']);
});

it('shows progress until the script does better', () => {
  expect(html).toMatch(/<p id="notice" class="progress" role="status">/);
});
