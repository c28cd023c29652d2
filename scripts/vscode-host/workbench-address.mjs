/**
 * The address of `{folder}` or `{workspace}`, a file that names several folders, in the workbench; `payload` is what a
 * desktop VS Code takes as command line flags.
 */
export function workbenchAddress(port, opened, payload = []) {
  const address = new URL(`http://localhost:${port}/`);
  for (const [name, path] of Object.entries(opened)) address.searchParams.set(name, path);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
