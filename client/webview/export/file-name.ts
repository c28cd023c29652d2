/** A name for the file of a drawing: that of its document and of the heading it stands under, without endings. */
export function fileName(documentName: string, heading: string): string {
  const document = documentName.replace(/\.[^.]*$/, '');
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = words.join('-').slice(0, 60).replace(/-$/, '');
  return [document, slug].filter((part) => part !== '').join('-') || 'diagram';
}
