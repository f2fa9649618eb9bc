/** A browser as its owner would call it: "Firefox on Windows". Pure; from the User-Agent (RFC 9110, 10.1.5), which proves nothing. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** What is kept of a User-Agent; '' where nothing in it is known. */
export function browserName(agent: string): string {
  const known = (list: readonly [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1];
  return [known(browsers), known(systems)].filter(Boolean).join(' on ');
}
