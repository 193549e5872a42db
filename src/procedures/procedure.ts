import type {
  BlockId,
  ClockId,
  EffectName,
  EntryListId,
  FieldSetId,
  GuardName,
  LetterId,
  MoveName,
  OutsideEvent,
  PaperId,
  Part,
  Party,
  PayerKind,
  PracticeKind,
  Role,
  SignMethod,
  StateId,
} from './vocabulary.ts';

export interface Label {
  readonly ru: string;
  readonly kk?: string;
  /** Of what strangers read on the public pages. */
  readonly en?: string;
}

/** Where a number or a rule comes from. `sure` is false where the text of the act was not read: such a number is a setting of the council. */
export interface Source {
  readonly act: string;
  /** The name of the act in Kazakh, of a country that has one. */
  readonly actKk?: string;
  readonly actEn?: string;
  readonly where?: string;
  readonly whereKk?: string;
  readonly whereEn?: string;
  readonly note?: string;
  readonly noteKk?: string;
  readonly sure: boolean;
}

/** «238-ФЗ от 03.07.2016, ст. 4». The note, what is still to be checked in it, is for those who set the terms. */
export function sourceInWords(source: Source, language: 'ru' | 'kk' | 'en'): string {
  const { act, actKk = act, actEn = act, where, whereKk = where, whereEn = where } = source;
  return { ru: [act, where], kk: [actKk, whereKk], en: [actEn, whereEn] }[language].filter(Boolean).join(', ');
}

export interface StateRule {
  readonly id: StateId;
  readonly label: Label;
  /** Null: nobody is asked for anything. */
  readonly waitsOn: Party | null;
  readonly ended: boolean;
  /** The tone of what came out, for the person: set where it ended, and where it will end badly (`removed`). */
  readonly outcome: 'good' | 'bad' | 'idle' | null;
  /** Day and hour are set. */
  readonly live: boolean;
  /** The clock that pages speak of in this state, where several run. */
  readonly clock: ClockId | null;
}

/** What a move asks of the person who makes it; ids and codes, and `words` for free text, which is kept apart from events. */
export interface MoveInput {
  /** From the council's list of reasons. */
  readonly reasonCode?: string;
  readonly words?: string;
  readonly sessionId?: string;
  readonly paymentDocumentId?: string;
  readonly signMethod?: SignMethod;
  /** The head takes an insufficient payment as covering, with words. */
  readonly override?: boolean;
  readonly appealId?: string;
}

export interface Ask {
  readonly field: keyof MoveInput;
  /** Absent: asked of everyone who may make the move. */
  readonly onlyFor?: readonly Role[];
  readonly optional?: true;
}

/** Names of pure functions that choose among several targets (`targets.ts`). */
export type TargetName = 'contract_or_payment' | 'by_protocol' | 'by_appeal';

export interface MoveRule {
  readonly name: MoveName;
  /** The words of the button and of the history. */
  readonly label: Label;
  readonly from: readonly StateId[];
  /** Empty when the application is gone. More than one needs `target`. */
  readonly to: readonly StateId[];
  readonly target?: TargetName;
  /** `new_draft`: another application begins in `to`, this one stays where it is. */
  readonly result: 'moves' | 'new_draft' | 'gone';
  readonly by: readonly Role[];
  readonly guards: readonly GuardName[];
  readonly asks: readonly Ask[];
  readonly effects: readonly EffectName[];
  readonly prints: readonly PaperId[];
  readonly letters: readonly { readonly letter: LetterId; readonly to: Party }[];
}

export interface Clock {
  readonly id: ClockId;
  readonly label: Label;
  readonly term: number;
  readonly unit: 'calendar_days' | 'working_days';
  /** A last day that is a day off moves to the next working day. */
  readonly roll: boolean;
  readonly startsOn: MoveName | OutsideEvent;
  readonly alsoStartsOn: readonly (MoveName | OutsideEvent)[];
  /** Where a move leads to several states: the ones that start this clock. Absent: any. */
  readonly startsInto?: readonly StateId[];
  readonly endsOn: readonly (MoveName | OutsideEvent)[];
  /** What `return` does to it: stand still until the next `submit`, begin anew then, or run on. */
  readonly onReturn: 'pause' | 'restart' | 'none';
  readonly owner: Party;
  /** States that close by `lapse` once this term is over. */
  readonly lapses?: readonly StateId[];
  /** Days before the last one on which the owner is warned, beside the warning at two thirds. */
  readonly warnDaysBefore: readonly number[];
  /** May a council set another term? */
  readonly adjustable: boolean;
  readonly source: Source;
}

