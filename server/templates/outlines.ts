import { type TemplateOutline, templateOutline } from '../../core/index.ts';
import type { Template } from './template.ts';

/** Those of templates for whole documents. */
export function outlinesOf(templates: readonly Template[]): readonly TemplateOutline[] {
  return templates.filter(({ kind }) => kind === 'document').map(({ title, body }) => templateOutline(title, body));
}
