import { version } from '../package.json';

/** In a module of its own, since of what is imported dynamically all is bundled. */
export const VERSION = version;
