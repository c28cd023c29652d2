/** The text of ELK's own worker, which the build puts here (scripts/elk-in-worker.mjs). */
declare module 'elk-script' {
  const script: string;
  export default script;
}
