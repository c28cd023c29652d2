import { resolve } from 'node:path';
import { NO_DIALECT } from '../core/index.ts';
import type { ConfigurationFiles, ConfigurationListener, DocumentSettings } from '../server/configuration-files.ts';
import { CONFIGURATION_FILES, mayHoldConfiguration, TRADEOFF_IGNORE } from '../server/configuration-names.ts';
import { NODE_FILES, toSlashes } from '../server/node-files.ts';
import { joined, parentOf } from '../server/paths.ts';

const NOTHING_SAID: DocumentSettings = { rules: {}, declared: undefined, dialect: NO_DIALECT };

/** What is configured for documents. Where no file above one says anything, what reads such files is not even loaded. */
export class Configurations {
  readonly #workingDirectory: string;
  readonly #fixed: string | undefined;
  readonly #listener: ConfigurationListener | undefined;
  readonly #isSaidIn = new Map<string, boolean>();
  #files: ConfigurationFiles | undefined;

  private constructor(workingDirectory: string, fixed?: string, listener?: ConfigurationListener) {
    this.#workingDirectory = workingDirectory;
    this.#fixed = fixed;
    this.#listener = listener;
  }

  /**
   * `fixed` applies to every document.
   *
   * @throws ConfigurationError when `fixed` cannot be used
   */
  static async open(
    workingDirectory: string,
    fixed?: string,
    listener?: ConfigurationListener,
  ): Promise<Configurations> {
    const configurations = new Configurations(workingDirectory, fixed, listener);
    if (fixed !== undefined) await configurations.#read();
    return configurations;
  }

  /**
   * What applies to the document at `path`, relative to the working directory.
   *
   * @throws ConfigurationError when its configuration cannot be used
   */
  async for(path: string): Promise<DocumentSettings> {
    const document = toSlashes(resolve(this.#workingDirectory, path));
    if (this.#fixed === undefined && !this.#isSaidAbove(parentOf(document))) return NOTHING_SAID;
    return (await this.#read()).for(document);
  }

  /** Files may have changed. */
  forget(): void {
    this.#isSaidIn.clear();
    this.#files?.forget();
  }

  async #read(): Promise<ConfigurationFiles> {
    const { configurationsOnDisk } = await import('../server/configurations-on-disk.ts');
    this.#files ??= configurationsOnDisk(this.#workingDirectory, this.#fixed, this.#listener);
    return this.#files;
  }

  #isSaidAbove(folder: string): boolean {
    const known = this.#isSaidIn.get(folder);
    if (known !== undefined) return known;
    const parent = parentOf(folder);
    const isSaid =
      CONFIGURATION_FILES.some((name) => mayHoldConfiguration(joined(folder, name), NODE_FILES)) ||
      NODE_FILES.exists(joined(folder, TRADEOFF_IGNORE)) ||
      (parent !== folder && this.#isSaidAbove(parent));
    this.#isSaidIn.set(folder, isSaid);
    return isSaid;
  }
}
