import { startChunks } from './start/start-chunks.ts';

startChunks('server', __filename);
