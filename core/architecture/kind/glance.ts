import { MERMAID_FENCE } from '../../diagram/mermaid-fence.ts';
import { scanBlocks } from '../../markdown/blocks.ts';
import { holdsDirective } from '../../markdown/directives.ts';
import { LineText } from '../../text/line-text.ts';
import { headingsOf } from '../outline.ts';
import { type DeclaredKind, kindAsDeclared } from './declared-kind.ts';
import { type DocumentKind, judgeKind } from './document-kind.ts';
import { EvidenceTally, readEvidence } from './evidence.ts';

/**
 * What a Markdown text is taken for, where no rule can have anything to say of it: neither a design nor a holder of
 * diagrams or of words to Tradeoff. `undefined` where more must be read. It takes no rules and no parser, which is what
 * makes the many documents cheap that are no designs.
 */
export function kindAtAGlance(path: string, text: string, declared: DeclaredKind): DocumentKind | undefined {
  if (declared === 'design' || MERMAID_FENCE.test(text) || holdsDirective(text)) return undefined;
  const lines = new LineText(text);
  const blocks = scanBlocks(lines);
  const [first] = blocks;
  // Front matter may say what the document is.
  if (first?.kind === 'frontMatter' && lines.slice(0, first.endLine).includes('tradeoff')) return undefined;
  const evidence = new EvidenceTally();
  for (const block of blocks) evidence.add(readEvidence(lines.slice(block.startLine, block.endLine), block.kind));
  const judged = kindAsDeclared(
    declared,
    judgeKind({ path, text: lines, outline: headingsOf(lines, blocks), evidence }),
  );
  return judged.isDesign ? undefined : judged;
}
