import type { PaperPorts } from '#papers/index.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { say } from '#platform/language.ts';
import { clockRule } from '#procedures/index.ts';
import { procedureOf } from '../procedure-of.ts';
import { readRefusal } from '../refusal-reasons.ts';
import { readPaperHead, readSignerOfMove } from './paper-parts.ts';

/** Мотивированный отказ. */
export const refusalOnPaper: PaperPorts<Pick<Deps, 'as'>>['refusal'] = async (deps, paper) =>
  await deps.as(SYSTEM).read(async (db) => {
    const { application, filed, day, centre, applicant, address, qualification } = await readPaperHead(db, paper);
    const refusal = await readRefusal(db, application);
    const { term } = clockRule(procedureOf(application), 'appeal_filing');
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
          ru: 'Вы можете устранить причину отказа и подать новое заявление: данные прежнего можно скопировать.',
          kk: 'Бас тарту себебін жойып, жаңа өтініш бере аласыз: бұрынғысының деректерін көшіруге болады.',
        }),
        say({
          ru: `Вы можете обжаловать отказ в апелляционной комиссии совета в течение ${term} календарных дней со дня, когда узнали о нём.`,
          kk: `Бас тартуға апелляциялық комиссияда шағымдана аласыз, ол туралы білген күннен бастап мерзімі: ${term} күнтізбелік күн.`,
        }),
      ],
      signer: await readSignerOfMove(db, application.id, 'refuse', centre),
    };
  });
