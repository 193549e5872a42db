import { z } from 'zod';
import type { AppealLetterFacts } from '../ports.ts';
import { numbered as numberedInKazakh, until as untilInKazakh } from './kk/shared-words.ts';
import { momentInWords as momentInKazakh } from './kk/words.ts';
import {
  button,
  type Cell,
  defineLetter,
  facts,
  type LetterContext,
  type LetterWords,
  needed,
  type Part,
  paragraph,
} from './letter-words.ts';
import { numbered } from './shared-words.ts';
import { dayInWords, momentInWords } from './words.ts';

const params = z.object({ appealId: z.string().optional() });
type Context = LetterContext<z.infer<typeof params>>;

const appealOf = ({ facts: its }: Context): AppealLetterFacts => needed(its.appeal, 'appeal');

/** «Апелляция № 4», «№ 4 апелляция». */
const named = {
  ru: ({ number }: AppealLetterFacts) => (number === null ? 'Апелляция' : `Апелляция №\u00a0${number}`),
  kk: ({ number }: AppealLetterFacts) => (number === null ? 'Апелляция' : `№\u00a0${number} апелляция`),
};

const until = {
  ru: (label: string, { lastDay }: AppealLetterFacts, today: Temporal.PlainDate): Cell | null =>
    lastDay ? { label, value: `до ${dayInWords(lastDay, today)}` } : null,
  kk: (label: string, { lastDay }: AppealLetterFacts, today: Temporal.PlainDate): Cell | null => untilInKazakh(label, lastDay, today),
};

const application = { ru: numbered, kk: numberedInKazakh };

function hearing({ facts: its, today }: Context): Part {
  const { at, place, zone } = needed(its.appeal?.hearing, 'hearing');
  return facts({ label: 'Когда', value: momentInWords(at, zone, today) }, { label: 'Где', value: place });
}

