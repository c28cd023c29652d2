import { CDNS, type Term } from '../../core/index.ts';

export const STATIC_CONTENT: readonly Term[] = [
  {
    id: 'static-content',
    isGeneric: true,
    name: 'static content',
    phrases: [
      'static (asset|assets|file|files|content|resource|resources|image|images|site|website)',
      '(product|user|profile) (image|images|photo|photos|picture|pictures)',
      '(image|images|video|videos|picture|pictures|photo|photos) (are |is )(served|delivered|downloaded|streamed)',
      'video (streaming|delivery|playback|content)',
      'file download(s)',
      'media (files|assets|content)',
    ],
    traps: [
      '(picture|pictures|image|images|photo|photos) (cache|caching|cached)',
      '(user|product|profile) (picture|pictures|image|images|photo|photos) (cache|caching|cached)',
      'static (analysis|typing|IP|export|method)',
      '(upload|uploads|uploaded) (static|media)*',
    ],
    example: 'Static assets are served to browsers.',
    counterexamples: ['Static analysis runs in CI.'],
  },
];

export const FAR_USERS: readonly Term[] = [
  {
    id: 'far-users',
    name: 'users far away',
    phrases: [
      'global(ly)',
      'worldwide',
      'world-wide',
      '(multiple|several|different|many|all) (regions|countries|continents)',
      'multi-region',
      'international',
      '(million|millions) (of |)(users|visitors|viewers|readers)',
      '#(M|K|k|) (million |)(users|visitors|viewers|DAU|MAU)',
    ],
    example: 'Visitors come from several countries.',
    counterexamples: ['Users sit in one office.'],
  },
];

export const CDN_ANSWERS: readonly Term[] = [
  ...CDNS,
  {
    id: 'cdn-hosting',
    name: 'hosting with a CDN',
    phrases: [
      '=CDN',
      'Cloudflare',
      'Netlify',
      'Vercel',
      'GitHub Pages',
      'Firebase Hosting',
      'Imgix',
      'Cloudinary',
      'Mux',
      'edge (network|location|locations|server|servers|node|nodes)',
      '(internal|intranet) (users|tool|only)',
    ],
    example: 'The site is hosted on Netlify.',
  },
];
