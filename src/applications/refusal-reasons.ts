import type { Trx } from '#platform/database.ts';
import type { Label } from '#procedures/index.ts';
import type { Application } from './applications.db.ts';

export interface RefusalReason {
  readonly code: string;
  readonly label: Label;
}

/** While a council has set no list of its own (setting `refusalReasons`). */
const DEFAULT_REASONS: readonly RefusalReason[] = [
  {
    code: 'requirements_not_met',
    label: { ru: 'Соискатель не отвечает требованиям к этой квалификации', kk: 'Үміткер осы біліктілікке қойылатын талаптарға сай емес' },
  },
  {
    code: 'documents_missing',
    label: {
      ru: 'Нет документов, которые требует квалификация, и они не были представлены после замечаний',
      kk: 'Біліктілік талап ететін құжаттар жоқ, ескертпелерден кейін де берілмеді',
    },
  },
  { code: 'data_false', label: { ru: 'Данные заявления не соответствуют документам', kk: 'Өтінім деректері құжаттарға сәйкес келмейді' } },
  { code: 'not_this_centre', label: { ru: 'Центр не проводит оценку этой квалификации', kk: 'Орталық бұл біліктілікті бағаламайды' } },
  {
    code: 'filed_twice',
    label: { ru: 'По этой квалификации уже рассматривается другое заявление', kk: 'Бұл біліктілік бойынша басқа өтінім қаралып жатыр' },
  },
];

/** The council's list as it was when the application was filed. */
export function refusalReasons(application: Pick<Application, 'settings'>): readonly RefusalReason[] {
  const { refusalReasons: own } = (application.settings ?? {}) as { refusalReasons?: readonly RefusalReason[] };
  return own ?? DEFAULT_REASONS;
}

/** The reason and the words of the latest refusal; null where there was none. */
export async function readRefusal(
  db: Trx,
  application: Pick<Application, 'id' | 'settings'>,
): Promise<{ readonly reason: Label; readonly words: string | null } | null> {
  const event = await db
    .selectFrom('application_events as e')
    .leftJoin('application_words as w', 'w.id', 'e.words_id')
    .select(['e.reason_code as code', 'w.words'])
    .where('e.application_id', '=', application.id)
    .where('e.move', '=', 'refuse')
    .orderBy('e.seq', 'desc')
    .executeTakeFirst();
  if (!event) return null;
  const reason = refusalReasons(application).find(({ code }) => code === event.code);
  return { reason: reason?.label ?? { ru: event.code ?? '' }, words: event.words };
}
