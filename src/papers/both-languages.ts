import type { PaperId } from '#procedures/index.ts';

/** Papers that a country with two languages gives out in both at once (`templates/both`), with their titles. */
export const IN_BOTH_LANGUAGES = {
  refusal: ({ application }: { application: { number: string } }) => `Дәлелді бас тарту, Мотивированный отказ № ${application.number}`,
  notice: ({ application }: { application: { number: string } }) => `Рәсім туралы хабарлама, Уведомление № ${application.number}`,
  certificate: ({ number }: { number: string }) => `Тану туралы құжат, Документ о признании № ${number}`,
  conclusion: ({ number }: { number: string }) => `Шешім туралы хабарлама, Уведомление о решении № ${number}`,
} as const satisfies Partial<Record<PaperId, unknown>>;

export type BilingualKind = keyof typeof IN_BOTH_LANGUAGES;

export const isBilingual = (kind: PaperId): kind is BilingualKind => kind in IN_BOTH_LANGUAGES;
