import type {
  InitializeParams,
  Message,
  NotificationMessage,
  RequestMessage,
  ResponseMessage,
} from 'vscode-languageserver';
import { LineText, type Position, type Range } from '../core/index.ts';

/** What columns count: bytes, UTF-16 code units or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The text of a document that is not open, where there is one. */
export type TextOf = (uri: string) => string | undefined;

/**
 * Stands between a client that counts columns in its own way and a server that counts UTF-16 code units: every position
 * in every message is translated, by the text that the client has. A client that can count as the server does, does.
 */
export class PositionTranslator {
  #encoding: PositionEncoding = 'utf-16';
  readonly #texts = new Map<string, LineText>();
  /** Of what each request that waits for its answer is about. */
  readonly #asked = new Map<unknown, { readonly method: string; readonly uri: string | undefined }>();
  readonly #textOf: TextOf;

  constructor(textOf: TextOf) {
    this.#textOf = textOf;
  }

  /** A message of the client, as the server understands it. */
  incoming(message: Message): Message {
    if (!('method' in message)) return message;
    const { method, params, id } = message as RequestMessage & NotificationMessage;
    if (method === 'initialize') this.#encoding = encodingFor(params as InitializeParams);
    if (this.#encoding === 'utf-16' && method !== 'initialize') return message;
    const uri = uriIn(params);
    if (id !== undefined) this.#asked.set(id, { method, uri });
    const translated =
      method === 'textDocument/didChange' ? this.#change(params) : this.#translate(params, uri, toUtf16);
    this.#follow(method, params);
    return { ...message, params: translated } as Message;
  }

  /** A message of the server, as the client understands it. */
  outgoing(message: Message): Message {
    if ('method' in message) {
      const { params } = message as NotificationMessage;
      return this.#encoding === 'utf-16'
        ? message
        : ({ ...message, params: this.#translate(params, uriIn(params), fromUtf16) } as Message);
    }
    const { id, result } = message as ResponseMessage;
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (asked?.method === 'initialize' && isObject(result) && isObject(result.capabilities)) {
      const capabilities = { ...result.capabilities, positionEncoding: this.#encoding };
      return { ...message, result: { ...result, capabilities } } as Message;
    }
    return asked && this.#encoding !== 'utf-16'
      ? ({ ...message, result: this.#translate(result, asked.uri, fromUtf16) } as Message)
      : message;
  }

  #follow(method: string, params: unknown): void {
    if (!isObject(params) || !isObject(params.textDocument)) return;
    const { uri, text } = params.textDocument;
    if (method === 'textDocument/didOpen') this.#texts.set(String(uri), new LineText(String(text)));
    if (method === 'textDocument/didClose') this.#texts.delete(String(uri));
  }

  /** Each change is relative to what the ones before it have left. */
  #change(params: unknown): unknown {
    if (!isObject(params) || !Array.isArray(params.contentChanges)) return params;
    const uri = uriIn(params) ?? '';
    const contentChanges = params.contentChanges.map((change: { range?: Range; text: string }) => {
      const text = this.#texts.get(uri);
      if (!change.range || !text) {
        this.#texts.set(uri, new LineText(change.text));
        return change;
      }
      const range = this.#translate(change.range, uri, toUtf16) as Range;
      text.replace(range, change.text);
      return { ...change, range };
    });
    return { ...params, contentChanges };
  }

  #translate(value: unknown, uri: string | undefined, direction: Direction): unknown {
    return translated(value, this.#lines(uri), {
      linesOf: (other) => this.#lines(other),
      column: (line, character) => direction(line, character, this.#encoding),
    });
  }

  #lines(uri: string | undefined): LineText | undefined {
    if (uri === undefined) return undefined;
    const open = this.#texts.get(uri);
    if (open) return open;
    const text = this.#textOf(uri);
    return text === undefined ? undefined : new LineText(text);
  }
}

/** The server's own where the client takes it, or says nothing; otherwise the client's favourite. */
function encodingFor({ capabilities }: InitializeParams): PositionEncoding {
  const offered = capabilities?.general?.positionEncodings ?? [];
  if (offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.find((one) => one === 'utf-8' || one === 'utf-32') ?? 'utf-16';
}

interface Translation {
  linesOf(uri: string): LineText | undefined;
  column(line: string, character: number): number;
}

/** Opaque to a client: what it holds comes back as it was. */
const OPAQUE = new Set(['data', 'arguments']);

/** `value` with every position in it translated by the text of the document that it is in. */
function translated(value: unknown, lines: LineText | undefined, translation: Translation): unknown {
  if (Array.isArray(value)) return value.map((item) => translated(item, lines, translation));
  if (!isObject(value)) return value;
  if (isPosition(value)) {
    if (!lines || value.line >= lines.lineCount) return value;
    return { ...value, character: translation.column(lines.line(value.line), value.character) };
  }
  const own = uriIn(value);
  const inside = own === undefined ? lines : translation.linesOf(own);
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (OPAQUE.has(key)) return [key, held];
      if (key === 'changes' && isObject(held)) {
        return [
          key,
          Object.fromEntries(
            Object.entries(held).map(([uri, edits]) => [uri, translated(edits, translation.linesOf(uri), translation)]),
          ),
        ];
      }
      return [key, translated(held, inside, translation)];
    }),
  );
}

function uriIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value.uri === 'string') return value.uri;
  return isObject(value.textDocument) && typeof value.textDocument.uri === 'string'
    ? value.textDocument.uri
    : undefined;
}

type Direction = (line: string, character: number, encoding: PositionEncoding) => number;

const fromUtf16: Direction = (line, character, encoding) => lengthOf(line.slice(0, character), encoding);

/** A column within a character is its start. */
const toUtf16: Direction = (line, character, encoding) => {
  let counted = 0;
  let column = 0;
  for (const one of line) {
    counted += lengthOf(one, encoding);
    if (counted > character) break;
    column += one.length;
  }
  return column;
};

const UTF_8 = new TextEncoder();

function lengthOf(text: string, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return text.length;
  return encoding === 'utf-8' ? UTF_8.encode(text).length : [...text].length;
}

function isPosition(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Position {
  return typeof value.line === 'number' && typeof value.character === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
