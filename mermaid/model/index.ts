import type { LocatedModel } from '../../core/diagram/located-model.ts';
import { traceParsedText } from '../cleaned-source.ts';
import type { ObservedParse, Reduction } from '../parse-observer.ts';
import { readArchitecture } from './architecture-model.ts';
import { readBlocks } from './block-model.ts';
import { readC4 } from './c4-model.ts';
import { readClassDiagram } from './class-model.ts';
import { readEntities } from './er-model.ts';
import { readFlowchart } from './flowchart-model.ts';
import { ModelBuilder } from './model-builder.ts';
import { readSequence } from './sequence-model.ts';
import { SourceMap } from './source-map.ts';
import { readStateDiagram } from './state-model.ts';

type Reader = (builder: ModelBuilder, reductions: readonly Reduction[]) => void;

/** By what Mermaid calls the types of diagrams. */
const READERS: readonly (readonly [type: RegExp, reader: Reader])[] = [
  [/^flowchart/, readFlowchart],
  [/^sequence$/, readSequence],
  [/^class/, readClassDiagram],
  [/^state/, readStateDiagram],
  [/^er$/, readEntities],
  [/^c4$/, readC4],
  [/^block$/, readBlocks],
];

/** What was read of a valid diagram, with places in the author's `source`; undefined for types that have no reader. */
export function modelOf(
  source: string,
  diagramType: string,
  observed: ObservedParse | undefined,
): LocatedModel | undefined {
  if (diagramType === 'architecture' && observed) {
    const traced = traceParsedText(source, observed.text);
    if (!traced) return undefined;
    const builder = new ModelBuilder(new SourceMap(source, traced));
    readArchitecture(builder, builder.map.lines());
    return builder.build();
  }
  const reader = READERS.find(([type]) => type.test(diagramType))?.[1];
  const jison = observed?.jison;
  const traced = reader && jison && traceParsedText(source, jison.input);
  if (!traced) return undefined;
  const builder = new ModelBuilder(new SourceMap(source, traced));
  reader(builder, jison.reductions);
  return builder.build();
}
