import * as vscode from 'vscode';
import type { OfferedTemplate, TemplateKind } from '../server/protocol.ts';
import type { TemplatePreview } from './template-preview.ts';

const TITLE = 'Insert Template';

type KindItem = vscode.QuickPickItem & { readonly templateKind: TemplateKind };

const KINDS: readonly KindItem[] = [
  { templateKind: 'section', label: '$(list-tree) Section', detail: 'One subject of a design, at the cursor' },
  { templateKind: 'document', label: '$(file) Whole document', detail: 'A service design, a decision record, an RFC' },
];

interface TemplateItem extends vscode.QuickPickItem {
  readonly template?: OfferedTemplate;
}

/**
 * Lets a person pick the kind of template, `likely` being the first to be offered, then the template, which they see in
 * the preview. Resolves to undefined when they change their mind.
 */
export async function pickTemplate(
  templates: readonly OfferedTemplate[],
  likely: TemplateKind,
  preview: TemplatePreview,
): Promise<OfferedTemplate | undefined> {
  for (let last = likely; ; ) {
    const active = KINDS.find(({ templateKind }) => templateKind === last);
    const kind = await pick(KINDS, { step: 1, placeholder: 'What to insert', active });
    if (kind === undefined || kind === 'back') return undefined;
    last = kind.templateKind;
    const ofKind = templates.filter((template) => template.kind === last);
    const template = await pickPreviewed(ofKind, preview, { step: 2, placeholder: 'Which template' });
    if (template !== 'back') return template;
  }
}

/** Lets a person pick the template of a new document. */
export async function pickDocumentTemplate(
  templates: readonly OfferedTemplate[],
  preview: TemplatePreview,
): Promise<OfferedTemplate | undefined> {
  const documents = templates.filter(({ kind }) => kind === 'document');
  const placeholder = 'No Markdown editor is active: the template opens as a new document';
  const template = await pickPreviewed(documents, preview, { placeholder });
  return template === 'back' ? undefined : template;
}

async function pickPreviewed(
  templates: readonly OfferedTemplate[],
  preview: TemplatePreview,
  options: Pick<PickOptions<TemplateItem>, 'step' | 'placeholder'>,
): Promise<OfferedTemplate | 'back' | undefined> {
  const show = (template: OfferedTemplate | undefined) => template && preview.show(template.text.trim());
  show(templates[0]);
  await preview.open();
  const item = await pick(itemsOf(templates), { ...options, onDidChangeActive: ({ template }) => show(template) });
  return item === 'back' ? item : item?.template;
}

function itemsOf(templates: readonly OfferedTemplate[]): readonly TemplateItem[] {
  const own = templates.filter(({ origin }) => origin === 'workspace').map(itemOf);
  const builtIn = templates.filter(({ origin }) => origin === 'built-in').map(itemOf);
  return own.length === 0 ? builtIn : [separator('of this workspace'), ...own, separator('built-in'), ...builtIn];
}

function itemOf(template: OfferedTemplate): TemplateItem {
  return { label: template.title, detail: template.description, template };
}

function separator(label: string): TemplateItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

interface PickOptions<Item> {
  /** Of two; the second one can go back. */
  readonly step?: 1 | 2;
  readonly placeholder: string;
  readonly active?: Item | undefined;
  readonly onDidChangeActive?: (item: Item) => void;
}

function pick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  { step, placeholder, active, onDidChangeActive }: PickOptions<Item>,
): Promise<Item | 'back' | undefined> {
  const quickPick = vscode.window.createQuickPick<Item>();
  quickPick.title = TITLE;
  quickPick.placeholder = placeholder;
  quickPick.matchOnDetail = true;
  quickPick.items = items;
  if (step !== undefined) Object.assign(quickPick, { step, totalSteps: 2 });
  if (step === 2) quickPick.buttons = [vscode.QuickInputButtons.Back];
  if (active) quickPick.activeItems = [active];
  return new Promise<Item | 'back' | undefined>((resolve) => {
    quickPick.onDidChangeActive(([item]) => item && onDidChangeActive?.(item));
    quickPick.onDidTriggerButton(() => resolve('back'));
    quickPick.onDidAccept(() => resolve(quickPick.selectedItems[0]));
    quickPick.onDidHide(() => resolve(undefined));
    quickPick.show();
  }).finally(() => quickPick.dispose());
}