export interface Block {
  readonly id: BlockId;
  readonly label: Label;
  /** Absent: always shown. */
  readonly onlyFor?: PracticeKind;
  /** Shown only where the qualification's card demands a document of this kind: education and work are asked where the standard asks them. */
  readonly onlyIfDemanded?: string;
  /** The fields in their order; none in the blocks that have pages of their own. */
  readonly fieldSets?: readonly FieldSetId[];
  readonly list?: EntryListId;
}

/** What the people of this procedure call their application and what they do with it: buttons, titles and the head of the printed statement. */
export interface ProcedureWords {
  readonly application: Label;
  /** The person's list of them. */
  readonly applications: Label;
  /** The same in the menu of every page, and in the trail above a page. */
  readonly menu: Label;
  readonly trail: Label;
  readonly apply: Label;
  /** The button above the list. */
  readonly add: Label;
  readonly none: Label;
  /** Title of the page where a new one is filled, and of one that was saved before. */
  readonly creating: Label;
  readonly editing: Label;
  readonly copyFromProfile: Label;
  /** The button that keeps the draft and the link that leaves it; absent: what is typed keeps itself, and nobody asks for a button. */
  readonly keep?: Label;
  readonly leave?: Label;
  /** Title of the page where a document of any kind is added; absent: each is added at its own place only. */
  readonly addDocument?: Label;
  readonly editEducation: Label;
  readonly examMoment: Label;
  readonly statementHeading: Label;
  /** What is paid for, as the invoice and the purpose of the payment name it. */
  readonly service: Label;
  /** «Прошу допустить меня …»: to what, for what. */
  readonly admittedTo: Label;
}

export interface NoticeLead {
  readonly workingDays: number;
  /** `full_days_between`: so many whole working days lie between the two. `last_day_counts`: the exam may be on the last of them. */
  readonly reading: 'full_days_between' | 'last_day_counts';
  readonly source: Source;
}

export interface Procedure {
  readonly id: string;
  readonly jurisdiction: 'ru' | 'kz';
  readonly title: Label;
  /** Languages in which its papers, letters and exams may be had, the first where nothing is chosen. */
  readonly languages: readonly ('ru' | 'kk')[];
  readonly edition: {
    /** ISO date; also the name of the edition. */
    readonly validFrom: string;
    readonly appliesTo: 'filed_after' | 'all_open';
    readonly source: Source;
  };
  readonly words: ProcedureWords;
  /** How a person's applications are listed, and the papers that a row of the table offers once they are there. */
  readonly list: { readonly as: 'cards' | 'table'; readonly papers: readonly PaperId[] };
  readonly initial: StateId;
  readonly states: readonly StateRule[];
  readonly moves: readonly MoveRule[];
  readonly clocks: readonly Clock[];
  readonly blocks: readonly Block[];
  readonly papers: readonly { readonly id: PaperId; readonly label: Label }[];
  readonly filing: {
    readonly photo: 'required' | 'optional';
    readonly payers: readonly PayerKind[];
    readonly signMethods: readonly SignMethod[];
    /** What to watch with a document, by its kind, where this procedure asks it otherwise than others. */
    readonly documentHints?: Readonly<Record<string, Label>>;
    /** Days an abandoned draft is kept after deletion before it is erased. */
    readonly deletedDraftKeptDays: number;
    /** May the centre give an application back for correction: always, or only where its council allows it before a refusal. */
    readonly correction: 'always' | 'if_council_allows';
  };
  readonly exam: {
    readonly parts: readonly { readonly id: Part; readonly label: Label; readonly onlyAfterPassed?: Part }[];
    readonly practiceKinds: readonly { readonly id: PracticeKind; readonly label: Label; readonly means: Label }[];
    readonly modes: readonly ('on_site' | 'online')[];
    /** Where the centre sets the date: how far from its notice the exam must lie. */
    readonly noticeLead: NoticeLead | null;
    readonly video: 'each_part' | 'none';
    /** The pass mark is the assessment tool's, or a share of right answers set by law. */
    readonly theoryPass:
      | { readonly by: 'assessment_tool' }
      | { readonly by: 'percent'; readonly percent: number; readonly strictlyMore: boolean; readonly source: Source };
    /** A calculator on the screen of the exam: as the assessment tool says, or never. */
    readonly calculator: 'by_tool' | 'never';
    /** The breach, counted from 1, that removes from the exam. */
    readonly removedAtIncident: number;
    readonly whatToBring: readonly { readonly text: Label; readonly onlyFor?: PracticeKind }[];
  };
  readonly certificateNumber: 'registry' | 'own';
  /** Who gains sight of an application at which move; the engine writes it to `application_access`. */
  readonly grants: readonly { readonly on: MoveName; readonly to: 'centre' | 'employer' | 'commission' | 'council' }[];
}
