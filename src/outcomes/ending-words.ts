import { dateInDigits, momentIn } from '#papers/index.ts';
import { say } from '#platform/language.ts';
import type { InterruptedPart, ProtocolContent } from './protocol-content.ts';

const PARTS = {
  theory: { ru: 'Теоретическая часть', kk: 'Теориялық бөлік' },
  practice: { ru: 'Практическая часть', kk: 'Практикалық бөлік' },
} as const;

/** Why an exam ended before its end and what was under way then; null where nothing of the kind happened. In the language of the paper. */
export function endingWords({
  removed,
  interrupted,
  site,
}: Pick<ProtocolContent, 'removed' | 'interrupted'> & { readonly site: Pick<ProtocolContent['site'], 'zone'> }): string | null {
  const lines = [
    ...(removed
      ? [
          say({
            ru: 'Экзамен прекращён: соискатель отстранён за повторное нарушение.',
            kk: 'Емтихан тоқтатылды: үміткер қайталанған бұзушылық үшін шеттетілді.',
          }),
        ]
      : []),
    ...interrupted.map((part) => interruptedWords(part, site.zone)),
  ];
  return lines.length > 0 ? lines.join(' ') : null;
}

function interruptedWords({ part, how, startedAt, endedAt }: InterruptedPart, zone: string): string {
  const [from, to] = [momentIn(zone, startedAt), momentIn(zone, endedAt)];
  const cause =
    how === 'removed' ? { ru: 'отстранением', kk: 'шеттетуге байланысты' } : { ru: 'не по вине соискателя', kk: 'үміткердің кінәсінсіз' };
  return say({
    ru: `${PARTS[part].ru} начата ${dateInDigits(from.date)} в ${from.time}, прервана в ${to.time} ${cause.ru}.`,
    kk: `${PARTS[part].kk} ${dateInDigits(from.date)} күні ${from.time} басталды, ${to.time} ${cause.kk} үзілді.`,
  });
}
