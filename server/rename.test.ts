import { expect, test } from 'vitest';
import { renameWorkspaceEdit } from './rename.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } };
const edits = { text: [{ range, newText: 'Book' }], diagrams: [{ range, newText: '"Book"' }] };

test('changes are for the version they were made from, and grouped in a preview, where the client can do so', () => {
  expect(renameWorkspaceEdit('a', 3, edits, undefined)).toEqual({ changes: { a: [...edits.text, ...edits.diagrams] } });
  const textDocument = { uri: 'a', version: 3 };
  expect(renameWorkspaceEdit('a', 3, edits, { workspaceEdit: { documentChanges: true } })).toEqual({
    documentChanges: [{ textDocument, edits: [...edits.text, ...edits.diagrams] }],
  });
  const capabilities = { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } };
  expect(renameWorkspaceEdit('a', 3, edits, capabilities)).toEqual({
    documentChanges: [
      {
        textDocument,
        edits: [
          { range, newText: 'Book', annotationId: 'text' },
          { range, newText: '"Book"', annotationId: 'diagrams' },
        ],
      },
    ],
    changeAnnotations: { text: { label: 'Mentions in the text' }, diagrams: { label: 'Labels in diagrams' } },
  });
});
