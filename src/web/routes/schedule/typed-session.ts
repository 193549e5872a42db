/** What stands in the fields, as it was typed or as it is stored. */
export interface TypedSession {
  readonly roomId: string;
  readonly day: string;
  readonly theoryAt: string;
  readonly theoryMinutes: string;
  readonly practiceAt: string;
  readonly practiceMinutes: string;
  readonly seats: string;
  readonly minLeadHours: string;
  /** `accepted`: the day is near, and is meant so. */
  readonly soon: string;
  readonly note: string;
  readonly qualificationIds: readonly string[];
}

export const EMPTY_SESSION: TypedSession = {
  roomId: '',
  day: '',
  theoryAt: '10:00',
  theoryMinutes: '90',
  practiceAt: '12:00',
  practiceMinutes: '60',
  seats: '10',
  minLeadHours: '72',
  soon: '',
  note: '',
  qualificationIds: [],
};
