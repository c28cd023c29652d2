import { startServer } from './node.ts';

startServer();
