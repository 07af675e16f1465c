const printed = (media: string): boolean => media.includes('print');

/** The page's own elements do not exist inside a shadow: what is said of them is said of its host. */
const inShadow = (selector: string): string => selector.split(',').map((one) => (/^(?:html|body|:root)$/u.test(one.trim()) ? ':host' : one)).join(',');

const rulesOf = (list: CSSRuleList): readonly string[] =>
  [...list].flatMap((rule): readonly string[] => {
    if (rule instanceof CSSMediaRule) return printed(rule.conditionText) ? rulesOf(rule.cssRules) : [];
    if (rule instanceof CSSStyleRule) return [`${inShadow(rule.selectorText)} { ${rule.style.cssText} }`];
    return [];
  });

/** The styles of a report as they are on paper, for use inside a shadow: what is only for screens is left out. */
export const paperSheet = (styles: string): CSSStyleSheet => {
  const whole = new CSSStyleSheet();
  whole.replaceSync(styles);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rulesOf(whole.cssRules).join('\n'));
  return sheet;
};
