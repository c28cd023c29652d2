import type { Code, Html, ListItem, Nodes, Parent, PhrasingContent, Table } from 'mdast';
import {
  type BlockContent,
  type Cell,
  type FencedCode,
  firstWritten,
  type Mark,
  type Passage,
  type PassageKind,
} from './content.ts';
import { parseBlock } from './parse-block.ts';
import type { Piece } from './pieces.ts';
import { PositionMap } from './position-map.ts';
import { mapValue } from './readable-text.ts';

/** What remark-parse reads in a piece of a block; `definitions` being the labels of link definitions that it refers to. */
export function parsedContent(piece: Piece, definitions: readonly string[]): BlockContent {
  const reader = new Reader(piece);
  const tree = parseBlock(withContainersAsFences(piece.source), definitions);
  reader.visit(tree, { quoted: false, inItem: false, leads: [] });
  return reader;
}

/** `:::mermaid` … `:::` as the parser knows it: `~~~mermaid` … `~~~`, at the same places. */
function withContainersAsFences(source: string): string {
  if (!source.includes(':::')) return source;
  let inside = false;
  return source.replace(
    /^([ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]*)?)(:{3,})([ \t]*mermaid)?(?=[ \t]*$)/gm,
    (...match) => {
      const [whole, before, colons, info] = match as string[];
      if (inside === (info !== undefined)) return whole!;
      inside = info !== undefined;
      return `${before}${'~'.repeat(colons!.length)}${info ?? ''}`;
    },
  );
}

interface Surroundings {
  readonly quoted: boolean;
  readonly inItem: boolean;
  readonly leads: readonly string[];
  readonly isOpenTask?: boolean;
  readonly cell?: Cell;
}

class Reader implements BlockContent {
  readonly passages: Passage[] = [];
  readonly fences: FencedCode[] = [];
  readonly #lines: readonly string[];
  readonly #piece: Piece;

  constructor(piece: Piece) {
    this.#lines = piece.source.split('\n');
    this.#piece = piece;
  }

  visit(node: Nodes, around: Surroundings): void {
    switch (node.type) {
      case 'heading':
        this.#phrasing('heading', node, around, node.depth);
        break;
      case 'paragraph':
        this.#phrasing(around.inItem ? 'listItem' : 'paragraph', node, around);
        break;
      case 'blockquote':
        for (const child of node.children) this.visit(child, { ...around, quoted: true });
        break;
      case 'listItem':
        this.#item(node, around);
        break;
      case 'table':
        this.#table(node, around);
        break;
      case 'code':
        this.#code(node, around);
        break;
      case 'html':
        this.#raw('comment', node.value, node, around);
        break;
      default:
        if ('children' in node) for (const child of node.children) this.visit(child, around);
    }
  }

