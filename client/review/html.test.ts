import { expect, it } from 'vitest';
import { reviewHtml } from './html.ts';

const html = reviewHtml(
  { script: 'https://host/review.js', style: 'https://host/review.css', source: 'https://host' },
  'N0',
);

it('runs its own script and style sheet only', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ');
  expect(policy).toEqual(["default-src 'none'", "script-src 'nonce-N0'", 'style-src https://host']);
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="N0" src="https://host/review.js">']);
  expect(html).not.toMatch(/style="|<style|\son\w+="/);
});
