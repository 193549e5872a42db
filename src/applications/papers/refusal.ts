import { dateInDigits, type PaperPorts } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { readRefusal } from '../refusal-reasons.ts';
import { readPaperHead, readSignerOfMove } from './paper-parts.ts';

/** Мотивированный отказ. */
export const refusalOnPaper: PaperPorts<Pick<Deps, 'as'>>['refusal'] = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, filed, day, centre, applicant, address, qualification } = await readPaperHead(db, paper);
    const refusal = await readRefusal(db, application);
    const until = await readAppealUntil(db, application.id);
    return {
      centre,
      number: paper.number,
      day,
      application: filed,
      applicant,
      address,
      qualification,
      reason: refusal ? say(refusal.reason) : '',
      words: refusal?.words ?? null,
      next: [
        say({
          ru: 'Вы можете устранить причину отказа и подать документы снова: прежние данные можно скопировать.',
          kk: 'Бас тарту себебін жойып, жаңа өтінім бере аласыз: бұрынғысының деректерін көшіруге болады.',
        }),
        say({
          ru: `Вы можете обжаловать отказ: ${until ? `апелляция принимается до ${until} включительно` : 'подайте апелляцию'}.`,
          kk: `Бас тартуға шағымдана аласыз: ${until ? `апелляция ${until} дейін (осы күнді қоса) қабылданады` : 'апелляция беріңіз'}.`,
        }),
      ],
      signer: await readSignerOfMove(db, application.id, 'refuse', centre),
    };
  });

/** The clock of the appeal began with the refusal. */
async function readAppealUntil(db: Trx, applicationId: string): Promise<string | null> {
  const clock = await db
    .selectFrom('application_clocks')
    .select('last_day as lastDay')
    .where('application_id', '=', applicationId)
    .where('clock', '=', 'appeal_filing')
    .orderBy('started_at', 'desc')
    .executeTakeFirst();
  return clock ? dateInDigits(clock.lastDay.toString()) : null;
}
