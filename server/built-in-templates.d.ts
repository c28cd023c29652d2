/** The texts of the folder `templates` by their names without `.md`, which the build puts here (scripts/bundles.mjs). */
declare module 'built-in-templates' {
  const templates: Readonly<Record<string, string>>;
  export default templates;
}
