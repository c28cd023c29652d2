/** Text that a parser may choke on, by what it is made of; each at about any size, in UTF-16 units. */
export const HOSTILE_INPUTS: Readonly<Record<string, (size: number) => string>> = {
  'items of a list': (size) => filled('- We use a Redis cache\n', size),
  'items in one item': (size) => `- Fares\n${filled('  - We use a Redis cache\n', size)}`,
  'paragraphs of one item': (size) => `- Fares\n\n${filled('  We use a Redis cache\n\n', size)}`,
  'lines of a paragraph': (size) => filled('We use a Redis *cache*\n', size),
  'one line': (size) => filled('We use a Redis cache and Cassandra. ', size),
  'one sentence': (size) => filled('we use a Redis cache and Cassandra ', size),
  'one word': (size) => filled('cache', size),
  'lazy lines of a quote': (size) => `> Fares\n${filled('a Redis *cache*\n', size)}`,
  'lines of a quote': (size) => filled('> We use a Redis *cache*.\n', size),
  quotes: (size) => filled('> We use a Redis *cache*.\n\n', size),
  headings: (size) => filled('## Redis cache\n', size),
  'rows of a table': (size) => `| a | b |\n|---|---|\n${filled('| Redis cache | Cassandra |\n', size)}`,
  'columns of a table': (size) => `|${filled('a|', size / 2)}\n|${filled('-|', size / 2)}\n| Redis |`,
  'links of a line': (size) => filled('[Redis cache](http://example.com/x) ', size),
  'definitions of links': (size) => numbered((number) => `[a${number}]: /u\n`, size),
  'definitions and references': (size) => numbered((number) => `[a${number}]: /u\n\nRedis [a${number}]\n\n`, size),
  footnotes: (size) => numbered((number) => `[^${number}]: Redis cache\n\nuse[^${number}]\n\n`, size),
  'lines of HTML': (size) => filled('<div>Redis cache</div>\n', size),
  comments: (size) => filled('<!-- Redis cache -->\n', size),
  directives: (size) =>
    filled('<!-- tradeoff-disable-next cache-eviction -- why -->\n- We use a Redis cache\n\n', size),
  'a fence never closed': (size) => `\`\`\`\n${filled('x = redis.cache()\n', size)}`,
  'a diagram never closed': (size) =>
    `\`\`\`mermaid\nflowchart LR\n${filled('  a[Redis] -->|HTTP| b[Gateway]\n', size)}`,
  'front matter never closed': (size) => `---\n${filled('a: b\n', size)}`,
  'aliases of front matter': (size) => `---\na: &a [x]\n${filled('b: [*a, *a, *a, *a]\n', size)}---\n# Fares\n`,
  'indented code': (size) => filled('    redis cache\n', size),
  'open brackets': (size) => filled('[', size),
  'close brackets': (size) => filled(']', size),
  'nested bullets': (size) => `${filled('- ', size)}a`,
  'nested stars': (size) => `${filled('* ', size)}a`,
  'nested numbers': (size) => `${filled('1. ', size)}a`,
  'nested quotes': (size) => `${filled('>', size)}Redis`,
  'nested quotes and items': (size) => `${filled('> - ', size)}a`,
  'emphasis never closed': (size) => filled('*a_ ', size),
  'nested links': (size) => `${filled('[x', size / 5)}${filled('](u)', (size * 4) / 5)}`,
  'instructions never closed': (size) => filled('a <?', size),
  'comments never closed': (size) => filled('a <!--', size),
  'attributes of a tag': (size) => `<a ${filled('b=c ', size)}x`,
  'blanks in a tag': (size) => `<a${filled(' ', size)}x`,
  'backticks of all lengths': (size) => numbered((number) => `a${'`'.repeat(number % 500)}`, size),
  'a heading of tags': (size) => `# ${filled('<', size)}`,
  'a heading of images': (size) => `# ${filled('![', size)}`,
  'images never closed': (size) => filled('![architecture ', size),
  'tags of images never closed': (size) => filled('<img ', size),
  'blank lines in an item': (size) => `- Redis cache\n${filled('\n', size)}  cached\n`,
  'a heading of links': (size) => `# ${filled('[a](', size)}`,
  'a heading of marks': (size) => `# ${filled('# ', size)}`,
  'a delimiter row': (size) => `a|b\n${filled('- ', size)}x`,
  'parentheses never closed': (size) => filled('Redis (', size),
  'names in a row': (size) => filled('Redis/', size),
  'blank lines': (size) => filled('\n', size),
  blanks: (size) => `cache${filled(' ', size)}x`,
  'nested emphasis': (size) => `${filled('*a **a ', size / 2)}b${filled(' a** a*', size / 2)}`,
  'ends of emphasis': (size) => filled('a_ ', size),
  'starts of emphasis': (size) => filled('_a ', size),
  'emphasis of one, two and three': (size) => `a**b${filled('c* ', size)}`,
  'emphasis of all lengths': (size) => filled('**_* ', size),
  'ends of links': (size) => filled('a]', size),
  'starts of links': (size) => filled('[a', size),
  'starts of links and ends of emphasis': (size) => filled('[ a_', size),
  'brackets and parentheses': (size) => filled('[ (](', size),
  'images of images': (size) => filled('![[]()', size),
  'nested brackets': (size) => `${filled('[', size / 2)}a${filled(']', size / 2)}`,
  'addresses never closed': (size) => filled('[a](<b', size),
  'links never closed': (size) => filled('[a](b', size),
  'parentheses in an address': (size) => `[a](${filled('(', size)}`,
  'titles never closed': (size) => filled('[a](b "c', size),
  'marks of autolinks': (size) => `${filled('<', size / 2)}a${filled('>', size / 2)}`,
  'declarations never closed': (size) => filled('a <!A ', size),
  'character data never closed': (size) => filled('a <![CDATA[', size),
  'lists that go deeper': (size) => deeper(size),
  'characters of no text': (size) => filled('abc\0xyz\0', size),
  'blank lines in nested items': (size) => `${filled('- ', 400)}x${filled('\n', size)}`,
  'blank lines in nested items of a quote': (size) => `> ${filled('- ', 400)}x\n${filled('>\n', size)}`,
  'emphasis in nested quotes': (size) => `${filled('>', size / 2)}${filled('a*', size / 2)}`,
  'blanks before a line end': (size) => `x${filled(' ', size)}x\nx`,
  'escapes and backticks': (size) => filled('\\`', size),
  'strike-through never closed': (size) => filled('~~a ', size),
  'entities never closed': (size) => filled('&amp', size),
  'references to nothing': (size) => filled('[a][b] ', size),
  'references in a row': (size) => filled('[a] ', size),
  'definitions never closed': (size) => filled('[a]: <b\n\n', size),
  'footnotes never defined': (size) => filled('[^a] ', size),
  'letters of another script': (size) => filled('é缓存', size),
};

function filled(piece: string, size: number): string {
  return piece.repeat(Math.max(1, Math.floor(size / piece.length)));
}

function numbered(piece: (number: number) => string, size: number): string {
  let text = '';
  for (let number = 1; text.length < size; number += 1) text += piece(number);
  return text;
}

/** Each item one level below the one before it, to the depth that makes the text this long. */
function deeper(size: number): string {
  let text = '';
  for (let depth = 0; text.length < size; depth += 1) text += `${'  '.repeat(depth)}* a\n`;
  return text;
}
