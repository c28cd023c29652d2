const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
/** Numbers that follow `&#` need no semicolon, as in HTML. */
const ENTITY = /[#&]#?(\w{1,31});|&#(\d{1,7})/g;
const PICTOGRAPH = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{20E3}|\u{200D}/gu;

/** A label as a reader sees it: without HTML, Markdown, entities, icons and emoji, on one line. */
export function plainLabel(written: string): string {
  return written
    .replace(/<[^<>]*>|\\n/g, ' ')
    .replace(/\bfa[bklrs]?:fa-[\w-]+/g, ' ')
    .replace(ENTITY, decoded)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2')
    .replace(/[`"]/g, '')
    .replace(PICTOGRAPH, (character) => (/[\d#*©®™]/.test(character) ? character : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(entity: string, named: string | undefined, number = ''): string {
  const name = named ?? number;
  if (Object.hasOwn(ENTITIES, name)) return ENTITIES[name]!;
  const code = /^x[\da-f]+$/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number(name);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
