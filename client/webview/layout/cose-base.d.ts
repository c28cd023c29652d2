/** Lays out mind maps; Mermaid uses it through cytoscape. */
declare module 'cose-base' {
  export const CoSELayout: { readonly prototype: { tick(): boolean } };
}
