import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openDocument, rulesFound, untilFound } from './documents.ts';
import { screenshot } from './workbench.ts';

const DESIGN = '---\ntradeoff: {kind: design}\n---\n\n# Rides\n\nTrips are kept in Cassandra.\n';

describe('A comparison', () => {
  it('is linted on the side that is edited, and nowhere else', async () => {
    const provider = { provideTextDocumentContent: () => DESIGN };
    const registrations = ['git', 'review'].map((scheme) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    );
    const { document } = await openDocument('compared.md', DESIGN);
    await untilFound(document.uri, 'cap-tradeoff');
    const before = vscode.Uri.from({ scheme: 'git', path: document.uri.path, query: '{"ref":"HEAD"}' });
    await vscode.commands.executeCommand('vscode.diff', before, document.uri, 'compared.md');
    const review = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'review', path: '/a.md' }));
    assert.equal(review.languageId, 'markdown');
    await delay(2000);
    await screenshot('comparison');
    assert.deepEqual(rulesFound(before), []);
    assert.deepEqual(rulesFound(review.uri), []);
    assert.deepEqual(rulesFound(document.uri), ['cap-tradeoff']);
    for (const registration of registrations) registration.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
