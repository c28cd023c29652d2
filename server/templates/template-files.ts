/** One file that holds a template. */
export interface TemplateFile {
  /** Without folder and `.md`. */
  readonly name: string;
  /** What tells it from all other files, for people to read. */
  readonly path: string;
  /** Differs whenever the text does. */
  readonly version: string;
  read(): Promise<string>;
}

/** Where template files come from: the one thing about templates that differs between Node and a browser. */
export interface TemplateFiles {
  builtIn(): Promise<readonly TemplateFile[]>;
  /** The Markdown files in `folder`, relative to the workspace folder at `workspace`; none where there is no folder. */
  inWorkspace(workspace: string, folder: string): Promise<readonly TemplateFile[]>;
}
