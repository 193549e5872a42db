import type { LetterFacts } from '../ports.ts';

/** What the procedure calls an application, «заявление» or «заявка», in the forms that Russian letters need. */
interface ApplicationWord {
  readonly nominative: string;
  readonly accusative: string;
  readonly dative: string;
  readonly prepositional: string;
  /** «его», «её». */
  readonly it: string;
  /** «нём», «ней». */
  readonly within: string;
  /** «новое», «новую», in the accusative. */
  readonly anew: string;
  /** «отозвано», «отозвана», of «отозван». */
  done(participle: string): string;
}

export function wordOf({ applicationWord }: Pick<LetterFacts, 'applicationWord'>): ApplicationWord {
  const nominative = applicationWord.toLocaleLowerCase('ru');
  const stem = nominative.slice(0, -1);
  if (nominative.endsWith('а'))
    return {
      nominative,
      accusative: `${stem}у`,
      dative: `${stem}е`,
      prepositional: `${stem}е`,
      it: 'её',
      within: 'ней',
      anew: 'новую',
      done: (participle) => `${participle}а`,
    };
  return {
    nominative,
    accusative: nominative,
    dative: `${stem}ю`,
    prepositional: `${stem}и`,
    it: 'его',
    within: 'нём',
    anew: 'новое',
    done: (participle) => `${participle}о`,
  };
}
