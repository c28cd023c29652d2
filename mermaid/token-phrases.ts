/** What Mermaid's grammars call their tokens, in words for the author of a diagram. */
const phrases: Readonly<Record<string, string>> = {
  ACTOR: 'a participant',
  ALPHA: 'a name',
  AMP: '`&`',
  ARROW: 'an arrow',
  BLOCK_START: '`{`',
  BLOCK_STOP: '`}`',
  BQUOTE_STR: 'a name',
  COLON: '`:`',
  COMMA: '`,`',
  DECIMAL_NUM: 'a number',
  DEFAULT: '`default`',
  DIAMOND_START: '`{`',
  DIAMOND_STOP: '`}`',
  DOTTED_LINE: '`..`',
  EDGE_TEXT: 'text',
  ENTITY_NAME: 'a name',
  ENTITY_ONE: 'a name',
  EOF: 'a new line',
  FLOAT: 'a number',
  ID: 'a name',
  IDENTIFYING: '`--`',
  INT: 'a number',
  LABEL: '`:` with a label',
  LINE: '`--`',
  LINK: 'an arrow',
  LINK_ID: 'an arrow',
  MD_STR: 'text in quotes',
  MEMBER: 'a member',
  MINUS: '`-`',
  NEWLINE: 'a new line',
  NL: 'a new line',
  NODE_STRING: 'a name',
  NON_IDENTIFYING: '`..`',
  NUM: 'a number',
  NUMBER: 'a number',
  NUMBER_PIE: 'a number',
  PE: '`)`',
  PIPE: '`|`',
  PS: '`(`',
  SEMI: 'a new line',
  SPACE: 'a space',
  SQE: '`]`',
  SQS: '`[`',
  START_LINK: 'an arrow',
  STR: 'text in quotes',
  STRING: 'text in quotes',
  STRING2: 'text in quotes',
  STRUCT_START: '`{`',
  STRUCT_STOP: '`}`',
  TXT: '`:` with a text',
  UNICODE_TEXT: 'a name',
};

const sequenceArrow = /_(?:OPEN_ARROW|ARROW|CROSS|POINT)$|_ARROW_(?:TOP|BOTTOM)/;
const keyword = /^[^A-Z_]+$/;

function phraseOf(token: string): string | undefined {
  if (Object.hasOwn(phrases, token)) return phrases[token];
  if (sequenceArrow.test(token)) return 'an arrow';
  return keyword.test(token) ? `\`${token}\`` : undefined;
}

/**
 * "`]`, `)` or a name" for `tokens`, as the grammar names them. Undefined where that would not help: when there is
 * nothing to name, more than four things, or one that has no words.
 */
export function expectation(tokens: readonly string[]): string | undefined {
  const expected = new Set(tokens.map(phraseOf));
  // A name may be a number or start with a dash.
  if (expected.has('a name')) for (const part of ['a number', '`-`']) expected.delete(part);
  if (expected.has('an arrow')) expected.delete('`&`');
  const known = [...expected].filter((phrase) => phrase !== undefined);
  if (known.length === 0 || known.length > 4 || known.length < expected.size) return undefined;
  const last = known.pop();
  return known.length > 0 ? `${known.join(', ')} or ${last}` : last;
}
