import { join } from 'node:path';
import { startServer } from './node.ts';

// The chunks of the server have a folder of their own; Mermaid's worker is bundled beside that.
startServer(join(__dirname, '../mermaid-worker.cjs'), join(__dirname, '../../templates'));
