const SIGNS: Readonly<Record<string, string>> = { RUB: '₽', KZT: '₸' };

/** «₽», «₸»; the code of a currency without a sign. */
export const signOf = (currency: string): string => SIGNS[currency] ?? currency;

/** «12 000 ₽», «12 000,50 ₸» from minor units. @param currency ISO 4217. */
export function formatSum(minor: number, currency: string): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = Math.abs(minor) % 100;
  return `${minor < 0 ? '−' : ''}${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00a0${signOf(currency)}`;
}
