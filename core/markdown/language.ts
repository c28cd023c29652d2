/** What a text is written in. */
export type DocumentLanguage = 'markdown' | 'mermaid';

/** That of a file, by its name. */
export function languageOf(path: string): DocumentLanguage {
  return /\.(?:mmd|mermaid)$/i.test(path) ? 'mermaid' : 'markdown';
}
