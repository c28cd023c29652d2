import { join } from 'node:path';
import { startServer } from './node.ts';

startServer(join(__dirname, 'mermaid-worker.cjs'), join(__dirname, '../templates'));
