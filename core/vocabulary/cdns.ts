import type { Term } from './vocabulary.ts';

/** What answers near the user. */
export const CDNS: readonly Term[] = [
  {
    id: 'cdn-product',
    family: 'cdn',
    name: 'a CDN',
    phrases: [
      '(Amazon |AWS |)CloudFront',
      '=Fastly',
      '=Akamai',
      '(Azure |)Front Door',
      'Cloudflare',
      'BunnyCDN',
      'Cloud CDN',
    ],
    traps: [
      'Cloudflare (Worker|Workers|Tunnel|R2|D1|DNS|Turnstile|Access|KV|Durable Objects|Pages|WAF)',
      'Akamai (WAF|Bot Manager)',
    ],
    unless: ['DNS', 'WAF', 'DDoS', 'tunnel', 'TLS', 'Netlify', 'domain'],
    example: 'Pictures are served through CloudFront.',
    counterexamples: ['The domain is registered with Cloudflare (DNS).'],
  },
  {
    id: 'cdn',
    family: 'cdn',
    isGeneric: true,
    name: 'a CDN',
    phrases: ['=CDN(s)', 'content delivery network(s)', 'content distribution network(s)', 'edge cache(s)'],
    traps: [
      '(script|scripts|library|libraries|font|fonts|stylesheet|jsDelivr|unpkg|cdnjs|Tailwind|Bootstrap|React) (from|via|through|by) (a |the |)CDN',
      'CDN (/ |)(bandwidth|cost|costs|egress|bill)',
      'CDN (link|script|import|URL of the library)(s)',
      // Somebody else's, who has its rules.
      'CDN of (the |a |an |our |their )(* |)(provider|vendor|partner|supplier|platform)(s)',
      "(provider|vendor|partner|supplier|third-party)(s|)(’s|'s|) (own |)CDN",
    ],
    unless: ['jsDelivr', 'unpkg', 'cdnjs', 'script tag(s)', 'Tailwind', 'Bootstrap'],
    example: 'Pictures are served by a CDN.',
    counterexamples: ['The script comes from the jsDelivr CDN.'],
  },
];
