import templates from 'built-in-templates';
import { startServer } from './browser.ts';

startServer(templates);
