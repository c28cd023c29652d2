const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus from a cell of a table within `root` to the next one that has a button, by the arrow keys. */
export function moveWithArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
    if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = next(cell, ...step);
    if (!target) return;
    target.focus();
    event.preventDefault();
  });
}

function next(cell: HTMLTableCellElement, down: number, right: number): HTMLButtonElement | undefined {
  const row = cell.closest('tr')!;
  const { rows } = row.closest('table')!;
  let [at, column] = [row.rowIndex + down, cell.cellIndex + right];
  for (let there = rows[at]?.cells[column]; there; there = rows[at]?.cells[column]) {
    const button = there.querySelector('button');
    if (button) return button;
    [at, column] = [at + down, column + right];
  }
  return undefined;
}
