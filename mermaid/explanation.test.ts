import { describe, expect, test } from 'vitest';
import { firstSentence, quoted, unexpected } from './explanation.ts';

describe('unexpected', () => {
  test.each([
    ['api', ['SQE'], 'Unexpected `api`, expected `]`.'],
    ['api', ['PS', 'NODE_STRING', 'NUM', 'MINUS'], 'Unexpected `api`, expected `(` or a name.'],
    ['\n', ['TXT'], 'Unexpected end of the line, expected `:` with a text.'],
    [
      '',
      ['SOLID_ARROW', 'DOTTED_ARROW', 'SOLID_CROSS', '()'],
      'Unexpected end of the diagram, expected an arrow or `()`.',
    ],
    ['}', ['end', 'SQS', 'PS'], 'Unexpected `}`, expected `end`, `[` or `(`.'],
    ['too many', ['PS', 'SQS', 'PIPE', 'AMP', 'COLON'], 'Unexpected `too many`.'],
    ['no words', ['PS', 'HIDE_EMPTY'], 'Unexpected `no words`.'],
    ['nothing', [], 'Unexpected `nothing`.'],
    ['x', ['constructor'], 'Unexpected `x`, expected `constructor`.'],
    ['db', ['NEWLINE', 'AMP', 'LINK'], 'Unexpected `db`, expected a new line or an arrow.'],
  ])('%j, %j', (found, expected, message) => expect(unexpected(found, expected)).toBe(message));
});

test('what stands before it', () => {
  expect(unexpected('db', ['NEWLINE', 'LINK'], '  web --> api ')).toBe(
    'Expected a new line or an arrow after `api`, not `db`.',
  );
  expect(unexpected('\n', ['PS'], 'api')).toBe('Expected `(` after `api`.');
});

test('quotations are short and on one line', () => {
  expect(quoted('  api \n')).toBe('`api`');
  expect(quoted('api\n  web')).toBe('`api …`');
  expect(quoted('x'.repeat(50))).toBe(`\`${'x'.repeat(40)}…\``);
});

test('the first sentence, on one line, with its full stop, shortened', () => {
  expect(firstSentence('No such shape: a.b\n')).toBe('No such shape: a.b.');
  expect(firstSentence('Only one root.\nFound ("x")')).toBe('Only one root.');
  expect(firstSentence('x'.repeat(300))).toBe(`${'x'.repeat(200)}…`);
});
