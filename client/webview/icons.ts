import type { DiagramFinding } from './messages.ts';

type Severity = DiagramFinding['severity'];

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Paths in a square of 16: the shape tells the severity where colours cannot. */
const SEVERITIES: Readonly<Record<Severity, { readonly name: string; readonly shape: string; readonly sign: string }>> =
  {
    error: {
      name: 'Error',
      shape: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2z',
      sign: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
    },
    warning: { name: 'Warning', shape: 'M8 1.5 15.3 14.5H.7z', sign: 'M8 6v4M8 12v.6' },
    information: { name: 'Information', shape: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z', sign: 'M8 7.5v4M8 4.6v.6' },
    hint: { name: 'Hint', shape: 'M2 2.5h12v9H8.5L5.5 14.5v-3H2z', sign: 'M5 7h.6M7.7 7h.6M10.4 7h.6' },
  };

const SIGNS = {
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  export: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
} as const;

/** The worst first. */
export const SEVERITY_ORDER = Object.keys(SEVERITIES) as readonly Severity[];

export function severityName(severity: Severity): string {
  return SEVERITIES[severity].name;
}

/** A sign for a severity; what it stands for has to be said elsewhere. */
export function severityIcon(severity: Severity): SVGElement {
  const { shape, sign } = SEVERITIES[severity];
  const icon = drawn([
    ['shape', shape],
    ['sign', sign],
  ]);
  icon.classList.add('severity', severity);
  return icon;
}

export function icon(name: keyof typeof SIGNS): SVGElement {
  return drawn([['sign', SIGNS[name]]]);
}

function drawn(paths: readonly (readonly [className: string, path: string])[]): SVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  for (const [className, d] of paths) {
    const path = document.createElementNS(NAMESPACE, 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
