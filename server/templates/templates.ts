import {
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type InitializeParams,
  MarkupKind,
} from 'vscode-languageserver';
import type { TemplateOutline } from '../../core/index.ts';
import { completionsOf, typedLineAt } from '../completion/template-completion.ts';
import type { OpenDocuments } from '../open-documents.ts';
import { onOwnRequest, optionalPlace } from '../own-requests.ts';
import { TEMPLATES, type TemplatesParams, type TemplatesResult } from '../protocol.ts';
import type { WorkspaceFolders } from '../workspace-folders.ts';
import { insertionOf } from './insertion.ts';
import { EMPTY_DOCUMENT, placeAt } from './insertion-place.ts';
import { outlinesOf } from './outlines.ts';
import type { Template } from './template.ts';
import type { TemplateFiles } from './template-files.ts';
import { TemplateLibrary } from './template-library.ts';
import { TemplateWorkspace } from './template-workspace.ts';

/** Offers the templates: as a request for a command of the editor, and as completions. */
export class Templates {
  readonly #documents: OpenDocuments;
  readonly #folders: WorkspaceFolders;
  readonly #library: TemplateLibrary;
  readonly #workspace: TemplateWorkspace;
  #snippets = false;
  #documentation: MarkupKind = MarkupKind.PlainText;

  constructor(connection: Connection, documents: OpenDocuments, files: TemplateFiles, folders: WorkspaceFolders) {
    this.#folders = folders;
    this.#documents = documents;
    this.#library = new TemplateLibrary(files, (message) => connection.console.error(message));
    this.#workspace = new TemplateWorkspace(connection);
    onOwnRequest(connection, TEMPLATES, optionalPlace<TemplatesParams>(), (params) => this.#offer(params));
  }

  /** Called once the client has said what it can do. */
  initialize(params: InitializeParams): void {
    const item = params.capabilities.textDocument?.completion?.completionItem;
    this.#snippets = item?.snippetSupport ?? false;
    if (item?.documentationFormat?.includes(MarkupKind.Markdown)) this.#documentation = MarkupKind.Markdown;
    this.#workspace.initialize(params);
  }

  async #offer({ uri, position }: TemplatesParams): Promise<TemplatesResult> {
    const document = uri === undefined ? undefined : this.#documents.get(uri)?.document;
    // Before anything is awaited: the document may be another one afterwards.
    const place = document && position ? placeAt(document, position) : EMPTY_DOCUMENT;
    const lineEnd = document?.text.lineEnd ?? '\n';
    const templates = await this.#templates(uri);
    return {
      range: place.range,
      templates: templates.map((template) => {
        const { id, title, description, kind, origin } = template;
        return { id, title, description, kind, origin, ...insertionOf(template, place, lineEnd) };
      }),
    };
  }

  async complete({ textDocument: { uri }, position }: CompletionParams): Promise<readonly CompletionItem[]> {
    const document = this.#documents.get(uri)?.document;
    const line = document && typedLineAt(document, position);
    if (!line) return [];
    const options = { lineEnd: document.text.lineEnd, snippets: this.#snippets, uri };
    return completionsOf(await this.#templates(uri), line, options);
  }

  /** Adds the text of the template, which is not worth sending before an item is looked at. */
  async resolve(item: CompletionItem): Promise<CompletionItem> {
    if (!item.data) return item;
    const { uri, id } = item.data as { readonly uri: string; readonly id: string };
    const template = (await this.#templates(uri)).find((one) => one.id === id);
    if (!template) return item;
    const value = [template.description, template.body].filter(Boolean).join('\n\n');
    return { ...item, documentation: { kind: this.#documentation, value } };
  }

  /** What documents of the workspace around `uri` are held against. Never rejects. */
  async outlines(uri: string): Promise<readonly TemplateOutline[]> {
    return outlinesOf(await this.#templates(uri));
  }

  async #templates(uri: string | undefined): Promise<readonly Template[]> {
    // A document outside of all folders, or a new one, takes those of the first.
    const workspace = (uri === undefined ? undefined : this.#folders.around(uri)) ?? this.#folders.first;
    return this.#library.templates(workspace, await this.#workspace.setting(uri));
  }
}
