import type { TemplateOrigin } from '../protocol.ts';
import { readTemplate, type Template } from './template.ts';
import type { TemplateFile, TemplateFiles } from './template-files.ts';

interface ReadFile {
  readonly version: string;
  /** Undefined for a file that is no template. */
  readonly template: Promise<Template | undefined>;
}

/** All templates, each read once as long as its file stays the same. */
export class TemplateLibrary {
  readonly #files: TemplateFiles;
  readonly #log: (message: string) => void;
  readonly #logged = new Set<string>();
  readonly #read = new Map<string, ReadFile>();

  /** `log` is told once of everything that cannot be used. */
  constructor(files: TemplateFiles, log: (message: string) => void) {
    this.#files = files;
    this.#log = log;
  }

  /** Those of the workspace folder `workspace` come first. Never rejects. */
  async templates(workspace: string | undefined, folder: string): Promise<readonly Template[]> {
    const isWanted = workspace !== undefined && folder !== '';
    const own = isWanted ? await this.#found(this.#files.inWorkspace(workspace, folder), 'workspace') : [];
    return [...own, ...(await this.#found(this.#files.builtIn(), 'built-in'))];
  }

  async #found(files: Promise<readonly TemplateFile[]>, origin: TemplateOrigin): Promise<readonly Template[]> {
    try {
      const templates = await Promise.all((await files).map((file) => this.#template(file, origin)));
      return templates
        .filter((template) => template !== undefined)
        .sort((one, other) => one.title.localeCompare(other.title, 'en'));
    } catch (error) {
      this.#say(`No ${origin} templates: ${messageOf(error)}`);
      return [];
    }
  }

  #template(file: TemplateFile, origin: TemplateOrigin): Promise<Template | undefined> {
    const known = this.#read.get(file.path);
    if (known?.version === file.version) return known.template;
    const template = file
      .read()
      .then((source) => readTemplate(file.name, origin, source))
      .catch((error: unknown) => {
        this.#say(`${file.path} cannot be used as a template: ${messageOf(error)}`);
        return undefined;
      });
    this.#read.set(file.path, { version: file.version, template });
    return template;
  }

  #say(message: string): void {
    if (this.#logged.has(message)) return;
    this.#logged.add(message);
    this.#log(message);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
