import type { DemoOrganisation } from './council.ts';
import { demoAccount, demoCorrespondentAccount } from './demo-numbers.ts';

/** An invented bank: no region has the code 99. */
export function demoBank(serial: string): DemoOrganisation['bank'] {
  const bik = '049901987';
  return {
    name: 'АО «Образцовый банк»',
    bik,
    account: demoAccount(bik, `407028100000000${serial}`),
    correspondentAccount: demoCorrespondentAccount(bik, '30101810000000000987'),
  };
}
