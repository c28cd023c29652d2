import { parse } from 'yaml';
import { headingsOf } from '../../core/index.ts';
import type { TemplateKind, TemplateOrigin } from '../protocol.ts';

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly kind: TemplateKind;
  readonly origin: TemplateOrigin;
  /** What is inserted: lines end in `\n`, none is blank at either end. */
  readonly body: string;
}

/** Says in one line what is wrong with a template file. */
export class TemplateError extends Error {}

const FRONT_MATTER = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/;

/**
 * Reads the text of a template file; `name` is the file's, without `.md`. What its front matter leaves out is taken from
 * the text: a template that begins with a title of level 1 is a whole document.
 *
 * @throws TemplateError
 */
export function readTemplate(name: string, origin: TemplateOrigin, source: string): Template {
  const lines = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const frontMatter = FRONT_MATTER.exec(lines);
  const body = lines
    .slice(frontMatter?.[0].length ?? 0)
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
  if (body === '') throw new TemplateError('it holds no text');
  const { title, description, kind } = readFrontMatter(frontMatter?.[1] ?? '');
  const [first] = headingsOf(body);
  return {
    id: `${origin}/${name}`,
    title: title || first?.heading || name,
    description: description ?? '',
    kind: kind ?? (first?.level === 1 ? 'document' : 'section'),
    origin,
    body,
  };
}

interface TemplateFrontMatter {
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly kind: TemplateKind | undefined;
}

function readFrontMatter(yaml: string): TemplateFrontMatter {
  const { title, description, kind } = parsed(yaml);
  if (kind !== undefined && kind !== 'document' && kind !== 'section') {
    throw new TemplateError('its kind is neither document nor section');
  }
  return { title: textIn('title', title), description: textIn('description', description), kind };
}

function parsed(yaml: string): { title?: unknown; description?: unknown; kind?: unknown } {
  try {
    const data: unknown = parse(yaml);
    return typeof data === 'object' && data !== null ? data : {};
  } catch (error) {
    throw new TemplateError(`its front matter is no YAML: ${String(error).split('\n', 1)[0]}`);
  }
}

function textIn(key: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number') throw new TemplateError(`its ${key} is no text`);
  return String(value);
}