  /** What follows an item's first paragraph stands under it. */
  #item({ children, checked }: ListItem, around: Surroundings): void {
    const [first] = children;
    const below = first?.type === 'paragraph' ? [...around.leads, plainText(first)] : around.leads;
    const isOpenTask = typeof checked === 'boolean' ? !checked : (around.isOpenTask ?? false);
    for (const child of children) {
      this.visit(child, { ...around, inItem: true, isOpenTask, leads: child === first ? around.leads : below });
    }
  }

  #table(table: Table, around: Surroundings): void {
    const headers = table.children[0]?.children.map((cell) => plainText(cell)) ?? [];
    table.children.forEach((row, rowIndex) => {
      const cells = row.children.map((cell) => plainText(cell));
      row.children.forEach((cell, column) => {
        const place = {
          row: rowIndex === 0 ? 0 : rowIndex + this.#piece.line,
          column,
          header: headers[column] ?? '',
          headers,
          cells,
        };
        this.#phrasing('tableCell', cell, { ...around, cell: place });
      });
    });
  }

  #phrasing(kind: PassageKind, node: Parent, around: Surroundings, level?: number): void {
    const builder = new PassageBuilder(this.#lines);
    for (const child of node.children) builder.add(child as PhrasingContent);
    this.#push(kind, builder, around, level);
    for (const comment of builder.comments) this.#push('comment', comment, around);
  }

  #push(
    kind: PassageKind,
    { text, marks, map }: PassageBuilder,
    around: Surroundings,
    level?: number,
    language?: string,
  ): void {
    if (text.trim() === '') return;
    const at = (offset: number) => {
      const { line, character } = map.at(offset);
      return { line: this.#lineInBlock(line), character };
    };
    if (this.#isRepeated(map.at(0).line)) return;
    this.passages.push({
      kind,
      text,
      marks,
      quoted: around.quoted,
      leads: around.leads,
      ...(around.isOpenTask && { isOpenTask: true }),
      ...(language !== undefined && { language }),
      ...(around.cell && { cell: around.cell }),
      ...(level !== undefined && { level }),
      at,
    });
  }

  /** Lines that stand at the start of every piece count in the first one only. */
  #isRepeated(line: number): boolean {
    return line < this.#piece.repeated;
  }

  #lineInBlock(line: number): number {
    return line < this.#piece.repeated ? line : line + this.#piece.line;
  }

  /** Text that is shown as it stands: each of its lines is the end of a source line. */
  #raw(kind: PassageKind, value: string, node: Nodes, around: Surroundings, firstLine = 0, language?: string): void {
    const builder = new PassageBuilder(this.#lines);
    builder.addLines(value, startLine(node) + firstLine);
    this.#push(kind, builder, around, undefined, language);
  }

  #code(node: Code, around: Surroundings): void {
    const fenced = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])?[ \t>]*(?:`{3}|~{3}|:{3})/.test(this.#lines[startLine(node)] ?? '');
    const first = fenced || node.lang ? 1 : 0;
    this.#raw('code', node.value, node, around, first, node.lang?.toLowerCase() ?? '');
    if (!node.lang) return;
    const lines = node.value.split('\n');
    const start = startLine(node) + 1;
    const written = firstWritten(lines);
    const example = this.#lines[start + written] ?? '';
    this.fences.push({
      language: node.lang.toLowerCase(),
      source: node.value,
      prefix: example.slice(0, Math.max(0, example.length - (lines[written] ?? '').length)),
      range: {
        start: { line: this.#lineInBlock(startLine(node)), character: (node.position?.start.column ?? 1) - 1 },
        end: {
          line: this.#lineInBlock((node.position?.end.line ?? 1) - 1),
          character: (node.position?.end.column ?? 1) - 1,
        },
      },
      at: ({ line, character }) => {
        const sourceLine = this.#lines[start + line] ?? '';
        const indentation = Math.max(0, sourceLine.length - (lines[line] ?? '').length);
        return { line: this.#lineInBlock(start + line), character: indentation + character };
      },
    });
  }
}

class PassageBuilder {
  text = '';
  readonly marks: Mark[] = [];
  readonly map = new PositionMap();
  /** Comments between words, which are no part of the text: of these only directives matter. */
  readonly comments: PassageBuilder[] = [];
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  add(node: PhrasingContent): void {
    const start = this.text.length;
    switch (node.type) {
      case 'text':
        mapValue(this.map, node.value, start, this.#lines, startLine(node), startCharacter(node));
        this.text += node.value;
        break;
      case 'inlineCode':
        this.#inlineCode(node.value, node);
        this.#mark('code', start);
        break;
      case 'break':
        this.text += '\n';
        break;
      case 'image':
      case 'imageReference':
        this.map.add(start, startLine(node), startCharacter(node));
        this.text += node.alt ?? '';
        this.#mark('image', start);
        break;
      case 'link':
        // An address that stands for itself is no text.
        if (plainText(node) !== node.url.replace(/^(?:mailto:|http:\/\/(?=www\.))/, '')) {
          for (const child of node.children) this.add(child);
          this.#mark('link', start, node.url);
        } else this.text += ' ';
        break;
      case 'linkReference':
      case 'emphasis':
      case 'strong':
      case 'delete':
        for (const child of node.children) this.add(child);
        if (node.type === 'strong') this.#mark('strong', start);
        if (node.type === 'delete') this.#mark('struck', start);
        if (node.type === 'linkReference') this.#mark('link', start);
        break;
      case 'html':
        this.#comment(node);
        this.text += ' ';
        break;
      default:
    }
  }

  /** Adds lines of which each is the end of the source line of the same number, counted from `firstLine`. */
  addLines(value: string, firstLine: number): void {
    value.split('\n').forEach((line, index) => {
      if (index > 0) this.text += '\n';
      const source = this.#lines[firstLine + index] ?? '';
      this.map.add(this.text.length, firstLine + index, Math.max(0, source.length - line.length));
      this.text += line;
    });
  }

  #inlineCode(value: string, node: Nodes): void {
    const line = startLine(node);
    const source = this.#lines[line] ?? '';
    const opening = /^`+ ?/.exec(source.slice(startCharacter(node)))?.[0].length ?? 1;
    this.map.add(this.text.length, line, startCharacter(node) + opening);
    this.text += value;
  }

  #comment(node: Html): void {
    if (!/tradeoff-/i.test(node.value)) return;
    const comment = new PassageBuilder(this.#lines);
    mapValue(comment.map, node.value, 0, this.#lines, startLine(node), startCharacter(node));
    comment.text = node.value;
    this.comments.push(comment);
  }

  #mark(kind: Mark['kind'], start: number, to?: string): void {
    if (this.text.length > start)
      this.marks.push({ kind, start, end: this.text.length, ...(to !== undefined && { to }) });
  }
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

function startLine(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}

function startCharacter(node: Nodes): number {
  return (node.position?.start.column ?? 1) - 1;
}
