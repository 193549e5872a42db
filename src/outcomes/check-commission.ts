import { say } from '#platform/language.ts';
import type { CheckFinder } from './check-finding.ts';
import { dayWords } from './check-words.ts';
import { proposedOutcome } from './protocol-content.ts';
import { listOpinions } from './protocols.db.ts';

/** Whether the commission could decide, and decided as the marks say. */
export const COMMISSION_CHECKS = {
  async quorum({ signatures, protocol }) {
    const signed = signatures.filter(({ signedAt }) => signedAt !== null);
    const whole = signed.every(({ contentSha256 }) => contentSha256 === protocol.contentSha256);
    return {
      title: say({ ru: 'Кворум и право подписи', kk: 'Кворум және қол қою құқығы' }),
      evidence: say({
        ru: `Подписали ${signed.length} из ${signatures.length}, нужно не меньше ${protocol.quorum}${whole ? '' : '. Подписан другой текст'}`,
        kk: `${signatures.length} ішінен ${signed.length} қол қойды, кемінде ${protocol.quorum} керек${whole ? '' : '. Басқа мәтінге қол қойылған'}`,
      }),
      agrees: signed.length >= protocol.quorum && whole,
    };
  },

  async interests({ db, application, signatures, protocol }) {
    const declared = await db
      .selectFrom('interest_declarations')
      .select(['person_id as personId', 'interest', 'declared_at as at'])
      .where('application_id', '=', application.id)
      .execute();
    const silent = signatures.filter(({ personId }) => !declared.some((declaration) => declaration.personId === personId));
    const interested = declared.filter(
      ({ interest, personId }) => interest !== 'none' && signatures.some((one) => one.personId === personId),
    );
    const last = declared.at(-1);
    return {
      title: say({ ru: 'Нет конфликта интересов', kk: 'Мүдделер қақтығысы жоқ' }),
      evidence:
        interested.length > 0
          ? say({ ru: `Заявлена заинтересованность: ${interested.length}`, kk: `Мүдделілік мәлімделді: ${interested.length}` })
          : silent.length > 0
            ? `${say({ ru: 'Не заявили', kk: 'Мәлімдемегендер' })}: ${silent.map(({ displayName }) => displayName).join(', ')}`
            : `${say({ ru: 'Заявили все', kk: 'Барлығы мәлімдеді' })}${last ? `, ${dayWords(last.at, protocol.content.site.zone)}` : ''}`,
      agrees: interested.length === 0 && silent.length === 0,
    };
  },

  async outcome({ protocol }) {
    const proposed = proposedOutcome(protocol.content);
    const words = {
      passed: { ru: 'экзамен сдан', kk: 'емтихан тапсырылды' },
      failed: { ru: 'экзамен не сдан', kk: 'емтихан тапсырылмады' },
    } as const;
    const decided = protocol.outcome ?? protocol.proposed;
    return {
      title: say({ ru: 'Решение следует из оценок', kk: 'Шешім бағалардан туындайды' }),
      evidence: say({
        ru: `По оценкам: ${words[proposed].ru}. Комиссия решила: ${words[decided].ru}${protocol.byCastingVote ? ', решил голос председателя' : ''}`,
        kk: `Бағалар бойынша: ${words[proposed].kk}. Комиссия шешімі: ${words[decided].kk}${protocol.byCastingVote ? ', төрағаның дауысы шешті' : ''}`,
      }),
      agrees: decided === proposed,
    };
  },

  async opinions({ db, protocol, signatures }) {
    const opinions = await listOpinions(db, protocol.id);
    const title = say({ ru: 'Особые мнения рассмотрены', kk: 'Ерекше пікірлер қаралды' });
    if (opinions.length === 0) return { title, evidence: say({ ru: 'Особых мнений нет', kk: 'Ерекше пікір жоқ' }), agrees: true };
    const named = opinions.map(
      ({ personId, words }) => `${signatures.find((one) => one.personId === personId)?.displayName ?? ''}: ${words}`,
    );
    return { title, evidence: named.join('; '), agrees: false };
  },
} satisfies Record<'quorum' | 'interests' | 'outcome' | 'opinions', CheckFinder>;
