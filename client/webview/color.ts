/** Red, green and blue from 0 to 255. */
type Channels = readonly [number, number, number];

const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i;
const SHORT_HEX = /^#([\da-f])([\da-f])([\da-f])$/i;
const RGB = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)$/i;

/** `share` of `color` over `ground`, both as VS Code writes them: hexadecimal or `rgba()`. Opaque, in hexadecimal. */
export function mixed(ground: string, color: string, share: number): string {
  const below = channelsOf(ground)?.channels ?? [128, 128, 128];
  const above = channelsOf(color);
  if (!above) return hexadecimal(below);
  const weight = share * above.opacity;
  const [red, green, blue] = below.map((channel, index) => channel + (above.channels[index]! - channel) * weight);
  return hexadecimal([red!, green!, blue!]);
}

function channelsOf(color: string): { readonly channels: Channels; readonly opacity: number } | undefined {
  const text = color.trim();
  const rgb = RGB.exec(text);
  if (rgb) return { channels: channels(rgb.slice(1, 4), Number), opacity: Number(rgb[4] ?? 1) };
  const short = SHORT_HEX.exec(text);
  if (short) return { channels: channels(short.slice(1), (digit) => Number.parseInt(digit + digit, 16)), opacity: 1 };
  const hex = HEX.exec(text);
  if (!hex) return undefined;
  const parse = (digits: string) => Number.parseInt(digits, 16);
  return { channels: channels(hex.slice(1, 4), parse), opacity: parse(hex[4] ?? 'ff') / 255 };
}

function channels(texts: readonly string[], parse: (text: string) => number): Channels {
  return [parse(texts[0]!), parse(texts[1]!), parse(texts[2]!)];
}

function hexadecimal(color: Channels): string {
  return `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}
