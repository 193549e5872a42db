import { dateInDigits, momentIn } from '#papers/index.ts';
import type { InterruptedPart, ProtocolContent } from './protocol-content.ts';

const PARTS = { theory: 'Теоретическая часть', practice: 'Практическая часть' } as const;

/** Why an exam ended before its end and what was under way then; null where nothing of the kind happened. For papers, in Russian. */
export function endingWords({ removed, interrupted, site }: Pick<ProtocolContent, 'removed' | 'interrupted' | 'site'>): string | null {
  const lines = [
    ...(removed ? ['Экзамен прекращён: соискатель отстранён за повторное нарушение.'] : []),
    ...interrupted.map((part) => interruptedWords(part, site.zone)),
  ];
  return lines.length > 0 ? lines.join(' ') : null;
}

function interruptedWords({ part, how, startedAt, endedAt }: InterruptedPart, zone: string): string {
  const [from, to] = [momentIn(zone, startedAt), momentIn(zone, endedAt)];
  const cause = how === 'removed' ? 'отстранением' : 'не по вине соискателя';
  return `${PARTS[part]} начата ${dateInDigits(from.date)} в ${from.time}, прервана в ${to.time} ${cause}.`;
}
