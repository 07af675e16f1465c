/** A colour in linear sRGB, each channel 0 to 1, with its opacity. */
export interface LinearColour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** OKLCH (lightness 0-1, chroma, hue in degrees) in linear sRGB, as Ottosson defines it. */
export const linearOf = (lightness: number, chroma: number, hue: number, alpha = 1): LinearColour & { readonly inGamut: boolean } => {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s] as const;
  const slack = 0.002;
  return {
    red: clamp(channels[0]), green: clamp(channels[1]), blue: clamp(channels[2]), alpha,
    inGamut: channels.every((channel) => channel >= -slack && channel <= 1 + slack),
  };
};

/** `oklch(0.5 0.1 245)` or `oklch(0.5 0.1 245 / 0.4)`. */
export const parseOklch = (text: string): LinearColour & { readonly inGamut: boolean } => {
  const match = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(text.trim());
  if (match === null) throw new Error(`Not an OKLCH colour: ${text}`);
  return linearOf(Number(match[1]), Number(match[2]), Number(match[3]), match[4] === undefined ? 1 : Number(match[4]));
};

const encode = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const decode = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** What is seen of `front` on `back`; browsers mix in encoded sRGB. */
export const over = (front: LinearColour, back: LinearColour): LinearColour => {
  const mix = (a: number, b: number): number => decode(encode(a) * front.alpha + encode(b) * (1 - front.alpha));
  return { red: mix(front.red, back.red), green: mix(front.green, back.green), blue: mix(front.blue, back.blue), alpha: 1 };
};

const luminance = ({ red, green, blue }: LinearColour): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2 contrast of two opaque colours, 1 to 21. */
export const contrastOf = (a: LinearColour, b: LinearColour): number => {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
};
