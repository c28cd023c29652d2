/** What a document is to say, and of what: `**Cache policy (Redis):** entries expire after …`. */
export interface Statement {
  /** Names the subject. */
  readonly label: string;
  /** May hold blanks; one line, without `|`. */
  readonly text: string;
}
