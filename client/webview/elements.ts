/** A new element of one class. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  created.className = className;
  return created;
}

export function button(className: string, pressed: () => void): HTMLButtonElement {
  const created = element('button', className);
  created.type = 'button';
  created.addEventListener('click', pressed);
  return created;
}

/** What the element says from now on: text in which backquotes stand around code. */
export function say(speaker: HTMLElement, text: string): void {
  const parts = text.split(/`([^`]+)`/);
  speaker.replaceChildren(
    ...parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const code = document.createElement('code');
      code.textContent = part;
      return code;
    }),
  );
}

/** An element that the page's HTML (client/preview/page.ts) brings. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
