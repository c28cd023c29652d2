import { readFileSync } from 'node:fs';
import { Linter } from '../../core/index.ts';
import { RULES } from '../../rules/index.ts';
import { HOSTILE_INPUTS } from '../../test/hostile/inputs.ts';

/** Lints files, or hostile text as `hostile:NAME:SIZE`, and asks Mermaid nothing; prints how many findings there are. */
const linter = new Linter(RULES);
let findings = 0;
for (const file of process.argv.slice(2).flatMap(filesIn)) {
  const [, name, size] = /^hostile:(.*):(\d+)$/.exec(file) ?? [];
  const text = name === undefined ? readFileSync(file, 'utf8') : HOSTILE_INPUTS[name](Number(size));
  const document = linter.open(name === undefined ? file : 'docs/design.md', text);
  findings += linter.lint(document, { rules: {}, declared: name === undefined ? undefined : 'design' }).findings.length;
}
process.stdout.write(`${findings}\n`);

/** A list of files has a line each: there may be more of them than a command line holds. */
function filesIn(argument) {
  return argument.startsWith('@') ? readFileSync(argument.slice(1), 'utf8').trim().split('\n') : [argument];
}
