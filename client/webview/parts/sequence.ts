import { all, type DrawingType } from './drawn-elements.ts';

/** Participants stand at the top and, again, at the bottom; messages name both of their ends; boxes have their titles. */
export const sequence: DrawingType = {
  name: /^sequence/,
  edgeKey: (from, to) => `${from}\n${to}`,
  groupKey: (id) => letters(id.replace(/<[^<>]*>/g, '')),
  read: (svg) => {
    const groups = new Map<string, readonly SVGGraphicsElement[]>();
    for (const box of all(svg, ':scope > g:has(> rect.rect)')) {
      const title = letters(box.textContent);
      if (title !== '') groups.set(title, [...(groups.get(title) ?? []), box]);
    }
    const nodes = new Map<string, readonly SVGGraphicsElement[]>();
    for (const participant of all(svg, '[data-et="participant"]')) {
      const id = participant.dataset.id ?? '';
      nodes.set(id, [...(nodes.get(id) ?? []), participant]);
    }
    for (const bottom of all(svg, '.actor-bottom')) {
      const id = bottom.getAttribute('name') ?? '';
      const whole = bottom instanceof SVGGElement ? bottom : (bottom.parentElement as SVGGraphicsElement | null);
      if (whole && nodes.has(id)) nodes.set(id, [...nodes.get(id)!, whole]);
    }
    return {
      nodes,
      groups,
      edges: all(svg, '[data-et="message"]').map((line) => {
        const { from, to } = line.dataset;
        return { key: `${from}\n${to}`, elements: [line, ...textAbove(line)] };
      }),
    };
  },
};

/** The lines of a message's text come right before its arrow. */
function textAbove(line: Element): readonly SVGGraphicsElement[] {
  const texts: SVGGraphicsElement[] = [];
  for (let before = line.previousElementSibling; before?.matches('.messageText'); ) {
    texts.push(before as SVGGraphicsElement);
    before = before.previousElementSibling;
  }
  return texts;
}

/** Without the spaces, which are lost where a title is broken into lines. */
function letters(text: string): string {
  return text.replace(/\s/g, '');
}
