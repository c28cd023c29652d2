import { editor } from '../editor-api.ts';
import { button, element } from '../elements.ts';
import { icon } from '../icons.ts';
import { type ExportOptions, exportedPng, exportedSvg } from './exported.ts';

export interface ExportSubject {
  readonly source: string;
  /** For a file, without an ending. */
  readonly fileName: string;
}

export interface ExportSurroundings {
  readonly workplace: Element;
  /** The colour that stands behind drawings in the panel. */
  background(): string;
  subject(): ExportSubject | undefined;
  /** Says how it went. */
  say(text: string): void;
}

const SCALES = [1, 2, 3, 4];
const USUAL_SCALE = 2;
/** Between the button and its menu, in pixels. */
const GAP = 2;

let menus = 0;

/** The button that saves and copies a drawing, with its menu. */
export class ExportMenu {
  readonly root = element('span', 'export');
  readonly #menu = element('div', 'menu');
  readonly #scale = element('select', 'scale');
  readonly #transparent = element('input', 'transparent');
  readonly #surroundings: ExportSurroundings;

  constructor(surroundings: ExportSurroundings) {
    this.#surroundings = surroundings;
    menus += 1;
    this.#menu.id = `export-menu-${menus}`;
    this.#menu.popover = 'auto';
    this.#menu.setAttribute('role', 'group');
    this.#menu.setAttribute('aria-label', 'Save or copy the drawing');
    const opener = button('tool', () => {});
    opener.append(icon('export'));
    opener.title = 'Save or copy…';
    opener.setAttribute('aria-label', opener.title);
    opener.popoverTargetElement = this.#menu;
    this.#menu.addEventListener('toggle', ({ newState }) => {
      if (newState === 'open') this.#place(opener);
    });
    this.#menu.append(...this.#options(), ...this.#actions());
    this.root.append(opener, this.#menu);
  }

  #options(): readonly HTMLElement[] {
    for (const scale of SCALES) {
      const option = new Option(`${scale}×`, String(scale), scale === USUAL_SCALE, scale === USUAL_SCALE);
      this.#scale.append(option);
    }
    this.#transparent.type = 'checkbox';
    return [labelled('PNG scale', this.#scale), labelled('Transparent background', this.#transparent)];
  }

  #actions(): readonly HTMLElement[] {
    const action = (label: string, run: (subject: ExportSubject) => Promise<void> | void) => {
      const made = button('action', () => {
        const subject = this.#surroundings.subject();
        this.#menu.hidePopover();
        if (subject) void this.#run(() => run(subject));
      });
      made.textContent = label;
      return made;
    };
    return [
      action('Save as SVG…', (subject) => this.#saveSvg(subject)),
      action('Save as PNG…', (subject) => this.#savePng(subject)),
      action('Copy SVG', async ({ source }) => this.#copy((await this.#svg(source)).text, 'SVG')),
      action('Copy PNG', ({ source }) => this.#copyPng(source)),
      action('Copy Source', ({ source }) => this.#copy(source, 'Source')),
    ];
  }

  async #run(action: () => Promise<void> | void): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#surroundings.say(error instanceof Error ? error.message : String(error));
    }
  }

  async #saveSvg({ source, fileName }: ExportSubject): Promise<void> {
    const { text } = await this.#svg(source);
    editor.postMessage({ kind: 'save', name: fileName, format: 'svg', content: new TextEncoder().encode(text) });
  }

  async #savePng({ source, fileName }: ExportSubject): Promise<void> {
    const picture = await this.#png(source);
    const content = new Uint8Array(await picture.arrayBuffer());
    editor.postMessage({ kind: 'save', name: fileName, format: 'png', content });
  }

  async #copyPng(source: string): Promise<void> {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': this.#png(source) })]);
    } catch (error) {
      throw new Error(`The picture could not be copied, but it can be saved: ${error}`);
    }
    this.#surroundings.say('PNG copied.');
  }

  #copy(text: string, what: string): void {
    editor.postMessage({ kind: 'copy', text });
    this.#surroundings.say(`${what} copied.`);
  }

  #svg(source: string) {
    return exportedSvg(source, this.#chosen(), this.#surroundings.workplace);
  }

  #png(source: string): Promise<Blob> {
    return exportedPng(source, this.#chosen(), this.#surroundings.workplace);
  }

  #chosen(): ExportOptions {
    return {
      scale: Number(this.#scale.value),
      background: this.#transparent.checked ? undefined : this.#surroundings.background(),
    };
  }

  #place(opener: HTMLElement): void {
    const { right, top, bottom } = opener.getBoundingClientRect();
    const { height } = this.#menu.getBoundingClientRect();
    const fitsBelow = bottom + GAP + height <= window.innerHeight;
    this.#menu.style.top = `${fitsBelow ? bottom + GAP : Math.max(0, top - GAP - height)}px`;
    this.#menu.style.right = `${Math.max(0, document.documentElement.clientWidth - right)}px`;
  }
}

function labelled(text: string, control: HTMLElement): HTMLElement {
  const label = element('label', 'option');
  label.append(text, control);
  return label;
}
