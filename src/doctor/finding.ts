/** What the doctor looked at, and what is to be done where it is not good. In English, for the operator at the terminal. */
export interface Finding {
  readonly check: string;
  readonly verdict: 'good' | 'warning' | 'bad';
  readonly tells: string;
  readonly remedy?: string;
}

export const good = (check: string, tells: string): Finding => ({ check, verdict: 'good', tells });
export const warning = (check: string, tells: string, remedy: string): Finding => ({ check, verdict: 'warning', tells, remedy });
export const bad = (check: string, tells: string, remedy: string): Finding => ({ check, verdict: 'bad', tells, remedy });
