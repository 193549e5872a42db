const BROWSERS = [
  ['YaBrowser', 'Яндекс Браузер'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** «Chrome, Windows», as far as the header tells; null where it tells neither. Enough to recognise one's own browsers, and nothing rests on it. */
export function nameOfBrowser(userAgent: string | null): string | null {
  const find = (names: readonly (readonly [sign: string, name: string])[]) => names.find(([sign]) => userAgent?.includes(sign))?.[1];
  return [find(BROWSERS), find(SYSTEMS)].filter(Boolean).join(', ') || null;
}
