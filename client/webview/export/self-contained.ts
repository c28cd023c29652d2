/** What stands for itself, in place of a reference to something elsewhere. */
const OWN = /^(?:#|data:image\/)/i;
const FOLLOWED = /^(?:https?:|mailto:|#)/i;
/** In CSS, an address that is neither a part of the drawing nor a picture that comes with it. */
const OUTSIDE = /@import|\b(?:image|image-set|src)\(|\burl\(\s*(?!["']?(?:#|data:image\/))/i;
/** By which a name of CSS can be written so that it is not recognised. */
const ESCAPE = '\\';
/** What only says something. */
const WORDS = /^(?:aria-|data-|id$|class$|title$|alt$)/;

/** Takes from a drawing what would be fetched from elsewhere when it is opened as a file. Links, which are followed, stay. */
export function makeSelfContained(svg: SVGSVGElement): void {
  for (const style of svg.querySelectorAll('style')) {
    if (mayReachOut(style.textContent ?? '')) style.textContent = ownRules(style.textContent ?? '');
  }
  for (const element of [svg, ...svg.querySelectorAll<SVGElement | HTMLElement>('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (isReference(name)) {
        if (!(element.localName === 'a' ? FOLLOWED : OWN).test(value.trim())) element.removeAttribute(name);
      } else if (!WORDS.test(name) && mayReachOut(value)) {
        if (name === 'style') dropOutside(element.style);
        element.setAttribute(name, name === 'style' ? element.style.cssText : '');
      }
    }
  }
}

function isReference(name: string): boolean {
  return ['href', 'xlink:href', 'src', 'srcset', 'background', 'poster'].includes(name);
}

function mayReachOut(css: string): boolean {
  return OUTSIDE.test(css) || css.includes(ESCAPE);
}

/** The rules as the browser understands them, without those that reach out; `@import` is none. */
function ownRules(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const clean = (rule: CSSRule) => {
    if ('style' in rule) dropOutside(rule.style as CSSStyleDeclaration);
    if ('cssRules' in rule) for (const inner of rule.cssRules as CSSRuleList) clean(inner);
  };
  const rules = [...sheet.cssRules].filter((rule) => !(rule instanceof CSSFontFaceRule));
  for (const rule of rules) clean(rule);
  return rules.map(({ cssText }) => cssText).join('\n');
}

function dropOutside(style: CSSStyleDeclaration): void {
  for (const property of [...style]) {
    if (mayReachOut(style.getPropertyValue(property))) style.removeProperty(property);
  }
}
