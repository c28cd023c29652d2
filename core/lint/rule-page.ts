/** Where the page of a rule is read. */
export function rulePage(id: string): string {
  return `https://github.com/tradeoff-lint/tradeoff/blob/main/docs/rules/${id}.md`;
}
