/** Words that many names have in common, and so tell none of them. */
const GENERIC = new Set(
  `a an and any api app application by cache cluster component container data database datastore db external for from in
  instance internal layer main managed master message my new node of on or our own pod primary queue replica secondary
  server service storage store system table the tier to topic user via with worker writer reader read write`.split(
    /\s+/,
  ),
);

/** The words of a name or text: lower case, camel case taken apart, singular. */
export function foldedWords(text: string): readonly string[] {
  const apart = text.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ').toLowerCase();
  return (apart.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}

/** The words by which a name is known from others; all of them where it has only general ones. */
export function tellingWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const telling = words.filter((word) => !GENERIC.has(word));
  return telling.length > 0 ? telling : words;
}

/** Whether a name, like “Main database”, says what sort of thing something is but not which. */
export function isGeneralName(name: string): boolean {
  return wordsOf(name).every((word) => GENERIC.has(word));
}

function wordsOf(name: string): readonly string[] {
  return foldedWords(name).filter((word) => word.length > 1 && !/^(?:v?\d+|\d\w?)$/.test(word));
}

/** What a name is found by in running text, whatever its case, its hyphens, its markup; undefined for too short ones. */
export function namePattern(name: string): RegExp | undefined {
  const [main = ''] = name.split(/\s[-–—]\s|[(:,]/);
  const words = main.match(/[\p{L}\p{N}.+#]+/gu) ?? [];
  if (words.join('').length < 3 || words.length > 6) return undefined;
  const escaped = words.map((word) => word.replace(/[.+]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped.join('[\\s*_`-]*')}(?:s|es)?(?![\\p{L}\\p{N}_])`, 'giu');
}
