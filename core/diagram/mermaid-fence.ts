/** Whatever may begin a diagram in Markdown, wherever it stands. */
export const MERMAID_FENCE = /(?:`{3}|~{3}|:{3})\s*mermaid/i;
