// What is measured on: documents of a corpus, or made up where there is none.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All Markdown files below a folder, in a stable order. */
export function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

/** A design of about `size` characters: whole documents of `folder`, one after another, cut at a line. */
export function designOf(size, folder) {
  const texts = folder === undefined ? [madeUp(size)] : markdownFiles(folder).map((file) => readFileSync(file, 'utf8'));
  let text = '# Design\n\n## Architecture\n\n';
  for (const part of texts) {
    if (text.length >= size) break;
    text += `${part.replaceAll(/\r\n?/g, '\n').replace(/^---\n[\s\S]*?\n---\n/, '')}\n\n`;
  }
  return text.slice(0, text.lastIndexOf('\n', size) + 1);
}

function madeUp(size) {
  let text = '';
  for (let number = 1; text.length < size; number += 1) {
    text += `## Fares, part ${number}\n\nThe *fare service* number ${number} reads from a Redis cache and writes to Cassandra,\nwhich is replicated to three nodes. It says \`ok\` when [both](#both) are done.\n\n- riders hold a WebSocket\n- fares are kept for **a day**\n\n| Part | Store |\n|---|---|\n| fares | PostgreSQL |\n\n\`\`\`mermaid\nflowchart LR\n  a[Gateway ${number}] --> b[(Fares)]\n\`\`\`\n\n`;
  }
  return text;
}

/** The line nearest to the middle of a text that begins a block of a sort: where to type. */
export function placesToType(text) {
  const lines = text.split('\n');
  const nearest = (is) => {
    const found = lines.flatMap((_, index) => (is(index) ? [index] : []));
    return found.sort((a, b) => Math.abs(a - lines.length / 2) - Math.abs(b - lines.length / 2))[0];
  };
  return {
    paragraph: nearest(
      (index) => lines[index - 1] === '' && /^[A-Z][a-z ]+.*\b(?:cache|Redis|Cassandra|database)\b/.test(lines[index]),
    ),
    list: nearest((index) => /^- \w+ \w+/.test(lines[index])),
    diagram: nearest((index) => /^(?:flowchart|graph) /.test(lines[index - 1] ?? '') && lines[index].length > 8),
  };
}
