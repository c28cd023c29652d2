export interface PageAddresses {
  readonly script: string;
  readonly style: string;
  /** Where VS Code serves the extension's own files to the page. */
  readonly source: string;
}

/** The panel's page. It runs one script and one style sheet, its own; nothing else is loaded, and nothing is inline. */
export function reviewHtml({ script, style, source }: PageAddresses, nonce: string): string {
  const policy = [`default-src 'none'`, `script-src 'nonce-${nonce}'`, `style-src ${source}`].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Trade-offs</title>
</head>
<body>
<main id="review"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
