import { closeEverything, openExample } from './diagram-preview.ts';
import { untilFound } from './documents.ts';
import { openActions } from './light-bulb.ts';
import { needsPage, pressKeys, screenshot } from './workbench.ts';

describe('The example of a chat service', () => {
  it('shows a finding of each rule, and what can be done about one', async function () {
    needsPage(this);
    await closeEverything();
    const editor = await openExample('chat-service');
    await untilFound(
      editor.document.uri,
      'cache-eviction',
      'cap-tradeoff',
      'mermaid-syntax',
      'websocket-sticky-session',
    );
    // The picture in the README.
    await openActions(editor, 'Cassandra, partitioned');
    await screenshot('example');
    await pressKeys('Escape');
  });
});
