/** The address of a folder in the workbench; `payload` is what a desktop VS Code takes as command line flags. */
export function workbenchAddress(port, folder, payload = []) {
  const address = new URL(`http://localhost:${port}/`);
  address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
