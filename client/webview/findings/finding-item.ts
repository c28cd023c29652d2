import { button, element, say } from '../elements.ts';
import { severityIcon, severityName } from '../icons.ts';
import type { DiagramFinding, Range } from '../messages.ts';
import type { FixList } from './fix-list.ts';

export type Reveal = (range: Range) => void;

/** One finding in words: what it says, where it says it, and what can be done about it. */
export function findingItem(finding: DiagramFinding, reveal: Reveal, fixes: FixList): HTMLElement {
  const { severity, message, rule, range } = finding;
  const root = element('div', 'finding');
  const text = element('p', 'message');
  say(text, message);
  const kind = element('span', 'unseen');
  kind.textContent = `${severityName(severity)}: `;
  text.prepend(kind);
  const name = element('span', 'rule');
  name.textContent = rule;
  const place = button('place', () => reveal(range));
  place.textContent = `Line ${range.start.line + 1}`;
  place.title = 'Show in the document';
  const foot = element('div', 'foot');
  foot.append(name, place);
  root.append(severityIcon(severity), text, foot, fixes.root);
  return root;
}

/** A button that shows the quick fixes of a finding once it is pressed. */
export function fixButton(fixes: FixList): HTMLButtonElement {
  const made = button('place more', () => {
    const isOpen = made.getAttribute('aria-expanded') === 'true';
    made.setAttribute('aria-expanded', String(!isOpen));
    fixes.root.hidden = isOpen;
    if (!isOpen) void fixes.load();
  });
  made.textContent = 'Quick fix…';
  made.setAttribute('aria-expanded', 'false');
  fixes.root.hidden = true;
  return made;
}
