export interface PageAddresses {
  readonly script: string;
  readonly style: string;
  /** Where VS Code serves the extension's own files to the page. */
  readonly source: string;
}

/** Random enough that no diagram can know it. */
export type Nonce = string;

/**
 * The panel's page. It runs one script, its own. Styles have to be allowed inline, because Mermaid's drawings carry
 * theirs. Nothing is fetched but the extension's own files.
 */
export function page({ script, style, source }: PageAddresses, nonce: Nonce): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    'img-src data:',
    // A worker that the page's own script starts from its own text lays out graphs.
    'worker-src blob:',
    // Neither falls back to the first.
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Diagrams</title>
</head>
<body>
<p id="notice" class="progress" role="status">Drawing diagrams…</p>
<main id="diagrams"></main>
<p id="status" role="status"></p>
<div id="workplace" aria-hidden="true"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
