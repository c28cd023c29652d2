import {
  closeEverything,
  DRAWN,
  mermaid,
  openPreview,
  openText,
  replace,
  untilCount,
} from '../suite/diagram-preview.ts';
import { appearanceOf, needsPage } from '../suite/workbench.ts';

const ROUNDS = 7;
const FEW_ROUNDS = 3;

const chain = (nodes: number, last: string) =>
  mermaid(
    'flowchart LR',
    ...Array.from({ length: nodes - 1 }, (_, index) => `  n${index + 1}[Node ${index + 1}] --> n${index >> 1}`),
    `  n0 --> z[${last}]`,
  );

/** Prints the median and the worst of what `measure` gives, in milliseconds. */
async function print(title: string, measure: (round: number) => Promise<number>, rounds = ROUNDS): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure(round));
  times.sort((a, b) => a - b);
  const [median, worst] = [times[rounds >> 1], times.at(-1)];
  console.log(`${title.padEnd(60)} median ${median} ms, worst ${worst} ms of ${rounds}`);
}

/** From now until the selector has a match. */
async function timeTo(selector: string, action: () => PromiseLike<unknown>): Promise<number> {
  const start = Date.now();
  const [appearance] = await Promise.all([appearanceOf(selector), action()]);
  return appearance - start;
}

describe('The diagram preview', () => {
  before(function () {
    needsPage(this);
  });

  after(closeEverything);

  for (const nodes of [10, 100, 400]) {
    it(`from command to first drawing, ${nodes} nodes`, async function () {
      this.timeout(240_000);
      await print(`from command to first drawing, ${nodes} nodes`, async (round) => {
        await closeEverything();
        await untilCount('#diagrams', 0);
        const name = `Round ${round} of ${nodes}`;
        await openText(chain(nodes, name));
        await new Promise((resolve) => setTimeout(resolve, 1000));
        return timeTo(`${DRAWN}:has-text("${name}")`, openPreview);
      });
    });

    it(`from keystroke to redraw, ${nodes} nodes`, async function () {
      this.timeout(240_000);
      await closeEverything();
      const editor = await openText(chain(nodes, 'Last'));
      await openPreview();
      await untilCount(DRAWN, 1);
      await print(`from keystroke to redraw, ${nodes} nodes`, async (round) => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return timeTo(`${DRAWN}:has-text("Last${'x'.repeat(round + 1)}")`, () => replace(editor, 'Last', 'Lastx'));
      });
    });
  }

  it('in a document of a megabyte', async function () {
    this.timeout(480_000);
    const words = 'It is written here at length and asks for nothing. '.repeat(200);
    const parts = (round: number) =>
      Array.from({ length: 100 }, (_, at) => `# Part\n\n${words}\n\n${chain(8, `Part ${at} of ${round}`)}`);
    for (const [title, last] of [
      ['first', 0],
      ['last', 99],
    ] as const) {
      await print(
        `from command to ${title} drawing, 100 diagrams in 1 MB`,
        async (round) => {
          await closeEverything();
          await untilCount('#diagrams', 0);
          await openText(parts(round).join(''));
          await new Promise((resolve) => setTimeout(resolve, 4000));
          return timeTo(`${DRAWN}:has-text("Part ${last} of ${round}")`, openPreview);
        },
        FEW_ROUNDS,
      );
    }
  });
});
