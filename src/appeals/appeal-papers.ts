import { procedureOf, readPaperHead } from '#applications/index.ts';
import type { PaperData, PaperPorts, PersonName } from '#papers/index.ts';
import type { Trx } from '#platform/database.ts';
import type { Deps } from '#platform/deps.ts';
import { SYSTEM } from '#platform/identity.ts';
import { named } from '#platform/named.ts';
import { type AppealGround, type AppealRemedy, dayIn } from '#procedures/index.ts';
import { type Appeal, listAppealWords, listMembers, listVotes, readAppeal } from './appeals.db.ts';

/** Решение по апелляции: what was decided then, never what the file says now. */
export const appealPapers: Pick<PaperPorts<Pick<Deps, 'as'>>, 'appeal_decision'> = {
  appeal_decision: async (deps, paper) =>
    await deps.as(SYSTEM).read(async (db) => {
      const appeal = await readAppeal(db, paper.subjectId ?? '');
      const { number, registeredAt, decidedAt } = appeal;
      if (number === null || !registeredAt || !decidedAt) throw new Error('a decision on an appeal that was not decided is printed');
      const { application, filed, centre, applicant, qualification } = await readPaperHead(db, paper);
      const words = WORDS[paper.language ?? 'ru'];
      const votes = await listVotes(db, appeal.id);
      const count = (vote: string) => votes.filter((one) => one.vote === vote).length;
      const outcome = appeal.state === 'rejected' ? 'rejected' : appeal.partly ? 'partly' : 'upheld';
      return {
        country: procedureOf(application).jurisdiction,
        council: await readCouncil(db, appeal.councilId),
        zone: centre.zone,
        number: String(number),
        day: dayIn(decidedAt, centre.zone).toString(),
        registeredOn: dayIn(registeredAt, centre.zone).toString(),
        application: filed,
        appellant: applicant,
        centre: centre.fullName,
        qualification,
        ground: words.grounds[appeal.ground],
        hearing: appeal.hearingAt && { at: appeal.hearingAt.toString(), place: appeal.hearingPlace ?? '' },
        members: await readMembers(db, appeal),
        votes: { uphold: count('uphold'), partly: count('partly'), reject: count('reject') },
        outcome,
        reasons: (await listAppealWords(db, appeal.id)).find(({ about }) => about === 'decision')?.words ?? '',
        follows: [...(appeal.remedy ? words.follows[appeal.remedy] : words.rejected)],
      };
    }),
};

const WORDS = {
  ru: {
    grounds: {
      refusal: 'Отказ центра в проведении экзамена',
      conduct: 'Порядок проведения экзамена',
      decision: 'Решение о результате экзамена',
    },
    follows: {
      new_review: ['Центр рассматривает заявление заново.', 'Мотивированный отказ утратил силу и остаётся в деле.'],
      new_date: [
        'Соискателю даётся новая дата экзамена без новой оплаты; сданные части зачтены.',
        'Документы о прежнем результате утратили силу и остаются в деле.',
      ],
      new_decision: ['Экспертная комиссия принимает решение заново.', 'Документы о прежнем результате утратили силу и остаются в деле.'],
    },
    rejected: ['Обжалуемое остаётся в силе.', 'С решением можно не согласиться в суде.'],
  },
  kk: {
    grounds: {
      refusal: 'Орталықтың емтихан өткізуден бас тартуы',
      conduct: 'Емтиханның өткізілу тәртібі',
      decision: 'Емтихан нәтижесі туралы шешім',
    },
    follows: {
      new_review: ['Орталық өтінімді қайта қарайды.', 'Уәжді бас тарту күшін жойды және істе қалады.'],
      new_date: [
        'Үміткерге қайта төлеусіз емтиханның жаңа күні беріледі; тапсырылған бөлімдер есепке алынады.',
        'Бұрынғы нәтиже туралы құжаттар күшін жойды және істе қалады.',
      ],
      new_decision: ['Сараптама комиссиясы шешімді қайта қабылдайды.', 'Бұрынғы нәтиже туралы құжаттар күшін жойды және істе қалады.'],
    },
    rejected: ['Шағым берілген нәрсе өз күшінде қалады.', 'Шешіммен келіспесеңіз, сотқа жүгінуге болады.'],
  },
} as const satisfies Record<
  'ru' | 'kk',
  {
    readonly grounds: Readonly<Record<AppealGround, string>>;
    readonly follows: Readonly<Record<AppealRemedy, readonly string[]>>;
    readonly rejected: readonly string[];
  }
>;

async function readCouncil(db: Trx, councilId: string): Promise<PaperData<'appeal_decision'>['council']> {
  return await db
    .selectFrom('organisations')
    .select([
      named('organisations.name').as('fullName'),
      named('organisations.short_name').as('shortName'),
      named<string | null>('organisations.address').as('address'),
    ])
    .where('id', '=', councilId)
    .executeTakeFirstOrThrow();
}

async function readMembers(db: Trx, appeal: Appeal): Promise<PaperData<'appeal_decision'>['members']> {
  const members = await listMembers(db, appeal);
  const votes = await listVotes(db, appeal.id);
  const people = await db
    .selectFrom('people')
    .select(['id', 'surname', 'given_name as name', 'patronymic', 'sex'])
    .where(
      'id',
      'in',
      members.map(({ personId }) => personId),
    )
    .execute();
  return members.flatMap(({ personId, presides }) => {
    const person = people.find(({ id }) => id === personId);
    const vote = votes.find((one) => one.personId === personId);
    if (!person || !vote) return [];
    const { surname, name, patronymic, sex } = person;
    return [{ name: { surname, name, patronymic, sex: sex as PersonName['sex'], corrections: {} }, presides, votedAt: vote.at.toString() }];
  });
}
