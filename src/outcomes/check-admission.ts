import { listBlocks, readRequiredDocuments } from '#applications/index.ts';
import { say } from '#platform/language.ts';
import type { CheckFinder } from './check-finding.ts';
import { momentWords } from './check-words.ts';

/** Whether the person could be admitted: who they are, what they brought, whether it was paid. */
export const ADMISSION_CHECKS = {
  async identity({ db, application, protocol }) {
    const bookings = await db
      .selectFrom('bookings as b')
      .leftJoin('admission_checks as c', 'c.booking_id', 'b.id')
      .select('c.identity_checked_at as at')
      .where('b.application_id', '=', application.id)
      .where('b.state', '=', 'booked')
      .where('b.superseded_at', 'is', null)
      .execute();
    const moments = bookings.flatMap(({ at }) => at ?? []);
    const spoken = (times: readonly Temporal.Instant[]) => times.map((at) => momentWords(at, protocol.content.site.zone)).join(', ');
    return {
      title: say({ ru: 'Личность на экзамене установлена', kk: 'Емтиханда жеке басы анықталды' }),
      evidence:
        moments.length > 0
          ? say({
              ru: `Наблюдатель сверил документ и фотографию ${spoken(moments)}`,
              kk: `Бақылаушы құжат пен фотосуретті салыстырды: ${spoken(moments)}`,
            })
          : say({ ru: 'Отметки наблюдателя нет', kk: 'Бақылаушының белгісі жоқ' }),
      agrees: bookings.length > 0 && moments.length === bookings.length,
    };
  },

  async documents({ db, application }) {
    const filed = await db
      .selectFrom('application_documents')
      .select(['kind', 'marked_right_at as right'])
      .where('application_id', '=', application.id)
      .where('removed_at', 'is', null)
      .execute();
    const required = (await readRequiredDocuments(db, application)).filter((document) => document.required);
    const present = required.filter(({ kind }) => filed.some((document) => document.kind === kind && document.right));
    const accepted = filed.filter(({ right }) => right !== null).length;
    return {
      title: say({ ru: 'Документы соответствуют карточке', kk: 'Құжаттар біліктілік карточкасына сәйкес' }),
      evidence: say({
        ru: `Обязательных видов ${present.length} из ${required.length}, центр принял ${accepted} из ${filed.length}`,
        kk: `Міндетті түрлер: ${required.length} ішінен ${present.length}; орталық ${filed.length} ішінен ${accepted} қабылдады`,
      }),
      agrees: present.length === required.length && accepted === filed.length,
    };
  },

  async experience({ db, application }) {
    const block = (await listBlocks(db, application.id)).find(({ block }) => block === 'employment');
    const length = (block?.submitted?.values ?? block?.values)?.workRelevant;
    if (typeof length !== 'string' || length === '') return null;
    return {
      title: say({ ru: 'Стаж по специальности подтверждён', kk: 'Мамандық бойынша өтілі расталды' }),
      evidence: say({
        ru: `Соискатель указал: ${length}. Сверьте с трудовой книжкой`,
        kk: `Үміткер көрсеткені: ${length}. Еңбек кітапшасымен салыстырыңыз`,
      }),
      agrees: false,
    };
  },

  async payment({ db, application, exam, protocol }) {
    const invoice = await db
      .selectFrom('invoices')
      .select(['number', 'state', 'closed_at as closedAt'])
      .where('application_id', '=', application.id)
      .where('state', '<>', 'void')
      .orderBy('issued_at', 'desc')
      .executeTakeFirst();
    const title = say({ ru: 'Оплата поступила до экзамена', kk: 'Төлем емтиханға дейін түсті' });
    if (!invoice)
      return application.priceMinor === 0 ? null : { title, evidence: say({ ru: 'Счёта в деле нет', kk: 'Істе шот жоқ' }), agrees: false };
    const start = exam.theory?.startedAt ?? exam.practice?.startedAt ?? null;
    const inTime = !start || (invoice.closedAt !== null && Temporal.Instant.compare(invoice.closedAt, Temporal.Instant.from(start)) <= 0);
    const closed = invoice.closedAt && momentWords(invoice.closedAt, protocol.content.site.zone);
    const evidence = say({
      ru: `Счёт № ${invoice.number} ${closed ? `закрыт ${closed}` : 'не закрыт'}`,
      kk: `№ ${invoice.number} шот ${closed ? `${closed} жабылды` : 'жабылмаған'}`,
    });
    return { title, evidence, agrees: invoice.state === 'paid' && inTime };
  },
} satisfies Record<'identity' | 'documents' | 'experience' | 'payment', CheckFinder>;