/** A letter of a few lines about one appeal: heading, what happened, facts, a button to its page. */
function wording(
  language: 'ru' | 'kk',
  say: (context: Context) => { heading: string; text: string; parts?: readonly Part[]; open?: string },
) {
  return (context: Context): LetterWords => {
    const { heading, text, parts = [], open = language === 'ru' ? 'Открыть апелляцию' : 'Апелляцияны ашу' } = say(context);
    const { path } = appealOf(context);
    return {
      subject: `${application[language](context.facts)}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
      heading,
      parts: [paragraph(`${context.reader.name}, ${text}`), ...parts, button(open, context.link(path))],
      sms: `${application[language](context.facts)}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}. ${context.link(path)}`,
    };
  };
}

export const appealFiled = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: 'Апелляция подана',
      text: `${appealOf(context).council} получил вашу апелляцию и зарегистрирует её. Решать её будут люди, которые не участвовали в том, что вы обжалуете.`,
      parts: [
        facts(
          { label: 'Квалификация', value: context.facts.qualification },
          until.ru('Совет зарегистрирует', appealOf(context), context.today),
        ),
      ],
    })),
    kk: wording('kk', (context) => ({
      heading: 'Апелляция берілді',
      text: `${appealOf(context).council} апелляцияңызды алды және тіркейді. Оны шағымданып отырған іске қатыспаған адамдар қарайды.`,
      parts: [
        facts({ label: 'Біліктілік', value: context.facts.qualification }, until.kk('Тіркеу мерзімі', appealOf(context), context.today)),
      ],
    })),
  },
});

export const appealNew = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: 'Пришла апелляция',
      text: `подана новая апелляция (${context.facts.applicantName}). Зарегистрируйте её и назначьте тех, кто решит.`,
      parts: [facts({ label: 'Центр', value: context.facts.centre }, until.ru('Зарегистрировать', appealOf(context), context.today))],
    })),
    kk: wording('kk', (context) => ({
      heading: 'Апелляция келіп түсті',
      text: `жаңа апелляция берілді (${context.facts.applicantName}). Тіркеп, шешетін адамдарды тағайындаңыз.`,
      parts: [facts({ label: 'Орталық', value: context.facts.centre }, until.kk('Тіркеу мерзімі', appealOf(context), context.today))],
    })),
  },
});

export const appealRegistered = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: `${named.ru(appealOf(context))} зарегистрирована`,
      text: 'теперь совет назначит комиссию и день заседания, об этом придёт письмо.',
      parts: [facts({ label: 'Квалификация', value: context.facts.qualification }, until.ru('Решение', appealOf(context), context.today))],
    })),
    kk: wording('kk', (context) => ({
      heading: `${named.kk(appealOf(context))} тіркелді`,
      text: 'енді кеңес комиссия мен отырыс күнін тағайындайды, ол туралы хат келеді.',
      parts: [
        facts({ label: 'Біліктілік', value: context.facts.qualification }, until.kk('Шешім мерзімі', appealOf(context), context.today)),
      ],
    })),
  },
});

export const appealAppointed = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: `${named.ru(appealOf(context))}: вы в составе комиссии`,
      text: 'совет назначил вас решать эту апелляцию. Прочитайте её и материалы дела. Если вы связаны с этим делом, скажите об этом совету.',
      parts: [facts({ label: 'Центр', value: context.facts.centre }, until.ru('Решить', appealOf(context), context.today))],
    })),
    kk: wording('kk', (context) => ({
      heading: `${named.kk(appealOf(context))}: сіз комиссия құрамындасыз`,
      text: 'кеңес сізді осы апелляцияны шешуге тағайындады. Оны және іс материалдарын оқыңыз. Егер бұл іске қатысыңыз болса, кеңеске айтыңыз.',
      parts: [facts({ label: 'Орталық', value: context.facts.centre }, until.kk('Шешу мерзімі', appealOf(context), context.today))],
    })),
  },
});

export const appealHearing = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: `${named.ru(appealOf(context))}: назначено заседание`,
      text:
        context.facts.reader === 'applicant'
          ? 'вы можете прийти и объяснить свои доводы, это не обязательно.'
          : 'совет назначил вас решать эту апелляцию. Прочитайте её и материалы дела. Если вы связаны с этим делом, скажите об этом совету.',
      parts: [hearing(context)],
    })),
    kk: wording('kk', (context) => {
      const { at, place, zone } = needed(context.facts.appeal?.hearing, 'hearing');
      return {
        heading: `${named.kk(appealOf(context))}: отырыс тағайындалды`,
        text:
          context.facts.reader === 'applicant'
            ? 'сіз келіп, уәждеріңізді түсіндіре аласыз, бұл міндетті емес.'
            : 'кеңес сізді осы апелляцияны шешуге тағайындады. Оны және іс материалдарын оқыңыз. Егер бұл іске қатысыңыз болса, кеңеске айтыңыз.',
        parts: [facts({ label: 'Қашан', value: momentInKazakh(at, zone, context.today) }, { label: 'Қайда', value: place })],
      };
    }),
  },
});

const OUTCOMES = {
  ru: { upheld: 'удовлетворена', partly: 'удовлетворена частично', rejected: 'отклонена' },
  kk: { upheld: 'қанағаттандырылды', partly: 'ішінара қанағаттандырылды', rejected: 'қабылданбады' },
} as const;

const REMEDIES = {
  ru: {
    new_review: 'Центр рассмотрит документы заново.',
    new_date: 'Вам дана новая дата экзамена, платить снова не нужно.',
    new_decision: 'Комиссия примет решение заново.',
  },
  kk: {
    new_review: 'Орталық өтінімді қайта қарайды.',
    new_date: 'Сізге емтиханның жаңа күні беріледі, қайта төлеудің қажеті жоқ.',
    new_decision: 'Комиссия шешімді қайта қабылдайды.',
  },
} as const;

export const appealDecided = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => {
      const appeal = appealOf(context);
      const outcome = needed(appeal.outcome, 'outcome');
      return {
        heading: `${named.ru(appeal)} ${OUTCOMES.ru[outcome]}`,
        text: `решение с его причинами приложено к письму и лежит в кабинете. ${appeal.remedy ? REMEDIES.ru[appeal.remedy] : 'То, что вы обжаловали, остаётся в силе. С решением можно не согласиться в суде.'}`,
        parts: [facts({ label: 'Квалификация', value: context.facts.qualification })],
        open: 'Прочитать решение',
      };
    }),
    kk: wording('kk', (context) => {
      const appeal = appealOf(context);
      const outcome = needed(appeal.outcome, 'outcome');
      return {
        heading: `${named.kk(appeal)} ${OUTCOMES.kk[outcome]}`,
        text: `себептері көрсетілген шешім хатқа тіркелді және кабинетте тұр. ${appeal.remedy ? REMEDIES.kk[appeal.remedy] : 'Шағымданғаныңыз өз күшінде қалады. Шешіммен келіспесеңіз, сотқа жүгіне аласыз.'}`,
        parts: [facts({ label: 'Біліктілік', value: context.facts.qualification })],
        open: 'Шешімді оқу',
      };
    }),
  },
});

/** To the council and the centre. */
export const appealTold = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => {
      const appeal = appealOf(context);
      return {
        heading: `${named.ru(appeal)} ${OUTCOMES.ru[needed(appeal.outcome, 'outcome')]}`,
        text: `решение вынесено (${context.facts.applicantName}). ${appeal.remedy ? 'Дело снова открыто, прежние документы утратили силу.' : 'Обжалуемое остаётся в силе.'}`,
        parts: [facts({ label: 'Квалификация', value: context.facts.qualification })],
        open: 'Открыть',
      };
    }),
    kk: wording('kk', (context) => {
      const appeal = appealOf(context);
      return {
        heading: `${named.kk(appeal)} ${OUTCOMES.kk[needed(appeal.outcome, 'outcome')]}`,
        text: `шешім шығарылды (${context.facts.applicantName}). ${appeal.remedy ? 'Өтінім қайта ашылды, бұрынғы құжаттар күшін жойды.' : 'Шағым берілген нәрсе өз күшінде қалады.'}`,
        parts: [facts({ label: 'Біліктілік', value: context.facts.qualification })],
        open: 'Ашу',
      };
    }),
  },
});

export const appealWithdrawn = defineLetter({
  params,
  words: {
    ru: wording('ru', (context) => ({
      heading: 'Апелляция отозвана',
      text:
        context.facts.reader === 'applicant'
          ? 'вы отозвали апелляцию. Пока не вышел срок подачи, можно подать другую.'
          : `${context.facts.applicantName} отзывает апелляцию, решать её больше не нужно.`,
    })),
    kk: wording('kk', (context) => ({
      heading: 'Апелляция кері қайтарып алынды',
      text:
        context.facts.reader === 'applicant'
          ? 'сіз апелляцияны кері қайтарып алдыңыз. Беру мерзімі біткенше басқасын бере аласыз.'
          : `${context.facts.applicantName} апелляцияны кері қайтарып алды, оны шешудің қажеті жоқ.`,
    })),
  },
});
