import type { Channel, LetterState } from './letter.ts';

/** A letter as it was ordered, for whoever reads its facts. */
export interface OrderedLetter {
  readonly id: string;
  readonly kind: string;
  readonly personId: string;
  readonly applicationId: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  readonly state: LetterState;
}

/** What a letter of an application tells; read when it is sent. Days are ISO dates, moments ISO instants. */
export interface LetterFacts {
  /** By which channels the applicant asked for letters in the application; empty: as in the profile, and for everybody else. */
  readonly channels: readonly Channel[];
  /** In which part the person reads: words and links differ. */
  readonly reader: 'applicant' | 'payer' | 'staff';
  readonly number: number | null;
  /** «Заявление», «Заявка»: what the procedure calls it in Russian. */
  readonly applicationWord: string;
  readonly qualification: string;
  readonly centre: string;
  /** City of the centre or of the chosen site. */
  readonly city: string | null;
  /** «Рябинина А. П.» */
  readonly applicantName: string;
  /** Page of this reader about this application: `/applications/…`. */
  readonly path: string;
  /** Last day of the clock that runs in the application's state now. */
  readonly lastDay: string | null;
  /** The words that the move was made with. */
  readonly reason: string | null;
  /** Open remarks. */
  readonly remarks: number;
  readonly invoice: {
    readonly number: string;
    readonly totalMinor: number;
    readonly currency: string;
    readonly payUntil: string | null;
  } | null;
  /** Nearest days with free seats, at most three. */
  readonly nearestDays: readonly string[];
  /** The exam that is chosen, confirmed or left; for `date_changed` the one before. */
  readonly exam: ExamFacts | null;
  readonly certificate: { readonly number: string; readonly path: string } | null;
  /** «Свидетельство о квалификации», «Документ о признании»: what the procedure calls it, in the language of the letter. */
  readonly certificateTitle: string;
  /** From which day the exam may be taken again. */
  readonly retakeFrom: string | null;
  /** The last day to appeal against what came out. */
  readonly appealUntil: string | null;
  /** Of letters about an appeal. */
  readonly appeal: AppealLetterFacts | null;
}

export interface AppealLetterFacts {
  readonly number: number | null;
  readonly council: string;
  readonly outcome: 'upheld' | 'partly' | 'rejected' | null;
  readonly remedy: 'new_review' | 'new_date' | 'new_decision' | null;
  /** Of the step that the council has to make next. */
  readonly lastDay: string | null;
  /** `zone`: of the centre, in which the hour is told. */
  readonly hearing: { readonly at: string; readonly place: string; readonly zone: string } | null;
  /** Page of this reader about this appeal. */
  readonly path: string;
}

export interface ExamFacts {
  readonly startsAt: string;
  /** IANA zone of the site; times are told in it. */
  readonly timeZone: string;
  readonly city: string;
  readonly site: string;
  readonly address: string;
  readonly room: string | null;
  readonly mapUrl: string | null;
  /** «Теоретическая часть», «Практическая часть» */
  readonly parts: readonly string[];
  readonly bring: readonly string[];
}

export interface AttachedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What only capabilities further down know; they fill it where `Deps` is built. */
export interface LetterPorts {
  /** Asked while the language of the reader is spoken. */
  letterFacts(letter: OrderedLetter & { readonly applicationId: string }): Promise<LetterFacts>;
  /** `pending`: ordered and not typeset yet. */
  paperBytes(paperId: string): Promise<AttachedFile | 'pending' | 'failed'>;
  /** The exam of an application as iCalendar; null where none is booked. */
  calendarFile(applicationId: string): Promise<AttachedFile | null>;
}
