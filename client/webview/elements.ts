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

/** An element that the page's HTML (client/preview/page.ts) brings. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}
